/** The balancer layer of the model: the network load balancer and its listeners. */
package dev.seawall.model.balancer;
