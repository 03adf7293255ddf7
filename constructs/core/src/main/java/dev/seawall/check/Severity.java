package dev.seawall.check;

/** How much a finding weighs. */
public enum Severity {
    /** Cannot work, or works against the user: nothing is written. */
    ERROR,
    /** Works and will hurt. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
