/**
 * How many nodes a load needs and what binds first. The numbers come from {@code derive}; here they are put beside each other, each with whose limit it is and how it is known.
 */
package dev.seawall.capacity;
