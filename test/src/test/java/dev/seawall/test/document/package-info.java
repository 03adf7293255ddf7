/** Documents: inverses of the Java API, strict, quick, and described by a schema. */
package dev.seawall.test.document;
