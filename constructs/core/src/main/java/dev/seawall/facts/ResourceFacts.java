package dev.seawall.facts;

import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.DeployedResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a document says of nodes, listeners, addresses and who may come in: the same of both tools. */
final class ResourceFacts {
    private static final Pattern DATA = Pattern.compile("\\$\\{data\\.aws_ssm_parameter\\.([a-z0-9_]+)\\..*");

    private final DeployedDocument document;
    private final EdgeFacts facts;

    private ResourceFacts(DeployedDocument document, EdgeFacts facts) {
        this.document = document;
        this.facts = facts;
    }

    static void of(DeployedDocument document, EdgeFacts facts) {
        ResourceFacts all = new ResourceFacts(document, facts);
        document.all("AWS::AutoScaling::AutoScalingGroup", "aws_autoscaling_group").forEach(all::group);
        document.all("AWS::EC2::LaunchTemplate", "aws_launch_template").forEach(all::launchTemplate);
        document.all("AWS::ElasticLoadBalancingV2::Listener", "aws_lb_listener").forEach(all::listener);
        document.all("AWS::EC2::SecurityGroupIngress", "aws_vpc_security_group_ingress_rule").forEach(rule -> all.admitted("in", rule));
        document.all("AWS::EC2::SecurityGroupEgress", "aws_vpc_security_group_egress_rule").forEach(rule -> all.admitted("out", rule));
        document.all("AWS::EC2::VPC", "aws_vpc").forEach(vpc -> facts.add(Topic.NETWORK, "VPC", either(vpc, "CidrBlock", "cidr_block").orElse("addresses of a pool")));
        TreeSet<String> zones = new TreeSet<>();
        document.all("AWS::EC2::Subnet", "aws_subnet").forEach(subnet -> either(subnet, "AvailabilityZone", "availability_zone").ifPresent(zones::add));
        if (!zones.isEmpty()) {
            facts.add(Topic.NETWORK, "zones", String.join(", ", zones));
        }
    }

    private void group(DeployedResource group) {
        facts.add(Topic.CAPACITY, "nodes", Fleet.of(group).toString());
        Optional<Object> mixed = group.value("MixedInstancesPolicy", "LaunchTemplate", "Overrides").or(() -> group.value("mixed_instances_policy", "launch_template", "override"));
        if (mixed.orElse("") instanceof List<?> overrides) {
            facts.add(Topic.CAPACITY, "instance types in order", overrides.stream().map(ResourceFacts::type).collect(Collectors.joining(", ")));
        }
    }

    private static String type(Object override) {
        return override instanceof Map<?, ?> map ? String.valueOf(map.containsKey("InstanceType") ? map.get("InstanceType") : map.get("instance_type")) : "none";
    }

    private void launchTemplate(DeployedResource template) {
        template.text("LaunchTemplateData", "InstanceType").or(() -> template.text("instance_type")).ifPresent(type -> facts.add(Topic.CAPACITY, "instance type", type));
        template.text("LaunchTemplateData", "BlockDeviceMappings", "Ebs", "VolumeSize").or(() -> template.text("block_device_mappings", "ebs", "volume_size"))
            .ifPresent(size -> facts.add(Topic.CAPACITY, "root volume", size + " GiB"));
        template.value("LaunchTemplateData", "ImageId").or(() -> template.value("image_id")).ifPresent(image -> facts.add(Topic.BOOT, "image", image(image)));
    }

    /** A published image is known by its parameter, which each tool spells in its own way. */
    private String image(Object value) {
        if (value instanceof Map<?, ?> reference && document.rest().get("Parameters." + reference.get("Ref")) instanceof Map<?, ?> parameter && parameter.get("Default") instanceof String name) {
            return name;
        }
        Matcher data = DATA.matcher(value.toString());
        if (data.matches() && document.rest().get("variable." + data.group(1)) instanceof Map<?, ?> variable && variable.get("default") instanceof String name) {
            return name;
        }
        return value instanceof String text && text.startsWith("ami-") ? text : "given at deploy time";
    }

    private void listener(DeployedResource listener) {
        String port = either(listener, "Port", "port").orElse("without a port");
        facts.add(Topic.LISTENERS, "listener " + port, either(listener, "Protocol", "protocol").orElse("of no protocol"));
        either(listener, "SslPolicy", "ssl_policy").ifPresent(policy -> facts.add(Topic.TLS, "listener " + port + " policy", policy));
    }

    private void admitted(String direction, DeployedResource rule) {
        Optional<String> addresses = either(rule, "CidrIp", "cidr_ipv4").or(() -> either(rule, "CidrIpv6", "cidr_ipv6"));
        if (addresses.isPresent()) {
            String from = either(rule, "FromPort", "from_port").orElse("any");
            String to = either(rule, "ToPort", "to_port").orElse("any");
            String ports = from.equals(to) ? from : from + " to " + to;
            facts.add(Topic.FIREWALL, "security group, " + direction + ": " + either(rule, "IpProtocol", "ip_protocol").orElse("any") + " " + ports + " " + addresses.get(),
                either(rule, "Description", "description").orElse("admitted"));
        }
    }

    private static Optional<String> either(DeployedResource resource, String cloudFormation, String terraform) {
        return resource.text(cloudFormation).or(() -> resource.text(terraform));
    }
}
