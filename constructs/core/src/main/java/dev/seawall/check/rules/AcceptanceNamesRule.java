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
 * An acceptance names a rule that there is.
 *
 * <p>With a misspelt one the finding stands, and whoever accepted it believes that it does not.
 */
public final class AcceptanceNamesRule extends AcceptanceRule {
    @Override
    public void check(Acceptance acceptance, List<Finding> covered, Optional<LocalDate> on, boolean complete, Consumer<Finding> findings) {
        if (!Rules.ids().contains(acceptance.rule())) {
            findings.accept(warning(path(acceptance), "is no rule", "copy the rule's name from the finding, or from docs/rules.md"));
        }
    }
}
