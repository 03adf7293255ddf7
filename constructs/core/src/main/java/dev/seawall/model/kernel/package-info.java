/** The kernel layer of the model: sysctl settings of each node. */
package dev.seawall.model.kernel;
