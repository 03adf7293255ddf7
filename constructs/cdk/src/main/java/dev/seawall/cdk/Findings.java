package dev.seawall.cdk;

import dev.seawall.check.Culprit;
import dev.seawall.check.Finding;
import dev.seawall.check.Report;
import dev.seawall.check.Severity;
import dev.seawall.model.Environment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awscdk.IPolicyValidationContext;
import software.amazon.awscdk.IPolicyValidationPlugin;
import software.amazon.awscdk.PolicyValidationPluginReport;
import software.amazon.awscdk.PolicyViolatingResource;
import software.amazon.awscdk.PolicyViolation;

/** What the rules say about one edge, in the words of CDK's policy validation: it stands in the validation report, and an error ends the synthesis. */
final class Findings implements IPolicyValidationPlugin {
    private final Environment environment;
    private final Report report;
    private final String construct;

    Findings(Environment environment, Report report, String construct) {
        this.environment = environment;
        this.report = report;
        this.construct = construct;
    }

    @Override
    public String getName() {
        return "Seawall";
    }

    @Override
    public List<String> getRuleIds() {
        Set<String> ids = new LinkedHashSet<>();
        report.findings().forEach(finding -> ids.add(finding.rule()));
        return List.copyOf(ids);
    }

    /** In CDK's words. */
    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "info";
        };
    }

    @Override
    public PolicyValidationPluginReport validate(IPolicyValidationContext context) {
        List<PolicyViolation> violations = new ArrayList<>();
        for (Finding finding : report.findings()) {
            violations.add(PolicyViolation.builder()
                .ruleName(finding.rule())
                .severity(severity(finding.severity()))
                .description(finding.path() + ": " + finding.message() + Culprit.lines(environment, finding))
                .fix(finding.fix())
                .violatingResources(List.of(PolicyViolatingResource.builder().constructPath(construct).locations(List.of(finding.path())).build()))
                .build());
        }
        return PolicyValidationPluginReport.builder().success(!report.hasErrors()).violations(violations).build();
    }
}
