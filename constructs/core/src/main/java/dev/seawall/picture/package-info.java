/**
 * Pictures for people: an environment's edge as SVG and as Mermaid, its capacity as a plot. No text of a user's reaches either language unescaped: {@code XmlText} and {@code MermaidText} are the only ways in.
 */
package dev.seawall.picture;
