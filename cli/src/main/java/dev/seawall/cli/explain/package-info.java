/** What a name of this project means: {@link dev.seawall.cli.explain.Names} over the documents that tests hold to the code. */
package dev.seawall.cli.explain;
