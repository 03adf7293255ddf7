package dev.seawall.model;

import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.time.LocalDate;

/**
 * A finding that somebody has read and lives with, for a reason and for a time.
 *
 * @param rule the rule's id, {@code SeveralZones}
 * @param path the finding's path, letter for letter: another place of the same rule is another decision
 * @param reason why; printed wherever the finding would be
 * @param until the last day on which it holds
 */
public record Acceptance(String rule, String path, Text reason, LocalDate until) {
    private static final int LONGEST = 255;

    public Acceptance {
        rule = plain("accept.rule", rule);
        path = plain("accept.path", path);
        RefusedValue.require("accept.reason", reason);
        if (reason.value().isBlank()) {
            throw new RefusedValue("AcceptanceHasReason", "accept.reason", reason, "a reason", "say why the edge can live with it");
        }
        RefusedValue.require("accept.until", until);
    }

    private static String plain(String path, String text) {
        RefusedValue.require(path, text);
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c <= 0x20 || c > 0x7e)) {
            throw new RefusedValue("AcceptanceNamesFinding", path, text, "what a finding's line shows, visible ASCII without spaces", "copy it from the finding");
        }
        return text;
    }
}
