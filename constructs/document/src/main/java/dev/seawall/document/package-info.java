/**
 * An environment as a YAML or JSON document, beside the Java API and with its names.
 *
 * <p>{@link dev.seawall.document.EdgeDocument} is the door. A table a layer says each key once, for reading, writing and the schema: {@code EnvironmentTable} is the top, {@code NginxTable} a usual
 * one. {@code form} has the kinds of values, {@code text} what happens before a value has a meaning.
 */
package dev.seawall.document;
