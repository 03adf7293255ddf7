package dev.seawall.cdk;

import dev.seawall.check.Finding;
import dev.seawall.check.Report;
import dev.seawall.check.Severity;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Validations;
import software.constructs.Construct;
import software.constructs.IConstruct;
import software.constructs.IValidation;
import software.constructs.MetadataEntry;

/**
 * No acknowledgement makes an edge that the rules refuse: it has no resources, so a deploy of what is left would remove the running one.
 */
final class ErrorsStand implements IValidation {
    private final Construct edge;
    private final Report report;

    ErrorsStand(Construct edge, Report report) {
        this.edge = edge;
        this.report = report;
    }

    @Override
    public List<String> validate() {
        List<String> acknowledged = new ArrayList<>();
        for (IConstruct scope : edge.getNode().getScopes()) {
            for (MetadataEntry entry : scope.getNode().getMetadata()) {
                if (entry.getType().equals(Validations.ACKNOWLEDGED_RULES_METADATA_KEY)) {
                    acknowledged.add(String.valueOf(entry.getData()));
                }
            }
        }
        List<String> standing = new ArrayList<>();
        for (Finding finding : report.findings()) {
            if (finding.severity() == Severity.ERROR && acknowledged.stream().anyMatch(one -> one.contains("Seawall::" + finding.rule()))) {
                standing.add(finding + "; it cannot be acknowledged, because such an edge has no resources");
            }
        }
        return standing;
    }
}
