package dev.seawall.check.rules;

import dev.seawall.check.AcceptanceRule;
import dev.seawall.check.Finding;
import dev.seawall.model.Acceptance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An acceptance is not over.
 *
 * <p>Asked of a day that is given, {@code ./seawall check --on DATE} (today when left out), and never at synthesis: the same edge writes the same bytes on every day. From the day after, the finding
 * itself is back as well.
 */
public final class AcceptanceHolds extends AcceptanceRule {
    @Override
    public void check(Acceptance acceptance, List<Finding> covered, Optional<LocalDate> on, boolean complete, Consumer<Finding> findings) {
        if (on.isPresent() && on.get().isAfter(acceptance.until())) {
            findings.accept(warning(path(acceptance), "held until " + acceptance.until() + ", and it is " + on.get(), "decide again: mend what was found, or give it another day and reason")
                .limit(on.get(), acceptance.until(), "accept"));
        }
    }
}
