package dev.seawall.terraform;

import dev.seawall.json.Block;
import dev.seawall.plan.Attribute;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.Plan;
import java.util.List;

/** The balancer's resources. */
final class BalancerTable implements BalancerResource.Visitor<List<Resource>> {
    private final Plan plan;

    BalancerTable(Plan plan) {
        this.plan = plan;
    }

    @Override
    public List<Resource> visit(BalancerResource.LoadBalancer balancer) {
        Block arguments = new Block()
            .put("dns_record_client_routing_policy", "any_availability_zone")
            .put("enable_cross_zone_load_balancing", balancer.crossZone())
            .put("enable_deletion_protection", balancer.deletionProtection())
            .put("enable_zonal_shift", false)
            .put("enforce_security_group_inbound_rules_on_private_link_traffic", "on")
            .put("internal", balancer.internal())
            .put("ip_address_type", "ipv4")
            .put("load_balancer_type", "network")
            .put("name_prefix", prefix(balancer.id().words().get(0)))
            .put("security_groups", Spelling.all(balancer.securityGroups()))
            .put("subnets", Spelling.all(balancer.subnets()))
            .put("tags", Spelling.tags(plan));
        balancer.logBucket().ifPresent(bucket -> arguments.put("access_logs", new Block()
            .put("bucket", Spelling.of(bucket.get(Attribute.ID)))
            .put("enabled", true)
            .put("prefix", balancer.logPrefix())));
        return Resource.one(balancer, Spelling.after(balancer.needs(), arguments));
    }

    @Override
    public List<Resource> visit(BalancerResource.TargetGroup group) {
        Block arguments = new Block()
            .put("connection_termination", group.terminateDeregistered())
            .put("deregistration_delay", Long.toString(group.deregistrationDelay().toSeconds()))
            .put("health_check", new Block()
                .put("enabled", true)
                .put("healthy_threshold", group.health().healthyThreshold())
                .put("interval", group.health().interval().toSeconds())
                .put("matcher", "200")
                .put("path", group.health().path().value())
                .put("port", group.health().port().toString())
                .put("protocol", "HTTP")
                .put("timeout", group.health().timeout().toSeconds())
                .put("unhealthy_threshold", group.health().unhealthyThreshold()))
            .put("ip_address_type", "ipv4")
            .put("lifecycle", new Block().put("create_before_destroy", true))
            .put("load_balancing_cross_zone_enabled", "use_load_balancer_configuration")
            .put("name_prefix", prefix(group.id().words().get(0)))
            .put("port", group.port().number())
            .put("preserve_client_ip", Boolean.toString(group.preserveClient()))
            .put("protocol", group.protocol())
            .put("proxy_protocol_v2", group.proxyProtocol())
            .put("stickiness", new Block().put("enabled", false).put("type", "source_ip"))
            .put("tags", Spelling.tags(plan))
            .put("target_group_health", new Block()
                .put("dns_failover", new Block().put("minimum_healthy_targets_count", "1").put("minimum_healthy_targets_percentage", "off"))
                .put("unhealthy_state_routing", new Block().put("minimum_healthy_targets_count", 1).put("minimum_healthy_targets_percentage", "off")))
            .put("target_type", "instance")
            .put("vpc_id", Spelling.of(group.vpc()));
        if (!group.terminateUnhealthy()) {
            arguments.put("target_health_state", new Block()
                .put("enable_unhealthy_connection_termination", false)
                .put("unhealthy_draining_interval", group.unhealthyDraining().toSeconds()));
        }
        return Resource.one(group, arguments);
    }

    @Override
    public List<Resource> visit(BalancerResource.Listener listener) {
        Block arguments = new Block()
            .put("default_action", new Block().put("target_group_arn", Spelling.of(listener.targetGroup())).put("type", "forward"))
            .put("load_balancer_arn", Spelling.of(listener.balancer()))
            .put("port", listener.port().number())
            .put("protocol", listener.protocol())
            .put("tags", Spelling.tags(plan));
        listener.idleTimeout().ifPresent(timeout -> arguments.put("tcp_idle_timeout_seconds", timeout.toSeconds()));
        listener.tls().ifPresent(tls -> arguments
            .put("alpn_policy", tls.alpn())
            .put("certificate_arn", Spelling.of(tls.certificate()))
            .put("ssl_policy", tls.policy()));
        return Resource.one(listener, arguments);
    }

    @Override
    public List<Resource> visit(BalancerResource.LogBucket bucket) {
        String name = bucket.id().snakeCase();
        Object id = Spelling.of(bucket.get(Attribute.ID));
        return List.of(
            new Resource("aws_s3_bucket", name, new Block()
                .put("bucket_prefix", Spelling.prefix(plan, 37))
                .put("force_destroy", false)
                .put("lifecycle", new Block().put("prevent_destroy", true))
                .put("tags", Spelling.tags(plan))),
            new Resource("aws_s3_bucket_server_side_encryption_configuration", name, new Block()
                .put("bucket", id)
                .put("rule", new Block().put("apply_server_side_encryption_by_default", new Block().put("sse_algorithm", "AES256")))),
            new Resource("aws_s3_bucket_lifecycle_configuration", name, new Block()
                .put("bucket", id)
                .put("rule", new Block()
                    .put("abort_incomplete_multipart_upload", new Block().put("days_after_initiation", 1))
                    .put("expiration", new Block().put("days", bucket.retentionDays()))
                    .put("filter", new Block())
                    .put("id", "age")
                    .put("noncurrent_version_expiration", new Block().put("noncurrent_days", 1))
                    .put("status", "Enabled"))),
            new Resource("aws_s3_bucket_ownership_controls", name, new Block().put("bucket", id).put("rule", new Block().put("object_ownership", "BucketOwnerEnforced"))),
            new Resource("aws_s3_bucket_public_access_block", name, new Block()
                .put("block_public_acls", true)
                .put("block_public_policy", true)
                .put("bucket", id)
                .put("ignore_public_acls", true)
                .put("restrict_public_buckets", true)),
            new Resource("aws_s3_bucket_versioning", name, new Block().put("bucket", id).put("versioning_configuration", new Block().put("status", "Enabled"))));
    }

    @Override
    public List<Resource> visit(BalancerResource.AliasRecord record) {
        return Resource.one(record, new Block()
            .put("alias", new Block().put("evaluate_target_health", false).put("name", Spelling.of(record.target())).put("zone_id", Spelling.of(record.targetZone())))
            .put("name", record.host().value())
            .put("type", "A")
            .put("zone_id", Spelling.of(record.hostedZone())));
    }

    @Override
    public List<Resource> visit(BalancerResource.LogBucketPolicy policy) {
        return Resource.one(policy, new Block().put("bucket", Spelling.of(policy.bucket())).put("policy", Spelling.POLICIES.of(policy.policy()).printCompact()));
    }

    /** Generated names of balancers and target groups begin with six characters at most. */
    private static String prefix(String word) {
        return word.substring(0, Math.min(5, word.length())) + "-";
    }
}
