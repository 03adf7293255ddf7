package dev.seawall.cloudformation;

import dev.seawall.json.Block;
import dev.seawall.plan.Attribute;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nodes and what they may do. */
final class FleetTable implements FleetResource.Visitor<Map<String, Block>> {
    private final Plan plan;

    FleetTable(Plan plan) {
        this.plan = plan;
    }

    @Override
    public Map<String, Block> visit(FleetResource.Role role) {
        List<Object> policies = new ArrayList<>();
        role.policies().forEach((name, document) -> policies.add(new Block().put("PolicyName", name).put("PolicyDocument", Spelling.POLICIES.of(document))));
        return Resource.one(role, "AWS::IAM::Role", new Block()
            .put("AssumeRolePolicyDocument", Spelling.POLICIES.trust(role))
            .put("Description", role.description())
            .put("MaxSessionDuration", 3600)
            .put("Policies", policies)
            .put("Tags", Spelling.tags(plan)));
    }

    @Override
    public Map<String, Block> visit(FleetResource.InstanceProfile profile) {
        return Resource.one(profile, "AWS::IAM::InstanceProfile", new Block().put("Roles", List.of(Spelling.of(profile.role().get(Attribute.NAME)))));
    }

    @Override
    public Map<String, Block> visit(FleetResource.LaunchTemplate template) {
        List<Object> tagged = new ArrayList<>();
        for (String kind : List.of("instance", "volume", "network-interface")) {
            tagged.add(new Block().put("ResourceType", kind).put("Tags", Spelling.tags(plan.nodeTags())));
        }
        return Resource.one(template, "AWS::EC2::LaunchTemplate", new Block()
            .put("VersionDescription", template.description())
            .put("TagSpecifications", List.of(new Block().put("ResourceType", "launch-template").put("Tags", Spelling.tags(plan))))
            .put("LaunchTemplateData", new Block()
                .put("BlockDeviceMappings", List.of(new Block()
                    .put("DeviceName", template.root().device())
                    .put("Ebs", new Block()
                        .put("DeleteOnTermination", true)
                        .put("Encrypted", true)
                        .put("Iops", template.root().iops())
                        .put("Throughput", template.root().throughput())
                        .put("VolumeSize", template.root().size().toGib())
                        .put("VolumeType", "gp3"))))
                .put("DisableApiTermination", false)
                .put("EbsOptimized", true)
                .put("IamInstanceProfile", new Block().put("Arn", Spelling.of(template.profile())))
                .put("ImageId", Spelling.of(template.image()))
                .put("InstanceInitiatedShutdownBehavior", "terminate")
                .put("InstanceType", template.instanceType())
                .put("MaintenanceOptions", new Block().put("AutoRecovery", "disabled"))
                .put("MetadataOptions", new Block()
                    .put("HttpEndpoint", "enabled")
                    .put("HttpProtocolIpv6", "disabled")
                    .put("HttpPutResponseHopLimit", 1)
                    .put("HttpTokens", "required")
                    .put("InstanceMetadataTags", "enabled"))
                .put("Monitoring", new Block().put("Enabled", true))
                .put("NetworkInterfaces", List.of(new Block()
                    .put("AssociatePublicIpAddress", false)
                    .put("ConnectionTrackingSpecification", new Block().put("TcpEstablishedTimeout", template.trackingTimeout().toSeconds()))
                    .put("DeleteOnTermination", true)
                    .put("DeviceIndex", 0)
                    .put("Groups", Spelling.all(template.securityGroups()))))
                .put("TagSpecifications", tagged)
                .put("UserData", template.userData())));
    }

