package dev.seawall.cloudformation;

import dev.seawall.json.Block;
import dev.seawall.model.Input;
import dev.seawall.plan.Attribute;
import dev.seawall.plan.Plan;
import dev.seawall.plan.PolicyDocument;
import dev.seawall.plan.ResourceType;
import dev.seawall.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Values and policies in CloudFormation's words. A text stays a text: intrinsics are objects, so none can be born of one. */
final class Spelling {
    /** The parameter that names the public parameter of the image. */
    static final String IMAGE_PARAMETER = "ImageParameter";

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
        if (value instanceof Value.OfInput input) {
            return ref(parameter(input.input()));
        }
        if (value instanceof Value.OfResource resource) {
            return attribute(resource);
        }
        if (value instanceof Value.AccountId) {
            return ref("AWS::AccountId");
        }
        if (value instanceof Value.Partition) {
            return ref("AWS::Partition");
        }
        if (value instanceof Value.PublishedImage) {
            return ref(IMAGE_PARAMETER);
        }
        Value.Joined joined = (Value.Joined) value;
        return new Block().put("Fn::Join", List.of("", all(joined.parts())));
    }

    static List<Object> all(List<? extends Value> values) {
        List<Object> spelled = new ArrayList<>();
        values.forEach(value -> spelled.add(of(value)));
        return spelled;
    }

    static Block ref(String name) {
        return new Block().put("Ref", name);
    }

    static String parameter(Input input) {
        StringBuilder name = new StringBuilder();
        for (String word : input.name().value().split("-")) {
            name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    static List<Object> tags(Plan plan) {
        return tags(plan.tags());
    }

    static List<Object> tags(List<Plan.TagValue> values) {
        List<Object> tags = new ArrayList<>();
        values.forEach(tag -> tags.add(new Block().put("Key", tag.key()).put("Value", tag.value())));
        return tags;
    }

    static Block policy(PolicyDocument document) {
        List<Object> statements = new ArrayList<>();
        document.statements().forEach(statement -> statements.add(statement(statement)));
        return new Block().put("Version", "2012-10-17").put("Statement", statements);
    }

    static Block conditions(List<PolicyDocument.Condition> conditions) {
        TreeMap<String, Block> operators = new TreeMap<>();
        conditions.forEach(condition -> operators.computeIfAbsent(condition.operator(), it -> new Block()).put(condition.key(), of(condition.value())));
        return new Block().putAll(operators);
    }

    private static Block statement(PolicyDocument.Statement statement) {
        Block block = new Block().put("Sid", statement.id()).put("Effect", statement.allow() ? "Allow" : "Deny").put("Action", List.copyOf(statement.actions()))
            .put("Resource", all(statement.resources()));
        statement.principal().ifPresent(principal -> block.put("Principal", principal.service().isPresent() ? new Block().put("Service", principal.service().get()) : "*"));
        if (!statement.conditions().isEmpty()) {
            block.put("Condition", conditions(statement.conditions()));
        }
        return block;
    }

    private static Block attribute(Value.OfResource value) {
        String id = value.id().camelCase();
        String attribute = attributeName(value.type(), value.attribute());
        return attribute.isEmpty() ? ref(id) : new Block().put("Fn::GetAtt", List.of(id, attribute));
    }

    /** The attribute that GetAtt takes; empty where Ref gives it (CloudFormation template reference, return values of each resource). */
    private static String attributeName(ResourceType type, Attribute attribute) {
        return switch (type.name() + " " + attribute.name()) {
            case "VPC ID", "INTERNET_GATEWAY ID", "SUBNET ID", "ROUTE_TABLE ID", "NAT_GATEWAY ID", "LOAD_BALANCER ARN", "TARGET_GROUP ARN", "LOG_BUCKET ID", "ROLE NAME",
                "LAUNCH_TEMPLATE ID", "AUTO_SCALING_GROUP NAME", "ALARM NAME", "LOG_GROUP NAME" -> "";
            case "ADDRESS ID" -> "AllocationId";
            case "SECURITY_GROUP ID" -> "GroupId";
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
