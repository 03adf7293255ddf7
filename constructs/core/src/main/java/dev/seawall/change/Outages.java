package dev.seawall.change;

import dev.seawall.check.Finding;
import dev.seawall.check.Report;
import dev.seawall.check.Severity;
import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.DeployedResource;
import dev.seawall.deployed.Tool;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which lasting resources would be made anew if the one template followed the other, and where balancer and running nodes would then disagree. Both tools do the same: what AWS does, neither can mend. */
public final class Outages {
    private static final String BESIDE = "keep the earlier value, or deploy another environment beside this one and move DNS to it";

    private Outages() {}

    /**
     * Compares them.
     *
     * @param earlier a template in JSON, as synth wrote it before or as the stack has it
     * @param now the one that would be deployed over it
     * @return warnings alone; a note when the earlier text cannot be read, for then nothing is known
     */
    public static Report between(String earlier, String now) {
        if (earlier.equals(now)) {
            return new Report(List.of());
        }
        Optional<DeployedDocument> before = DeployedDocument.find(earlier).filter(document -> document.tool() == Tool.CLOUD_FORMATION);
        if (before.isEmpty()) {
            return new Report(List.of(new Finding(Severity.NOTE, "EarlierTemplateReadable", "cloudformation.json",
                "the earlier one is no template in JSON, so what this change replaces is not known", "look at cdk diff or terraform plan before you deploy")));
        }
        DeployedDocument after = DeployedDocument.find(now).orElseThrow();
        List<Finding> findings = new ArrayList<>();
        before.get().resources().forEach((id, resource) -> {
            Optional<DeployedResource> follows = Optional.ofNullable(after.resources().get(id));
            Lasting.of(resource.type()).ifPresent(lasting -> findings.addAll(of(lasting, id, resource, follows)));
            follows.ifPresent(it -> findings.addAll(disagreements(id, resource, it)));
        });
        return new Report(findings);
    }

    private static List<Finding> of(Lasting lasting, String id, DeployedResource before, Optional<DeployedResource> after) {
        if (after.isEmpty()) {
            return lasting.missed ? List.of(warning(lasting, id, "is no part of the edge any more: " + lasting.outage)) : List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (String property : lasting.kind.createOnly(before.type())) {
            String was = before.properties().getOrDefault(property, PropertyChanges.NONE).toString();
            String is = after.get().properties().getOrDefault(property, PropertyChanges.NONE).toString();
            if (!was.equals(is)) {
                findings.add(warning(lasting, id + "." + property, "was " + RefusedValue.shown(was) + " and becomes " + RefusedValue.shown(is) + ", which AWS cannot change in place: "
                    + lasting.outage));
            }
        }
        return findings;
    }

    private static List<Finding> disagreements(String id, DeployedResource before, DeployedResource after) {
        List<Finding> findings = new ArrayList<>();
        for (PropertyChange change : PropertyChanges.between(before.properties(), after.properties(), List.of())) {
            Agreed.brokenBy(before.type(), change).ifPresent(agreed -> findings.add(new Finding(Severity.WARNING, agreed.rule, id + "." + change.path(),
                "was " + RefusedValue.shown(change.was()) + " and becomes " + RefusedValue.shown(change.is()) + " at once: " + agreed.outage, BESIDE)));
        }
        return findings;
    }

    private static Finding warning(Lasting lasting, String path, String message) {
        return new Finding(Severity.WARNING, lasting.rule, path, message, BESIDE);
    }
}
