/** The storage layer of the model: the instance-store NVMe of each node. */
package dev.seawall.model.storage;
