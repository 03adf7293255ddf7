package dev.seawall.terraform;

import dev.seawall.json.Block;
import dev.seawall.plan.Attribute;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Nodes and what they may do. */
final class FleetTable implements FleetResource.Visitor<List<Resource>> {
    private final Plan plan;

    FleetTable(Plan plan) {
        this.plan = plan;
    }

    @Override
    public List<Resource> visit(FleetResource.Role role) {
        List<Resource> resources = new ArrayList<>(Resource.one(role, new Block()
            .put("assume_role_policy", Spelling.POLICIES.trust(role).printCompact())
            .put("description", role.description())
            .put("force_detach_policies", false)
            .put("max_session_duration", 3600)
            .put("name_prefix", Spelling.prefix(plan, 38))
            .put("tags", Spelling.tags(plan))));
        role.policies().forEach((name, document) -> resources.add(new Resource("aws_iam_role_policy", policyName(role, name), new Block()
            .put("name", name)
            .put("policy", Spelling.POLICIES.of(document).printCompact())
            .put("role", Spelling.of(role.get(Attribute.NAME))))));
        return resources;
    }

    @Override
    public List<Resource> visit(FleetResource.InstanceProfile profile) {
        return Resource.one(profile, new Block()
            .put("depends_on", policies(profile.role()))
            .put("name_prefix", Spelling.prefix(plan, 102))
            .put("role", Spelling.of(profile.role().get(Attribute.NAME)))
            .put("tags", Spelling.tags(plan)));
    }

    @Override
    public List<Resource> visit(FleetResource.LaunchTemplate template) {
        List<Object> tagged = new ArrayList<>();
        for (String kind : List.of("instance", "volume", "network-interface")) {
            tagged.add(new Block().put("resource_type", kind).put("tags", Spelling.tags(plan.nodeTags())));
        }
        return Resource.one(template, new Block()
            .put("block_device_mappings", new Block()
                .put("device_name", template.root().device())
                .put("ebs", new Block()
                    .put("delete_on_termination", "true")
                    .put("encrypted", "true")
                    .put("iops", template.root().iops())
                    .put("throughput", template.root().throughput())
                    .put("volume_size", template.root().size().toGib())
                    .put("volume_type", "gp3")))
            .put("description", template.description())
            .put("disable_api_termination", false)
            .put("ebs_optimized", "true")
            .put("iam_instance_profile", new Block().put("arn", Spelling.of(template.profile())))
            .put("image_id", Spelling.of(template.image()))
            .put("instance_initiated_shutdown_behavior", "terminate")
            .put("instance_type", template.instanceType())
            .put("maintenance_options", new Block().put("auto_recovery", "disabled"))
            .put("metadata_options", new Block()
                .put("http_endpoint", "enabled")
                .put("http_protocol_ipv6", "disabled")
                .put("http_put_response_hop_limit", 1)
                .put("http_tokens", "required")
                .put("instance_metadata_tags", "enabled"))
            .put("monitoring", new Block().put("enabled", true))
            .put("name_prefix", plan.environment().identity() + "-")
            .put("network_interfaces", new Block()
                .put("associate_public_ip_address", "false")
                .put("connection_tracking_specification", new Block().put("tcp_established_timeout", template.trackingTimeout().toSeconds()))
                .put("delete_on_termination", "true")
                .put("device_index", 0)
                .put("security_groups", Spelling.all(template.securityGroups())))
            .put("tag_specifications", tagged)
            .put("tags", Spelling.tags(plan))
            .put("update_default_version", true)
            .put("user_data", template.userData()));
    }

