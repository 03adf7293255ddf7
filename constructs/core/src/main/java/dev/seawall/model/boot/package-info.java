/** The boot layer of the model: what a node needs before it may serve. */
package dev.seawall.model.boot;
