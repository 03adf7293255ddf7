package dev.seawall.cdk;

import dev.seawall.Synthesis;
import dev.seawall.model.Input;
import dev.seawall.model.network.Zone;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.LogicalId;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Value;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Lazy;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.cloudformation.include.CfnInclude;
import software.amazon.awscdk.services.autoscaling.CfnAutoScalingGroup;
import software.constructs.Construct;

/** The finished template in the user's stack: one {@code CfnInclude} that keeps every logical id. */
final class Included {
    private final Plan plan;
    private final CfnInclude include;
    private final Map<String, String> inputs;

    private Included(Plan plan, CfnInclude include, Map<String, String> inputs) {
        this.plan = plan;
        this.include = include;
        this.inputs = inputs;
    }

    static Included into(Construct edge, Synthesis synthesis, Map<String, String> inputs) {
        Map<String, Object> parameters = parameters(synthesis.plan(), inputs);
        try {
            // CfnInclude reads a file; it has read it when its constructor returns.
            Path file = Files.createTempFile("seawall-", ".template.json");
            try {
                Files.writeString(file, synthesis.cloudFormation());
                CfnInclude include = CfnInclude.Builder.create(edge, "Template").templateFile(file.toString()).preserveLogicalIds(true).parameters(parameters).build();
                Included included = new Included(synthesis.plan(), include, inputs);
                included.tagNodes();
                return included;
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the template cannot be handed to CDK by a temporary file", failure);
        }
    }

    CfnResource resource(String logicalId) {
        if (plan.resources().stream().noneMatch(resource -> resource.id().camelCase().equals(logicalId))) {
            throw new IllegalArgumentException(RefusedValue.shown(logicalId) + " is none of the edge's resources " + String.join(", ", plan.resources().stream().map(it -> it.id().camelCase()).toList()));
        }
        return include.getResource(logicalId);
    }

    /** The edge as its outputs describe it; references to its resources, which CDK turns into exports where another stack uses them. */
    ApiEdgeAttributes attributes() {
        BalancerResource.LoadBalancer balancer = only(BalancerResource.LoadBalancer.class);
        FleetResource.AutoScalingGroup group = only(FleetResource.AutoScalingGroup.class);
        return new ApiEdgeAttributes(output("balancer arn"), output("balancer dns name"), output("balancer zone id"), output("balancer security group id"), output("node security group id"),
            output("group name"), output("node role arn"), output("vpc id"), plan.environment().edge().network().zones().stream().map(Zone::name).toList(), all(balancer.subnets()),
            all(group.subnets()));
    }

    /** Tags that the app puts on the group reach instances, volumes and interfaces too, as the plan's own do: the launch template says it for all three. */
    private void tagNodes() {
        CfnAutoScalingGroup group = (CfnAutoScalingGroup) include.getResource(only(FleetResource.AutoScalingGroup.class).id().camelCase());
        include.getResource(only(FleetResource.LaunchTemplate.class).id().camelCase()).addPropertyOverride("LaunchTemplateData.TagSpecifications", Lazy.any(new NodeTags(group)));
    }

    private static Map<String, Object> parameters(Plan plan, Map<String, String> inputs) {
        Map<String, Object> parameters = new TreeMap<>();
        for (Map.Entry<String, String> given : inputs.entrySet()) {
            parameters.put(parameter(plan.expectInput(given.getKey())), given.getValue());
        }
        return parameters;
    }

    private <T extends AwsResource> T only(Class<T> type) {
        return plan.resources().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private String output(String words) {
        return Token.asString(include.getOutput(plan.outputId(words).camelCase()).getValue());
    }

    private List<String> all(List<Value> values) {
        List<String> references = new ArrayList<>();
        for (Value value : values) {
            if (value instanceof Value.OfInput given) {
                references.add(input(given.input()));
            } else {
                references.add(include.getResource(((Value.OfResource) value).id().camelCase()).getRef());
            }
        }
        return references;
    }

    private String input(Input input) {
        String given = inputs.get(input.name().value());
        return given != null ? given : include.getParameter(parameter(input)).getValueAsString();
    }

    private static String parameter(Input input) {
        return LogicalId.of(input.name()).camelCase();
    }
}
