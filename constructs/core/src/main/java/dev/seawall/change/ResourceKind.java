package dev.seawall.change;

import java.util.List;
import java.util.Optional;

/**
 * A type of resource that documents of an edge have, and what cannot be changed of one that is there.
 *
 * <p>For CloudFormation AWS's resource schemas say it ({@code createOnlyProperties}, {@code conditionalCreateOnlyProperties}), and a test compares; of an Auto Scaling group the conditional ones are
 * left out, because with the update policy of an edge they roll its nodes. For Terraform they are the arguments that force a new resource, written
 * down by hand: no schema of the provider says it, and only the changes of {@code docs/changes.md} were compared with what it does.
 */
enum ResourceKind {
    VPC("AWS::EC2::VPC", "CidrBlock InstanceTenancy Ipv4IpamPoolId Ipv4NetmaskLength VpcEncryptionControl", "aws_vpc", "cidr_block instance_tenancy ipv4_ipam_pool_id ipv4_netmask_length", ""),
    INTERNET_GATEWAY("AWS::EC2::InternetGateway", "", "aws_internet_gateway", "", "nothing comes in or goes out meanwhile"),
    GATEWAY_ATTACHMENT("AWS::EC2::VPCGatewayAttachment", "VpcId", "", "", "nothing comes in or goes out meanwhile"),
    SUBNET("AWS::EC2::Subnet", "AvailabilityZone AvailabilityZoneId CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength Ipv6CidrBlock Ipv6IpamPoolId Ipv6Native Ipv6NetmaskLength OutpostArn VpcId",
        "aws_subnet", "availability_zone availability_zone_id cidr_block ipv6_native outpost_arn vpc_id", "what stands in it moves: the balancer's addresses of the zone, or its nodes"),
    ROUTE_TABLE("AWS::EC2::RouteTable", "VpcId", "aws_route_table", "vpc_id", "its subnets have no routes meanwhile"),
    ROUTE("AWS::EC2::Route", "DestinationCidrBlock DestinationIpv6CidrBlock DestinationPrefixListId RouteTableId", "aws_route",
        "destination_cidr_block destination_ipv6_cidr_block destination_prefix_list_id route_table_id", "its subnets reach nothing by it meanwhile"),
    SUBNET_ROUTES("AWS::EC2::SubnetRouteTableAssociation", "RouteTableId SubnetId", "aws_route_table_association", "gateway_id subnet_id", "its subnet has no routes meanwhile"),
    ADDRESS("AWS::EC2::EIP", "Address IpamPoolId NetworkBorderGroup TransferAddress", "aws_eip", "address domain ipam_pool_id network_border_group public_ipv4_pool", ""),
    NAT_GATEWAY("AWS::EC2::NatGateway", "AllocationId AvailabilityMode ConnectivityType PrivateIpAddress SubnetId VpcId", "aws_nat_gateway", "allocation_id connectivity_type private_ip subnet_id",
        "connections of its zone's nodes to the outside end"),
    ENDPOINT("AWS::EC2::VPCEndpoint", "DnsOptions.PrivateDnsPreference DnsOptions.PrivateDnsSpecifiedDomains ResourceConfigurationArn ServiceName ServiceNetworkArn ServiceRegion VpcEndpointType VpcId",
        "aws_vpc_endpoint", "resource_configuration_arn service_name service_network_arn service_region vpc_endpoint_type vpc_id", "its service is reached another way meanwhile"),
    SECURITY_GROUP("AWS::EC2::SecurityGroup", "GroupDescription GroupName VpcId", "aws_security_group", "description name name_prefix vpc_id", "all that it admits is admitted by another group"),
    INGRESS("AWS::EC2::SecurityGroupIngress",
        "CidrIp CidrIpv6 FromPort GroupId GroupName IpProtocol SourcePrefixListId SourceSecurityGroupId SourceSecurityGroupName SourceSecurityGroupOwnerId ToPort",
        "aws_vpc_security_group_ingress_rule", "security_group_id", "what it admits is refused for moments"),
    EGRESS("AWS::EC2::SecurityGroupEgress", "CidrIp CidrIpv6 DestinationPrefixListId DestinationSecurityGroupId FromPort GroupId IpProtocol ToPort", "aws_vpc_security_group_egress_rule",
        "security_group_id", "what it admits is refused for moments"),
    LOAD_BALANCER("AWS::ElasticLoadBalancingV2::LoadBalancer", "Name Scheme Type", "aws_lb", "customer_owned_ipv4_pool internal load_balancer_type name name_prefix", ""),
    TARGET_GROUP("AWS::ElasticLoadBalancingV2::TargetGroup", "IpAddressType Name Port Protocol ProtocolVersion TargetType VpcId", "aws_lb_target_group",
        "ip_address_type name name_prefix port protocol protocol_version target_type vpc_id", ""),
    LISTENER("AWS::ElasticLoadBalancingV2::Listener", "LoadBalancerArn", "aws_lb_listener", "load_balancer_arn", "nobody is served on its port meanwhile"),
    RECORD("AWS::Route53::RecordSet", "HostedZoneId HostedZoneName", "aws_route53_record", "name set_identifier zone_id", "its name leads nowhere meanwhile"),
    BUCKET("AWS::S3::Bucket", "BucketName BucketNamePrefix BucketNamespace", "aws_s3_bucket", "bucket bucket_prefix object_lock_enabled", "logs go into an empty bucket"),
    BUCKET_POLICY("AWS::S3::BucketPolicy", "Bucket", "aws_s3_bucket_policy", "bucket", "logs are refused meanwhile"),
    ROLE("AWS::IAM::Role", "Path RoleName", "aws_iam_role", "name name_prefix path", "whoever has it loses its rights until it has the new one"),
    ROLE_POLICY("", "", "aws_iam_role_policy", "name name_prefix role", "the role lacks these rights meanwhile"),
    INSTANCE_PROFILE("AWS::IAM::InstanceProfile", "InstanceProfileName Path", "aws_iam_instance_profile", "name name_prefix path", "nodes get the new one as they roll"),
    LAUNCH_TEMPLATE("AWS::EC2::LaunchTemplate", "LaunchTemplateName", "aws_launch_template", "name name_prefix", "nodes get the new one as they roll"),
    AUTO_SCALING_GROUP("AWS::AutoScaling::AutoScalingGroup", "AutoScalingGroupName InstanceId", "aws_autoscaling_group", "name name_prefix", "all nodes at once are others"),
    LIFECYCLE_HOOK("", "", "aws_autoscaling_lifecycle_hook", "name", "nodes come or go without it meanwhile"),
    SCALING_POLICY("AWS::AutoScaling::ScalingPolicy", "AutoScalingGroupName", "aws_autoscaling_policy", "autoscaling_group_name name", "the fleet does not scale by it meanwhile"),
    LOG_GROUP("AWS::Logs::LogGroup", "LogGroupName", "aws_cloudwatch_log_group", "log_group_class name name_prefix", "earlier records stay in the old one"),
    FLOW_LOG("AWS::EC2::FlowLog", "DeliverCrossAccountRole DeliverLogsPermissionArn DestinationOptions LogDestination LogDestinationType LogFormat LogGroupName MaxAggregationInterval ResourceId "
        + "ResourceType TagFieldSpecifications TrafficType",
        "aws_flow_log", "deliver_cross_account_role destination_options eni_id iam_role_arn log_destination log_destination_type log_format max_aggregation_interval subnet_id traffic_type vpc_id",
        "flows are not recorded meanwhile"),
    ALARM("AWS::CloudWatch::Alarm", "AlarmName", "aws_cloudwatch_metric_alarm", "alarm_name", "its history begins anew");

    /** Settings of a bucket, each a resource of its own to Terraform alone. */
    private static final String BUCKET_SETTING = "aws_s3_bucket_";

    /** What it means that another takes its place; of what clients know from outside {@link Lasting} says it. */
    final String outage;
    private final List<String> types;
    private final List<List<String>> createOnly;

    ResourceKind(String cloudFormation, String createOnly, String terraform, String forceNew, String outage) {
        this.types = List.of(cloudFormation, terraform);
        this.createOnly = List.of(words(createOnly), words(forceNew));
        this.outage = outage;
    }

    /** The kind of a type of either tool; empty for a type that no edge has. */
    static Optional<ResourceKind> of(String type) {
        for (ResourceKind kind : values()) {
            if (kind.types.contains(type)) {
                return Optional.of(kind);
            }
        }
        return type.startsWith(BUCKET_SETTING) ? Optional.of(BUCKET_POLICY) : Optional.empty();
    }

    /** What cannot change of one that is there, sorted, in the words of the type's tool. */
    List<String> createOnly(String type) {
        return createOnly.get(type.startsWith("AWS::") ? 0 : 1);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
