package dev.seawall.check;

import dev.seawall.check.rules.AcceptanceHolds;
import dev.seawall.check.rules.AcceptanceIsUsed;
import dev.seawall.check.rules.AcceptanceNamesRule;
import dev.seawall.check.rules.AcceptanceOfNoError;
import dev.seawall.model.Acceptance;
import dev.seawall.model.Environment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes what a user accepted out of a report, and judges the acceptances themselves. */
public final class Acceptances {
    private static final List<AcceptanceRule> RULES = List.of(new AcceptanceNamesRule(), new AcceptanceOfNoError(), new AcceptanceIsUsed(), new AcceptanceHolds());

    private Acceptances() {}

    /** Rules about acceptances. */
    public static List<AcceptanceRule> rules() {
        return RULES;
    }

    /**
     * The report without what is accepted.
     *
     * @param on the day on which an acceptance must still hold; empty lets all hold, so that a synthesis of tomorrow writes what today's wrote
     * @param complete whether every rule was asked: only then can an acceptance be unused
     */
    public static Report apply(Environment environment, Report report, Optional<LocalDate> on, boolean complete) {
        if (environment.edge().accepted().isEmpty()) {
            return report;
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        List<Report.Accepted> accepted = new ArrayList<>(report.accepted());
        Consumer<Finding> more = findings::add;
        for (Acceptance acceptance : environment.edge().accepted()) {
            List<Finding> covered = covered(acceptance, report);
            for (AcceptanceRule rule : RULES) {
                rule.check(acceptance, covered, on, complete, more);
            }
            boolean holds = on.isEmpty() || !on.get().isAfter(acceptance.until());
            for (Finding finding : covered) {
                if (holds && finding.severity() != Severity.ERROR) {
                    findings.remove(finding);
                    accepted.add(new Report.Accepted(finding, acceptance));
                }
            }
        }
        return new Report(findings, accepted);
    }

    private static List<Finding> covered(Acceptance acceptance, Report report) {
        List<Finding> covered = new ArrayList<>();
        for (Finding finding : report.findings()) {
            if (finding.rule().equals(acceptance.rule()) && finding.path().equals(acceptance.path())) {
                covered.add(finding);
            }
        }
        return covered;
    }
}
