/** The project of a user's own: {@code examples/shop} with another name. */
package dev.seawall.cli.init;
