/**
 * What must hold over all layers: one rule a class, findings collected, sorted and printed once.
 */
package dev.seawall.check;
