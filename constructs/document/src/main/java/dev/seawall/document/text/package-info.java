/**
 * The text of a document: from bytes to a tree whose every node knows its line and column, and back.
 *
 * <p>Nothing here knows of edges. What readers of YAML disagree about is refused before anybody asks what it means.
 */
package dev.seawall.document.text;
