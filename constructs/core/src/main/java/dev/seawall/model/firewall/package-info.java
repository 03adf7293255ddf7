/** The firewall layer of the model: the host firewall of each node. */
package dev.seawall.model.firewall;
