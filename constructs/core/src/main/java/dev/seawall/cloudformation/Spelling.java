package dev.seawall.cloudformation;

import dev.seawall.json.Block;
import dev.seawall.model.Input;
import dev.seawall.plan.Attribute;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.LogicalId;
import dev.seawall.plan.Plan;
import dev.seawall.plan.PolicyJson;
import dev.seawall.plan.ResourceType;
import dev.seawall.plan.Value;
import java.util.ArrayList;
import java.util.List;

/** Values and policies in CloudFormation's words. A text stays a text: intrinsics are objects, and no text of the model's is substituted. */
final class Spelling {
    static final PolicyJson POLICIES = new PolicyJson(Spelling::of);

    private Spelling() {}

    static Object of(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Whole whole) {
            return whole.number();
        }
        if (value instanceof Value.Flag flag) {
            return flag.on();
        }
        return value instanceof Value.Joined joined ? new Block().put("Fn::Sub", substituted(joined)) : intrinsic(reference(value));
    }

    /**
     * The one place where references stand in a text: a reader sees an ARN as an ARN, in a third of a join's bytes. A {@code ${} of the text's own is written {@code ${!} (CloudFormation
     * template reference, Fn::Sub).
     */
    private static String substituted(Value.Joined joined) {
        StringBuilder text = new StringBuilder();
        for (Value part : joined.parts()) {
            text.append(part instanceof Value.Text own ? own.text().replace("${", "${!") : "${" + reference(part) + "}");
        }
        return text.toString();
    }

    static List<Object> all(List<? extends Value> values) {
        List<Object> spelled = new ArrayList<>();
        for (Value value : values) {
            spelled.add(of(value));
        }
        return spelled;
    }

    /** The resource, made after others; in the order in which CDK lists them too. */
    static Block after(List<? extends AwsResource> needs, Block resource) {
        return needs.isEmpty() ? resource : resource.put("DependsOn", needs.stream().map(it -> it.id().camelCase()).sorted().toList());
    }

    static Block ref(String name) {
        return new Block().put("Ref", name);
    }

    static String parameter(Input input) {
        return LogicalId.of(input.name()).camelCase();
    }

    static List<Object> tags(Plan plan) {
        return tags(plan.tags());
    }

    static List<Object> tags(List<Plan.TagValue> values) {
        List<Object> tags = new ArrayList<>();
        for (Plan.TagValue tag : values) {
            tags.add(new Block().put("Key", tag.key()).put("Value", tag.value()));
        }
        return tags;
    }

    /** What Sub takes between braces, {@code ShopVpc} or {@code ShopNodeRole.Arn}. */
    private static String reference(Value value) {
        if (value instanceof Value.OfInput input) {
            return parameter(input.input());
        }
        if (value instanceof Value.OfResource resource) {
            String attribute = attributeName(resource.type(), resource.attribute());
            return resource.id().camelCase() + (attribute.isEmpty() ? "" : "." + attribute);
        }
        if (value instanceof Value.AccountId) {
            return "AWS::AccountId";
        }
        if (value instanceof Value.Partition) {
            return "AWS::Partition";
        }
        return ((Value.PublishedImage) value).id().camelCase();
    }

    /** The same as an object; no logical id has a dot. */
    private static Block intrinsic(String reference) {
        int dot = reference.indexOf('.');
        return dot < 0 ? ref(reference) : new Block().put("Fn::GetAtt", List.of(reference.substring(0, dot), reference.substring(dot + 1)));
    }

    /** The attribute that GetAtt takes; empty where Ref gives it (CloudFormation template reference, return values of each resource). */
    private static String attributeName(ResourceType type, Attribute attribute) {
        return switch (type.name() + " " + attribute.name()) {
            case "VPC ID", "INTERNET_GATEWAY ID", "SECURITY_GROUP ID", "SUBNET ID", "ROUTE_TABLE ID", "NAT_GATEWAY ID", "LOAD_BALANCER ARN", "TARGET_GROUP ARN", "LOG_BUCKET ID", "ROLE NAME",
                "LAUNCH_TEMPLATE ID", "AUTO_SCALING_GROUP NAME", "ALARM NAME", "LOG_GROUP NAME" -> "";
            case "ADDRESS ID" -> "AllocationId";
            case "LOAD_BALANCER DNS_NAME" -> "DNSName";
            case "LOAD_BALANCER HOSTED_ZONE" -> "CanonicalHostedZoneID";
            case "LOAD_BALANCER METRIC_NAME" -> "LoadBalancerFullName";
            case "TARGET_GROUP METRIC_NAME" -> "TargetGroupFullName";
            case "LOG_BUCKET ARN", "ROLE ARN", "INSTANCE_PROFILE ARN", "LOG_GROUP ARN" -> "Arn";
            case "LAUNCH_TEMPLATE LATEST_VERSION" -> "LatestVersionNumber";
            default -> throw new IllegalStateException("CloudFormation has no " + attribute + " of " + type);
        };
    }
}
