package dev.seawall.snapshot;

import dev.seawall.change.PropertyChange;
import dev.seawall.change.ResourceChange;
import dev.seawall.deployed.Tool;
import dev.seawall.facts.Topic;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.List;

/** A difference for a person: the headline, what it means, what is done to resources, findings, and the node's files. */
public final class DifferenceText {
    private DifferenceText() {}

    /** The whole text. */
    public static String of(EdgeDifference difference) {
        StringBuilder text = new StringBuilder(RefusedValue.escaped(difference.headline())).append('\n');
        section(text, "What it means", meaning(difference));
        difference.resources().keySet().forEach(tool -> section(text, "What " + tool + " does", resources(difference, tool)));
        section(text, "Findings", difference.findings());
        section(text, "Not compared", difference.remarks());
        List<String> lines = new ArrayList<>();
        difference.files().forEach(file -> lines.addAll(file.unified()));
        difference.others().forEach(file -> lines.addAll(file.unified()));
        if (!lines.isEmpty()) {
            text.append("\nFiles\n");
            lines.forEach(line -> text.append(RefusedValue.escaped(line.replace("\t", "    "))).append('\n'));
        }
        return text.toString();
    }

    /** A line a fact, below its topic. */
    public static List<String> meaning(EdgeDifference difference) {
        List<String> lines = new ArrayList<>();
        Topic topic = null;
        for (FactChange fact : difference.facts()) {
            lines.add((fact.topic() == topic ? " ".repeat(11) : padded(fact.topic().toString())) + fact);
            topic = fact.topic();
        }
        return lines;
    }

    /** A line a resource, with its properties; what the tool is told besides. Of Terraform only what CloudFormation does not do alike, when both are compared. */
    public static List<String> resources(EdgeDifference difference, Tool tool) {
        List<String> lines = new ArrayList<>();
        List<String> already = tool == Tool.TERRAFORM ? names(difference.resources().get(Tool.CLOUD_FORMATION)) : List.of();
        int alike = 0;
        for (ResourceChange change : difference.resources().get(tool)) {
            if (already.contains(name(change))) {
                alike++;
            } else {
                lines.add(line(change));
            }
        }
        if (alike > 0) {
            lines.add(alike + (alike == 1 ? " resource" : " resources") + " as CloudFormation");
        }
        for (PropertyChange change : difference.settings().getOrDefault(tool, List.of())) {
            lines.add("in the document: " + change);
        }
        return lines;
    }

    /** {@code rolled node by node ShopNodes (AWS::AutoScaling::AutoScalingGroup): ShopLaunchTemplate has another version}. */
    public static String line(ResourceChange change) {
        List<String> why = new ArrayList<>();
        if (!change.reason().isEmpty()) {
            why.add(change.reason());
        }
        change.properties().forEach(property -> why.add(property + (property.fixed() ? ", which cannot change in place" : "")));
        return change.effect() + " " + change.id() + " (" + change.type() + ")" + (why.isEmpty() ? "" : ": " + String.join("; ", why)) + (change.outage().isEmpty() ? "" : "; " + change.outage());
    }

    private static List<String> names(List<ResourceChange> changes) {
        return changes == null ? List.of() : changes.stream().map(DifferenceText::name).toList();
    }

    /** The same of both tools: {@code ShopNodes} and {@code aws_autoscaling_group.shop_nodes}. */
    private static String name(ResourceChange change) {
        String id = change.id().substring(change.id().indexOf('.') + 1).replace("_", "");
        StringBuilder name = new StringBuilder(change.effect().name());
        id.chars().map(c -> c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c).forEach(c -> name.append((char) c));
        return name.toString();
    }

    private static String padded(String topic) {
        return topic + " ".repeat(Math.max(1, 11 - topic.length()));
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append('\n');
            lines.forEach(line -> text.append("  ").append(RefusedValue.escaped(line)).append('\n'));
        }
    }
}
