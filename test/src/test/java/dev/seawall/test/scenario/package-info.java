/** Realistic edges, each once, that goldens, judges and parity share. */
package dev.seawall.test.scenario;
