package dev.seawall.cloudformation;

import dev.seawall.json.Block;
import dev.seawall.plan.Attribute;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The balancer's resources. Attributes are lists of keys and texts; one that is not listed keeps its old value, so all are. */
final class BalancerTable implements BalancerResource.Visitor<Map<String, Block>> {
    private final Plan plan;

    BalancerTable(Plan plan) {
        this.plan = plan;
    }

    @Override
    public Map<String, Block> visit(BalancerResource.LoadBalancer balancer) {
        List<Object> attributes = new ArrayList<>(List.of(
            attribute("deletion_protection.enabled", balancer.deletionProtection()),
            attribute("load_balancing.cross_zone.enabled", balancer.crossZone()),
            attribute("dns_record.client_routing_policy", "any_availability_zone"),
            attribute("zonal_shift.config.enabled", false),
            attribute("access_logs.s3.enabled", balancer.logBucket().isPresent())));
        balancer.logBucket().ifPresent(bucket -> attributes.addAll(List.of(
            attribute("access_logs.s3.bucket", Spelling.of(bucket.get(Attribute.ID))),
            attribute("access_logs.s3.prefix", balancer.logPrefix()))));
        Block block = Resource.block("AWS::ElasticLoadBalancingV2::LoadBalancer", new Block()
            .put("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", "on")
            .put("IpAddressType", "ipv4")
            .put("LoadBalancerAttributes", attributes)
            .put("Scheme", balancer.internal() ? "internal" : "internet-facing")
            .put("SecurityGroups", Spelling.all(balancer.securityGroups()))
            .put("Subnets", Spelling.all(balancer.subnets()))
            .put("Tags", Spelling.tags(plan))
            .put("Type", "network"));
        return Map.of(balancer.id().camelCase(), Spelling.after(balancer.needs(), block));
    }

    @Override
    public Map<String, Block> visit(BalancerResource.TargetGroup group) {
        return Resource.one(group, "AWS::ElasticLoadBalancingV2::TargetGroup", new Block()
            .put("HealthCheckEnabled", true)
            .put("HealthCheckIntervalSeconds", group.health().interval().toSeconds())
            .put("HealthCheckPath", group.health().path().value())
            .put("HealthCheckPort", group.health().port().toString())
            .put("HealthCheckProtocol", "HTTP")
            .put("HealthCheckTimeoutSeconds", group.health().timeout().toSeconds())
            .put("HealthyThresholdCount", group.health().healthyThreshold())
            .put("IpAddressType", "ipv4")
            .put("Matcher", new Block().put("HttpCode", "200"))
            .put("Port", group.port().number())
            .put("Protocol", group.protocol())
            .put("Tags", Spelling.tags(plan))
            .put("TargetGroupAttributes", targetGroupAttributes(group))
            .put("TargetType", "instance")
            .put("UnhealthyThresholdCount", group.health().unhealthyThreshold())
            .put("VpcId", Spelling.of(group.vpc())));
    }

    @Override
    public Map<String, Block> visit(BalancerResource.Listener listener) {
        Block properties = new Block()
            .put("DefaultActions", List.of(new Block().put("Type", "forward").put("TargetGroupArn", Spelling.of(listener.targetGroup()))))
            .put("LoadBalancerArn", Spelling.of(listener.balancer()))
            .put("Port", listener.port().number())
            .put("Protocol", listener.protocol())
            .put("Tags", Spelling.tags(plan));
        listener.idleTimeout().ifPresent(timeout -> properties.put("ListenerAttributes", List.of(attribute("tcp.idle_timeout.seconds", timeout.toSeconds()))));
        listener.tls().ifPresent(tls -> properties
            .put("AlpnPolicy", List.of(tls.alpn()))
            .put("Certificates", List.of(new Block().put("CertificateArn", Spelling.of(tls.certificate()))))
            .put("SslPolicy", tls.policy()));
        return Resource.one(listener, "AWS::ElasticLoadBalancingV2::Listener", properties);
    }

    @Override
    public Map<String, Block> visit(BalancerResource.LogBucket bucket) {
        Block block = Resource.block("AWS::S3::Bucket", new Block()
            .put("BucketEncryption", new Block().put("ServerSideEncryptionConfiguration",
                List.of(new Block().put("ServerSideEncryptionByDefault", new Block().put("SSEAlgorithm", "AES256")))))
            .put("LifecycleConfiguration", new Block().put("Rules", List.of(new Block()
                .put("AbortIncompleteMultipartUpload", new Block().put("DaysAfterInitiation", 1))
                .put("ExpirationInDays", bucket.retentionDays())
                .put("Id", "age")
                .put("NoncurrentVersionExpiration", new Block().put("NoncurrentDays", 1))
                .put("Status", "Enabled"))))
            .put("OwnershipControls", new Block().put("Rules", List.of(new Block().put("ObjectOwnership", "BucketOwnerEnforced"))))
            .put("PublicAccessBlockConfiguration", new Block()
                .put("BlockPublicAcls", true)
                .put("BlockPublicPolicy", true)
                .put("IgnorePublicAcls", true)
                .put("RestrictPublicBuckets", true))
            .put("Tags", Spelling.tags(plan))
            .put("VersioningConfiguration", new Block().put("Status", "Enabled")));
        return Map.of(bucket.id().camelCase(), block.put("DeletionPolicy", "Retain").put("UpdateReplacePolicy", "Retain"));
    }

    @Override
    public Map<String, Block> visit(BalancerResource.AliasRecord record) {
        return Resource.one(record, "AWS::Route53::RecordSet", new Block()
            .put("AliasTarget", new Block().put("DNSName", Spelling.of(record.target())).put("EvaluateTargetHealth", false).put("HostedZoneId", Spelling.of(record.targetZone())))
            .put("HostedZoneId", Spelling.of(record.hostedZone()))
            .put("Name", record.host().value())
            .put("Type", "A"));
    }

    @Override
    public Map<String, Block> visit(BalancerResource.LogBucketPolicy policy) {
        return Resource.one(policy, "AWS::S3::BucketPolicy", new Block()
            .put("Bucket", Spelling.of(policy.bucket()))
            .put("PolicyDocument", Spelling.POLICIES.of(policy.policy())));
    }

    private static List<Object> targetGroupAttributes(BalancerResource.TargetGroup group) {
        List<Object> attributes = new ArrayList<>(List.of(
            attribute("deregistration_delay.timeout_seconds", group.deregistrationDelay().toSeconds()),
            attribute("deregistration_delay.connection_termination.enabled", group.terminateDeregistered()),
            attribute("load_balancing.cross_zone.enabled", "use_load_balancer_configuration"),
            attribute("preserve_client_ip.enabled", group.preserveClient()),
            attribute("proxy_protocol_v2.enabled", group.proxyProtocol()),
            attribute("stickiness.enabled", false),
            attribute("stickiness.type", "source_ip"),
            attribute("target_group_health.dns_failover.minimum_healthy_targets.count", "1"),
            attribute("target_group_health.dns_failover.minimum_healthy_targets.percentage", "off"),
            attribute("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "1"),
            attribute("target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage", "off")));
        if (!group.terminateUnhealthy()) {
            attributes.add(attribute("target_health_state.unhealthy.connection_termination.enabled", false));
            attributes.add(attribute("target_health_state.unhealthy.draining_interval_seconds", group.unhealthyDraining().toSeconds()));
        }
        return attributes;
    }

    private static Block attribute(String key, Object value) {
        return new Block().put("Key", key).put("Value", value instanceof Block ? value : value.toString());
    }
}
