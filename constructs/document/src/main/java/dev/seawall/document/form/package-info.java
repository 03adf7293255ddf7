/**
 * How values stand in a document: each {@link dev.seawall.document.form.Form} reads, writes and describes a type in one place, so that the three cannot disagree.
 *
 * <p>{@link dev.seawall.document.form.Table} is the form of a mapping; its keys are the names of the Java methods that say the same.
 */
package dev.seawall.document.form;