    @Override
    public Map<String, Block> visit(FleetResource.AutoScalingGroup group) {
        Block launch = new Block()
            .put("LaunchTemplateId", Spelling.of(group.launchTemplate().get(Attribute.ID)))
            .put("Version", Spelling.of(group.launchTemplate().get(Attribute.LATEST_VERSION)));
        Block properties = new Block()
            .put("AvailabilityZoneDistribution", new Block().put("CapacityDistributionStrategy", "balanced-only"))
            .put("CapacityRebalance", false)
            .put("DefaultInstanceWarmup", group.warmup().toSeconds())
            .put("HealthCheckGracePeriod", group.gracePeriod().toSeconds())
            .put("HealthCheckType", "ELB")
            .put("InstanceMaintenancePolicy", new Block()
                .put("MaxHealthyPercentage", group.replacement().maximumHealthy())
                .put("MinHealthyPercentage", group.replacement().minimumHealthy()))
            .put("LifecycleHookSpecificationList", hooks(group))
            .put("MaxInstanceLifetime", group.maximumLifetime().toSeconds())
            .put("MaxSize", Integer.toString(group.maximum()))
            .put("MetricsCollection", List.of(new Block().put("Granularity", "1Minute").put("Metrics", group.metrics())))
            .put("MinSize", Integer.toString(group.minimum()))
            .put("NewInstancesProtectedFromScaleIn", false)
            .put("Tags", tags())
            .put("TargetGroupARNs", Spelling.all(group.targetGroups()))
            .put("TerminationPolicies", List.of("OldestLaunchTemplate", "Default"))
            .put("VPCZoneIdentifier", Spelling.all(group.subnets()));
        if (group.instanceTypes().size() == 1) {
            properties.put("LaunchTemplate", launch);
        } else {
            properties.put("MixedInstancesPolicy", mixed(group, launch));
        }
        Block block = Resource.block("AWS::AutoScaling::AutoScalingGroup", properties).put("UpdatePolicy", updates(group));
        return Map.of(group.id().camelCase(), Spelling.after(group.needs(), block));
    }

    @Override
    public Map<String, Block> visit(FleetResource.ScalingPolicy policy) {
        return Resource.one(policy, "AWS::AutoScaling::ScalingPolicy", new Block()
            .put("AutoScalingGroupName", Spelling.of(policy.group()))
            .put("PolicyType", "TargetTrackingScaling")
            .put("TargetTrackingConfiguration", new Block()
                .put("DisableScaleIn", false)
                .put("PredefinedMetricSpecification", new Block().put("PredefinedMetricType", policy.metric()))
                .put("TargetValue", policy.target())));
    }

    private static Block updates(FleetResource.AutoScalingGroup group) {
        return new Block()
            .put("AutoScalingInstanceRefresh", new Block()
                .put("Preferences", new Block()
                    .put("AlarmSpecification", new Block().put("Alarms", Spelling.all(group.rollbackAlarms().stream().map(alarm -> alarm.get(Attribute.NAME)).toList())))
                    .put("InstanceWarmup", group.warmup().toSeconds())
                    .put("MaxHealthyPercentage", group.replacement().maximumHealthy())
                    .put("MinHealthyPercentage", group.replacement().minimumHealthy())
                    .put("ScaleInProtectedInstances", "Refresh")
                    .put("SkipMatching", group.replacement().skipMatching())
                    .put("StandbyInstances", "Terminate"))
                .put("Strategy", "Rolling"))
            .put("AutoScalingScheduledAction", new Block().put("IgnoreUnmodifiedGroupSizeProperties", true));
    }

    private static Block mixed(FleetResource.AutoScalingGroup group, Block launch) {
        List<Object> overrides = new ArrayList<>();
        group.instanceTypes().forEach(type -> overrides.add(new Block().put("InstanceType", type)));
        return new Block()
            .put("InstancesDistribution", new Block()
                .put("OnDemandAllocationStrategy", "prioritized")
                .put("OnDemandBaseCapacity", 0)
                .put("OnDemandPercentageAboveBaseCapacity", 100))
            .put("LaunchTemplate", new Block().put("LaunchTemplateSpecification", launch).put("Overrides", overrides));
    }

    private static List<Object> hooks(FleetResource.AutoScalingGroup group) {
        List<Object> hooks = new ArrayList<>();
        group.hooks().forEach(hook -> hooks.add(new Block()
            .put("DefaultResult", hook.defaultResult())
            .put("HeartbeatTimeout", hook.heartbeat().toSeconds())
            .put("LifecycleHookName", hook.name())
            .put("LifecycleTransition", "autoscaling:EC2_INSTANCE_" + (hook.launching() ? "LAUNCHING" : "TERMINATING"))));
        return hooks;
    }

    private List<Object> tags() {
        List<Object> tags = new ArrayList<>();
        plan.nodeTags().forEach(tag -> tags.add(new Block().put("Key", tag.key()).put("PropagateAtLaunch", true).put("Value", tag.value())));
        return tags;
    }
}
