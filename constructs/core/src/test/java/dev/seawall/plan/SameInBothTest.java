package dev.seawall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the two tools' defaults differ, both documents say the same, path by path. A value that stands as a text in one and as a number in the other counts as the same. */
class SameInBothTest {
    private static final Rendered RENDERED = Rendered.of(Rendered.everyKind());

    @ParameterizedTest
    @CsvSource({
        "ShopNodes/HealthCheckGracePeriod, aws_autoscaling_group/shop_nodes/health_check_grace_period",
        "ShopNodes/HealthCheckType, aws_autoscaling_group/shop_nodes/health_check_type",
        "ShopNodes/MinSize, aws_autoscaling_group/shop_nodes/min_size",
        "ShopNodes/MaxSize, aws_autoscaling_group/shop_nodes/max_size",
        "ShopNodes/DefaultInstanceWarmup, aws_autoscaling_group/shop_nodes/default_instance_warmup",
        "ShopNodes/MaxInstanceLifetime, aws_autoscaling_group/shop_nodes/max_instance_lifetime",
        "ShopNodes/CapacityRebalance, aws_autoscaling_group/shop_nodes/capacity_rebalance",
        "ShopNodes/TerminationPolicies, aws_autoscaling_group/shop_nodes/termination_policies",
        "ShopNodes/NewInstancesProtectedFromScaleIn, aws_autoscaling_group/shop_nodes/protect_from_scale_in",
        "ShopNodes/MetricsCollection/0/Metrics, aws_autoscaling_group/shop_nodes/enabled_metrics",
        "ShopNodes/MetricsCollection/0/Granularity, aws_autoscaling_group/shop_nodes/metrics_granularity",
        "ShopNodes/AvailabilityZoneDistribution/CapacityDistributionStrategy, aws_autoscaling_group/shop_nodes/availability_zone_distribution/capacity_distribution_strategy",
        "ShopNodes/InstanceMaintenancePolicy/MinHealthyPercentage, aws_autoscaling_group/shop_nodes/instance_maintenance_policy/min_healthy_percentage",
        "ShopNodes/InstanceMaintenancePolicy/MaxHealthyPercentage, aws_autoscaling_group/shop_nodes/instance_maintenance_policy/max_healthy_percentage",
        "ShopTargetGroup443/HealthCheckIntervalSeconds, aws_lb_target_group/shop_target_group_443/health_check/interval",
        "ShopTargetGroup443/HealthCheckTimeoutSeconds, aws_lb_target_group/shop_target_group_443/health_check/timeout",
        "ShopTargetGroup443/HealthCheckProtocol, aws_lb_target_group/shop_target_group_443/health_check/protocol",
        "ShopTargetGroup443/HealthCheckPort, aws_lb_target_group/shop_target_group_443/health_check/port",
        "ShopTargetGroup443/HealthCheckPath, aws_lb_target_group/shop_target_group_443/health_check/path",
        "ShopTargetGroup443/HealthyThresholdCount, aws_lb_target_group/shop_target_group_443/health_check/healthy_threshold",
        "ShopTargetGroup443/UnhealthyThresholdCount, aws_lb_target_group/shop_target_group_443/health_check/unhealthy_threshold",
        "ShopTargetGroup443/Matcher/HttpCode, aws_lb_target_group/shop_target_group_443/health_check/matcher",
        "ShopTargetGroup443/TargetType, aws_lb_target_group/shop_target_group_443/target_type",
        "ShopTargetGroup443/IpAddressType, aws_lb_target_group/shop_target_group_443/ip_address_type",
        "ShopLoadBalancer/IpAddressType, aws_lb/shop_load_balancer/ip_address_type",
        "ShopLoadBalancer/Type, aws_lb/shop_load_balancer/load_balancer_type",
        "ShopLoadBalancer/EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic, aws_lb/shop_load_balancer/enforce_security_group_inbound_rules_on_private_link_traffic",
        "ShopLaunchTemplate/LaunchTemplateData/InstanceInitiatedShutdownBehavior, aws_launch_template/shop_launch_template/instance_initiated_shutdown_behavior",
        "ShopLaunchTemplate/LaunchTemplateData/DisableApiTermination, aws_launch_template/shop_launch_template/disable_api_termination",
        "ShopLaunchTemplate/LaunchTemplateData/EbsOptimized, aws_launch_template/shop_launch_template/ebs_optimized",
        "ShopLaunchTemplate/LaunchTemplateData/Monitoring/Enabled, aws_launch_template/shop_launch_template/monitoring/enabled",
        "ShopLaunchTemplate/LaunchTemplateData/MaintenanceOptions/AutoRecovery, aws_launch_template/shop_launch_template/maintenance_options/auto_recovery",
        "ShopLaunchTemplate/LaunchTemplateData/BlockDeviceMappings/0/DeviceName, aws_launch_template/shop_launch_template/block_device_mappings/device_name",
        "ShopLaunchTemplate/LaunchTemplateData/BlockDeviceMappings/0/Ebs/Encrypted, aws_launch_template/shop_launch_template/block_device_mappings/ebs/encrypted",
        "ShopLaunchTemplate/LaunchTemplateData/BlockDeviceMappings/0/Ebs/VolumeType, aws_launch_template/shop_launch_template/block_device_mappings/ebs/volume_type",
        "ShopLaunchTemplate/LaunchTemplateData/BlockDeviceMappings/0/Ebs/VolumeSize, aws_launch_template/shop_launch_template/block_device_mappings/ebs/volume_size",
        "ShopLaunchTemplate/LaunchTemplateData/BlockDeviceMappings/0/Ebs/Iops, aws_launch_template/shop_launch_template/block_device_mappings/ebs/iops",
        "ShopLaunchTemplate/LaunchTemplateData/BlockDeviceMappings/0/Ebs/Throughput, aws_launch_template/shop_launch_template/block_device_mappings/ebs/throughput",
        "ShopLaunchTemplate/LaunchTemplateData/BlockDeviceMappings/0/Ebs/DeleteOnTermination, aws_launch_template/shop_launch_template/block_device_mappings/ebs/delete_on_termination",
        "ShopLaunchTemplate/LaunchTemplateData/NetworkInterfaces/0/AssociatePublicIpAddress, aws_launch_template/shop_launch_template/network_interfaces/associate_public_ip_address",
        "ShopLaunchTemplate/LaunchTemplateData/NetworkInterfaces/0/DeviceIndex, aws_launch_template/shop_launch_template/network_interfaces/device_index",
        "ShopLaunchTemplate/LaunchTemplateData/UserData, aws_launch_template/shop_launch_template/user_data",
        "ShopScaleByNetwork/TargetTrackingConfiguration/TargetValue, aws_autoscaling_policy/shop_scale_by_network/target_tracking_configuration/target_value",
        "ShopCpuHighAlarm/Threshold, aws_cloudwatch_metric_alarm/shop_cpu_high_alarm/threshold",
        "ShopNoHealthyHostAAlarm/TreatMissingData, aws_cloudwatch_metric_alarm/shop_no_healthy_host_a_alarm/treat_missing_data",
        "ShopNoHealthyHostAAlarm/Period, aws_cloudwatch_metric_alarm/shop_no_healthy_host_a_alarm/period",
        "ShopVpc/EnableDnsHostnames, aws_vpc/shop_vpc/enable_dns_hostnames",
        "ShopBalancerSubnetA/MapPublicIpOnLaunch, aws_subnet/shop_balancer_subnet_a/map_public_ip_on_launch",
        "ShopNodeSubnetB/CidrBlock, aws_subnet/shop_node_subnet_b/cidr_block",
        "ShopFlowLog/TrafficType, aws_flow_log/shop_flow_log/traffic_type",
        "ShopFlowLog/MaxAggregationInterval, aws_flow_log/shop_flow_log/max_aggregation_interval",
        "ShopFlowLogGroup/RetentionInDays, aws_cloudwatch_log_group/shop_flow_log_group/retention_in_days",
        "ShopNodeRole/MaxSessionDuration, aws_iam_role/shop_node_role/max_session_duration",
    })
    void theTemplateSaysWhatTheConfigurationSays(String template, String configuration) {
        String id = template.substring(0, template.indexOf('/'));
        JsonNode one = RENDERED.properties(id).at(template.substring(id.length()));
        JsonNode other = RENDERED.configuration().at("/" + configuration);

        assertThat(one.isMissingNode()).as(template).isFalse();
        assertThat(plain(one)).isEqualTo(plain(other));
    }

    private static String plain(JsonNode value) {
        return value.isValueNode() ? value.asText().toLowerCase(Locale.ROOT) : value.toString();
    }
}
