/**
 * What the user says: one immutable {@link dev.seawall.model.Edge} with a package per layer.
 *
 * <p>A value here is true by itself once it exists; whether values fit each other is the business of {@code dev.seawall.check}. Numbers that follow from
 * others are not said but counted, in {@code dev.seawall.derive}. Options are the methods of the nested {@code Builder}s; each documents meaning, unit,
 * range, default and reason.
 */
package dev.seawall.model;
