/** Programs that {@code bench/run} times. */
package dev.seawall.bench;