    @Override
    public List<Resource> visit(FleetResource.AutoScalingGroup group) {
        Block launch = new Block();
        launch.put(group.instanceTypes().size() == 1 ? "id" : "launch_template_id", Spelling.of(group.launchTemplate().get(Attribute.ID)));
        launch.put("version", Spelling.of(group.launchTemplate().get(Attribute.LATEST_VERSION)));
        Block arguments = new Block()
            .put("availability_zone_distribution", new Block().put("capacity_distribution_strategy", "balanced-only"))
            .put("capacity_rebalance", false)
            .put("default_instance_warmup", group.warmup().toSeconds())
            .put("enabled_metrics", group.metrics())
            .put("force_delete", false)
            .put("health_check_grace_period", group.gracePeriod().toSeconds())
            .put("health_check_type", "ELB")
            .put("initial_lifecycle_hook", group.hooks().stream().map(FleetTable::hook).toList())
            .put("instance_maintenance_policy", new Block()
                .put("max_healthy_percentage", group.replacement().maximumHealthy())
                .put("min_healthy_percentage", group.replacement().minimumHealthy()))
            .put("instance_refresh", refresh(group))
            .put("lifecycle", new Block().put("ignore_changes", List.of("initial_lifecycle_hook")))
            .put("max_instance_lifetime", group.maximumLifetime().toSeconds())
            .put("max_size", group.maximum())
            .put("metrics_granularity", "1Minute")
            .put("min_size", group.minimum())
            .put("name_prefix", plan.environment().identity() + "-")
            .put("protect_from_scale_in", false)
            .put("tag", tags())
            .put("target_group_arns", Spelling.all(group.targetGroups()))
            .put("termination_policies", List.of("OldestLaunchTemplate", "Default"))
            .put("timeouts", new Block().put("delete", seconds(group.leaving())).put("update", seconds(group.leaving())))
            .put("vpc_zone_identifier", Spelling.all(group.subnets()))
            .put("wait_for_capacity_timeout", seconds(group.serving()));
        if (group.instanceTypes().size() == 1) {
            arguments.put("launch_template", launch);
        } else {
            arguments.put("mixed_instances_policy", mixed(group, launch));
        }
        List<Resource> resources = new ArrayList<>(Resource.one(group, Spelling.after(group.needs(), arguments)));
        // the same hooks again, written over the first ones and changed in their place: for another first hook the provider makes another group
        group.hooks().forEach(hook -> resources.add(new Resource("aws_autoscaling_lifecycle_hook", group.id().snakeCase() + "_" + hook.name(), hook(hook)
            .put("autoscaling_group_name", Spelling.of(group.get(Attribute.NAME))))));
        return resources;
    }

    @Override
    public List<Resource> visit(FleetResource.ScalingPolicy policy) {
        return Resource.one(policy, new Block()
            .put("autoscaling_group_name", Spelling.of(policy.group()))
            .put("enabled", true)
            .put("name", policy.id().snakeCase())
            .put("policy_type", "TargetTrackingScaling")
            .put("target_tracking_configuration", new Block()
                .put("disable_scale_in", false)
                .put("predefined_metric_specification", new Block().put("predefined_metric_type", policy.metric()))
                .put("target_value", policy.target())));
    }

    /** Where a role's policies stand: resources of their own here, a part of the role in CloudFormation. */
    static List<String> policies(FleetResource.Role role) {
        return role.policies().keySet().stream().map(name -> "aws_iam_role_policy." + policyName(role, name)).toList();
    }

    private static String policyName(FleetResource.Role role, String policy) {
        return role.id().snakeCase() + "_" + policy;
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + "s";
    }

    private static Block refresh(FleetResource.AutoScalingGroup group) {
        return new Block()
            .put("preferences", new Block()
                .put("alarm_specification", new Block().put("alarms", Spelling.all(group.rollbackAlarms().stream().map(alarm -> alarm.get(Attribute.NAME)).toList())))
                .put("auto_rollback", true)
                .put("instance_warmup", Long.toString(group.warmup().toSeconds()))
                .put("max_healthy_percentage", group.replacement().maximumHealthy())
                .put("min_healthy_percentage", group.replacement().minimumHealthy())
                .put("scale_in_protected_instances", "Refresh")
                .put("skip_matching", group.replacement().skipMatching())
                .put("standby_instances", "Terminate"))
            .put("strategy", "Rolling");
    }

    private static Block mixed(FleetResource.AutoScalingGroup group, Block launch) {
        List<Object> overrides = new ArrayList<>();
        group.instanceTypes().forEach(type -> overrides.add(new Block().put("instance_type", type)));
        return new Block()
            .put("instances_distribution", new Block()
                .put("on_demand_allocation_strategy", "prioritized")
                .put("on_demand_base_capacity", 0)
                .put("on_demand_percentage_above_base_capacity", 100))
            .put("launch_template", new Block().put("launch_template_specification", launch).put("override", overrides));
    }

    private static Block hook(FleetResource.Hook hook) {
        return new Block()
            .put("default_result", hook.defaultResult())
            .put("heartbeat_timeout", hook.heartbeat().toSeconds())
            .put("lifecycle_transition", "autoscaling:EC2_INSTANCE_" + (hook.launching() ? "LAUNCHING" : "TERMINATING"))
            .put("name", hook.name());
    }

    private List<Object> tags() {
        List<Object> tags = new ArrayList<>();
        plan.nodeTags().forEach(tag -> tags.add(new Block().put("key", tag.key()).put("propagate_at_launch", true).put("value", Spelling.text(tag.value()))));
        return tags;
    }
}
