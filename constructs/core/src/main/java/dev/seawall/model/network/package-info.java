/** The network layer of the model: addresses, zones and subnets of the edge. */
package dev.seawall.model.network;
