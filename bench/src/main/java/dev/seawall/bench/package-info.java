/** Programs that {@code bench/run} starts and times. */
package dev.seawall.bench;
