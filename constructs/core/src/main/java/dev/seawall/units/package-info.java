/**
 * Values that carry their unit, parse what they print, and refuse what cannot be right by itself.
 *
 * <p>Everything a user types becomes one of these first, so that no later stage has to ask again whether a port is a port or whether a
 * text holds a line feed. Parse and print are inverses, independent of locale. A refused value is a {@link dev.seawall.units.RefusedValue}.
 */
package dev.seawall.units;
