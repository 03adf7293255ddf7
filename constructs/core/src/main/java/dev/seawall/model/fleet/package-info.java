/** The fleet layer of the model: the instances and the group that keeps them. */
package dev.seawall.model.fleet;
