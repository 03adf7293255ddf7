/**
 * Numbers that follow from what the user said, counted once and read by rules, renderers, plan and docs alike.
 */
package dev.seawall.derive;
