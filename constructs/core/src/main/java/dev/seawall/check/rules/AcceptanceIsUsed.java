package dev.seawall.check.rules;

import dev.seawall.check.AcceptanceRule;
import dev.seawall.check.Finding;
import dev.seawall.check.Rules;
import dev.seawall.model.Acceptance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An acceptance covers a finding.
 *
 * <p>One that covers none is left from a decision that is over, and would hide the next finding at the same place. Asked only when every rule was.
 */
public final class AcceptanceIsUsed extends AcceptanceRule {
    @Override
    public void check(Acceptance acceptance, List<Finding> covered, Optional<LocalDate> on, boolean complete, Consumer<Finding> findings) {
        if (complete && covered.isEmpty() && Rules.ids().contains(acceptance.rule())) {
            findings.accept(warning(path(acceptance), "covers no finding", "remove it, or correct its path"));
        }
    }
}
