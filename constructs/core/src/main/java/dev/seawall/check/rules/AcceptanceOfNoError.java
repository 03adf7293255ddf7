package dev.seawall.check.rules;

import dev.seawall.check.AcceptanceRule;
import dev.seawall.check.Finding;
import dev.seawall.check.Severity;
import dev.seawall.model.Acceptance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An error is not accepted.
 *
 * <p>What cannot work does not work for a reason either: the finding stands and nothing is written.
 */
public final class AcceptanceOfNoError extends AcceptanceRule {
    @Override
    public void check(Acceptance acceptance, List<Finding> covered, Optional<LocalDate> on, boolean complete, Consumer<Finding> findings) {
        for (Finding finding : covered) {
            if (finding.severity() == Severity.ERROR) {
                findings.accept(error(path(acceptance), "is an ERROR, which cannot be accepted", "do what the finding says, and remove the acceptance"));
                return;
            }
        }
    }
}
