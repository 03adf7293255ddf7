package dev.seawall.terraform;

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

/**
 * Values and policies in Terraform's words. In a text, <code>${</code> and <code>%{</code> begin an expression, so both are doubled at their first character (Terraform language, JSON syntax);
 * expressions are made of resource names alone.
 */
final class Spelling {
    static final PolicyJson POLICIES = new PolicyJson(Spelling::of);

    private Spelling() {}

    /** A text as it is. */
    static String text(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }

    static Object of(Value value) {
        if (value instanceof Value.Whole whole) {
            return whole.number();
        }
        if (value instanceof Value.Flag flag) {
            return flag.on();
        }
        return string(value);
    }

    static List<Object> all(List<? extends Value> values) {
        List<Object> spelled = new ArrayList<>();
        for (Value value : values) {
            spelled.add(of(value));
        }
        return spelled;
    }

    static String variable(Input input) {
        return LogicalId.of(input.name()).snakeCase();
    }

    /** The arguments of a resource that is made after others. */
    static Block after(List<? extends AwsResource> needs, Block arguments) {
        return needs.isEmpty() ? arguments : arguments.put("depends_on", needs.stream().map(Spelling::address).toList());
    }

    /** The beginning of a generated name, of at most so many characters: the provider adds 26 of its own and refuses what AWS would then find too long. */
    static String prefix(Plan plan, int most) {
        String identity = plan.environment().identity();
        return identity.substring(0, Math.min(identity.length(), most - 1)) + "-";
    }

    /** Where a resource stands, {@code aws_lb.shop_load_balancer}. */
    static String address(AwsResource resource) {
        return typeName(resource.type()) + "." + resource.id().snakeCase();
    }

    static Block tags(Plan plan) {
        return tags(plan.tags());
    }

    static Block tags(List<Plan.TagValue> values) {
        Block tags = new Block();
        for (Plan.TagValue tag : values) {
            tags.put(tag.key(), text(tag.value()));
        }
        return tags;
    }

    private static String string(Value value) {
        if (value instanceof Value.Text text) {
            return text(text.text());
        }
        if (value instanceof Value.OfInput input) {
            return "${var." + variable(input.input()) + "}";
        }
        if (value instanceof Value.OfResource resource) {
            return "${" + typeName(resource.type()) + "." + resource.id().snakeCase() + "." + attributeName(resource.type(), resource.attribute()) + "}";
        }
        if (value instanceof Value.AccountId) {
            return "${data.aws_caller_identity.current.account_id}";
        }
        if (value instanceof Value.Partition) {
            return "${data.aws_partition.current.partition}";
        }
        if (value instanceof Value.PublishedImage image) {
            return "${data.aws_ssm_parameter." + image.id().snakeCase() + ".insecure_value}";
        }
        StringBuilder joined = new StringBuilder();
        for (Value part : ((Value.Joined) value).parts()) {
            joined.append(string(part));
        }
        return joined.toString();
    }

    static String typeName(ResourceType type) {
        return switch (type) {
            case VPC -> "aws_vpc";
            case INTERNET_GATEWAY -> "aws_internet_gateway";
            case SUBNET -> "aws_subnet";
            case ROUTE_TABLE -> "aws_route_table";
            case ROUTE -> "aws_route";
            case SUBNET_ROUTE -> "aws_route_table_association";
            case ADDRESS -> "aws_eip";
            case NAT_GATEWAY -> "aws_nat_gateway";
            case GATEWAY_ENDPOINT -> "aws_vpc_endpoint";
            case SECURITY_GROUP -> "aws_security_group";
            case SECURITY_GROUP_INGRESS -> "aws_vpc_security_group_ingress_rule";
            case SECURITY_GROUP_EGRESS -> "aws_vpc_security_group_egress_rule";
            case LOAD_BALANCER -> "aws_lb";
            case TARGET_GROUP -> "aws_lb_target_group";
            case LISTENER -> "aws_lb_listener";
            case LOG_BUCKET -> "aws_s3_bucket";
            case ALIAS_RECORD -> "aws_route53_record";
            case LOG_BUCKET_POLICY -> "aws_s3_bucket_policy";
            case ROLE -> "aws_iam_role";
            case INSTANCE_PROFILE -> "aws_iam_instance_profile";
            case LAUNCH_TEMPLATE -> "aws_launch_template";
            case AUTO_SCALING_GROUP -> "aws_autoscaling_group";
            case SCALING_POLICY -> "aws_autoscaling_policy";
            case LOG_GROUP -> "aws_cloudwatch_log_group";
            case FLOW_LOG -> "aws_flow_log";
            case ALARM -> "aws_cloudwatch_metric_alarm";
        };
    }

    static String attributeName(ResourceType type, Attribute attribute) {
        return switch (attribute) {
            case ID -> type == ResourceType.ADDRESS ? "allocation_id" : "id";
            case ARN -> "arn";
            case NAME -> type == ResourceType.ALARM ? "alarm_name" : "name";
            case DNS_NAME -> "dns_name";
            case HOSTED_ZONE -> "zone_id";
            case LATEST_VERSION -> "latest_version";
            case METRIC_NAME -> "arn_suffix";
        };
    }
}
