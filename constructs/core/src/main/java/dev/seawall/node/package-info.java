/**
 * Every file that a node gets, as on the node's disk, and the user-data that carries them.
 *
 * <p>Layout lives in the top-level {@code templates/}; a renderer fills in values and decides nothing that {@code derive} has not counted. Values reach a template
 * only through the escaper of the file's language, chosen by the content type of the template and never by the caller.
 */
package dev.seawall.node;
