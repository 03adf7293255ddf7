/** The structure that design notes promise, held by tests. */
package dev.seawall.test.architecture;
