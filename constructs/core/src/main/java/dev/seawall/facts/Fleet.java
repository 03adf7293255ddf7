package dev.seawall.facts;

import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.DeployedResource;
import java.util.List;
import java.util.Optional;

/**
 * How many nodes a group has.
 *
 * @param minimum as the document says it
 * @param maximum as the document says it
 */
public record Fleet(String minimum, String maximum) {
    /** Of each group of a document. */
    public static List<Fleet> all(DeployedDocument document) {
        return document.all("AWS::AutoScaling::AutoScalingGroup", "aws_autoscaling_group").stream().map(Fleet::of).toList();
    }

    static Fleet of(DeployedResource group) {
        Optional<String> minimum = group.text("MinSize").or(() -> group.text("min_size"));
        Optional<String> maximum = group.text("MaxSize").or(() -> group.text("max_size"));
        return new Fleet(minimum.orElse("?"), maximum.orElse("?"));
    }

    /** {@code 6} or {@code 3 to 12}. */
    @Override
    public String toString() {
        return minimum.equals(maximum) ? minimum : minimum + " to " + maximum;
    }
}
