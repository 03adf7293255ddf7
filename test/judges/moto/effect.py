"""Prints what the API describes of a deployed edge, as JSON: one member a kind of resource, each a sorted list.

Ids and generated names are replaced by what does not depend on the tool: a subnet by its block, a group by its description, a target group by its port. Left out are times, the default VPC,
tags that AWS reserves ("aws:" are those of CloudFormation's own stack), the order of lists that mean sets, and where moto pretends that instances are: all in the subnet that was named first.
"""
import datetime
import json

import boto3

NAMES = {}


def every(service, operation, member, **arguments):
    client = boto3.client(service)
    if client.can_paginate(operation):
        return client.get_paginator(operation).paginate(**arguments).build_full_result()[member]
    return getattr(client, operation)(**arguments)[member]


def name(label, *ids):
    for it in ids:
        if it:
            NAMES[it] = f"<{label}>"


def network():
    vpcs = [it for it in every("ec2", "describe_vpcs", "Vpcs") if not it["IsDefault"]]
    ours = [{"Name": "vpc-id", "Values": [it["VpcId"] for it in vpcs] or ["none"]}]
    for it in vpcs:
        for attribute in ("EnableDnsHostnames", "EnableDnsSupport"):
            it[attribute] = boto3.client("ec2").describe_vpc_attribute(VpcId=it["VpcId"], Attribute=attribute[0].lower() + attribute[1:])[attribute]
        name("vpc", it["VpcId"], it["CidrBlockAssociationSet"][0]["AssociationId"])
    subnets = every("ec2", "describe_subnets", "Subnets", Filters=ours)
    groups = [it for it in every("ec2", "describe_security_groups", "SecurityGroups", Filters=ours) if it["GroupName"] != "default"]
    rules = [it for it in every("ec2", "describe_security_group_rules", "SecurityGroupRules") if it["GroupId"] in {group["GroupId"] for group in groups}]
    tables = [it for it in every("ec2", "describe_route_tables", "RouteTables", Filters=ours) if not any(association.get("Main") for association in it["Associations"])]
    gateways = every("ec2", "describe_internet_gateways", "InternetGateways")
    nats = [it for it in every("ec2", "describe_nat_gateways", "NatGateways") if it["State"] == "available"]
    addresses = every("ec2", "describe_addresses", "Addresses")
    endpoints = [it for it in every("ec2", "describe_vpc_endpoints", "VpcEndpoints") if it["State"] != "deleted"]
    flows = every("ec2", "describe_flow_logs", "FlowLogs")
    for it in subnets:
        it.pop("AvailableIpAddressCount")
        name(f"subnet {it['CidrBlock']}", it["SubnetId"], it.get("SubnetArn"))
    for it in groups:
        name(it["Description"], it["GroupId"], it["GroupName"])
    for it in rules:
        name("rule", it["SecurityGroupRuleId"])
    for it in gateways:
        name("internet gateway", it["InternetGatewayId"])
    for it in nats:
        label = "nat in " + NAMES[it["SubnetId"]].strip("<>")
        name(label, it["NatGatewayId"])
        for address in it["NatGatewayAddresses"]:
            name(label + " address", *(address.get(key) for key in ("AllocationId", "NetworkInterfaceId", "PrivateIp", "PublicIp", "AssociationId")))
    for it in addresses:
        name("address", *(it.get(key) for key in ("AssociationId", "PrivateIpAddress", "NetworkInterfaceId") if it.get(key) not in NAMES))
    for it in tables:
        label = "routes of " + ", ".join(sorted(NAMES[association["SubnetId"]].strip("<>") for association in it["Associations"]))
        name(label, it["RouteTableId"], *(association["RouteTableAssociationId"] for association in it["Associations"]))
    for it in endpoints:
        name("endpoint", it["VpcEndpointId"])
    for it in every("ec2", "describe_prefix_lists", "PrefixLists"):
        name("prefixes of " + it["PrefixListName"], it["PrefixListId"])
    for it in flows:
        name("flow log", it["FlowLogId"])
    return {"vpcs": vpcs, "subnets": subnets, "security groups": groups, "security group rules": rules, "route tables": tables, "internet gateways": gateways, "nat gateways": nats,
            "addresses": addresses, "endpoints": endpoints, "flow logs": flows}


def balancer():
    balancers = every("elbv2", "describe_load_balancers", "LoadBalancers")
    groups = every("elbv2", "describe_target_groups", "TargetGroups")
    for it in balancers:
        name("balancer", it["LoadBalancerArn"], it["LoadBalancerName"], it["DNSName"], it["LoadBalancerArn"].split(":loadbalancer/")[1])
    for it in groups:
        name(f"target group {it['Port']}", it["TargetGroupArn"], it["TargetGroupName"], it["TargetGroupArn"].split(":")[5])
    listeners = [listener for it in balancers for listener in every("elbv2", "describe_listeners", "Listeners", LoadBalancerArn=it["LoadBalancerArn"])]
    for it in listeners:
        name(f"listener {it['Port']}", it["ListenerArn"])
        it["Attributes"] = every("elbv2", "describe_listener_attributes", "Attributes", ListenerArn=it["ListenerArn"])
    for it in balancers:
        it["Attributes"] = every("elbv2", "describe_load_balancer_attributes", "Attributes", LoadBalancerArn=it["LoadBalancerArn"])
    for it in groups:
        it["Attributes"] = every("elbv2", "describe_target_group_attributes", "Attributes", TargetGroupArn=it["TargetGroupArn"])
    tagged = [it["LoadBalancerArn"] for it in balancers] + [it["TargetGroupArn"] for it in groups] + [it["ListenerArn"] for it in listeners]
    return {"balancers": balancers, "target groups": groups, "listeners": listeners, "balancer tags": every("elbv2", "describe_tags", "TagDescriptions", ResourceArns=tagged) if tagged else []}


def fleet():
    roles = every("iam", "list_roles", "Roles")
    profiles = every("iam", "list_instance_profiles", "InstanceProfiles")
    templates = every("ec2", "describe_launch_templates", "LaunchTemplates")
    groups = every("autoscaling", "describe_auto_scaling_groups", "AutoScalingGroups")
    # made by moto itself for the service
    roles = [it for it in roles if not it["Path"].startswith("/aws-service-role/")]
    for it in roles:
        name("role " + it.get("Description", "?"), it["Arn"], it["RoleName"], it["RoleId"])
    for it in roles:
        it.update(boto3.client("iam").get_role(RoleName=it["RoleName"])["Role"])
        it["Policies"] = {policy: boto3.client("iam").get_role_policy(RoleName=it["RoleName"], PolicyName=policy)["PolicyDocument"]
                          for policy in every("iam", "list_role_policies", "PolicyNames", RoleName=it["RoleName"])}
    for it in profiles:
        name("profile", it["Arn"], it["InstanceProfileName"], it["InstanceProfileId"])
    for it in templates:
        name("launch template", it["LaunchTemplateId"], it["LaunchTemplateName"])
    versions = [version for it in templates for version in every("ec2", "describe_launch_template_versions", "LaunchTemplateVersions", LaunchTemplateId=it["LaunchTemplateId"])]
    for it in groups:
        it["VPCZoneIdentifier"] = it["VPCZoneIdentifier"].split(",")
        it["Instances"] = len(it["Instances"])
        name("group", it["AutoScalingGroupName"], it["AutoScalingGroupARN"])
    hooks = [hook for it in groups for hook in every("autoscaling", "describe_lifecycle_hooks", "LifecycleHooks", AutoScalingGroupName=it["AutoScalingGroupName"])]
    policies = every("autoscaling", "describe_policies", "ScalingPolicies")
    for it in policies:
        name("policy " + it["TargetTrackingConfiguration"]["PredefinedMetricSpecification"]["PredefinedMetricType"], it["PolicyARN"], it["PolicyName"])
    return {"roles": roles, "instance profiles": profiles, "launch templates": templates, "launch template versions": versions, "groups": groups, "hooks": hooks, "scaling policies": policies}


def watch():
    groups = every("logs", "describe_log_groups", "logGroups")
    for it in groups:
        name("log group", it["logGroupName"], it["arn"], it["logGroupArn"])
        it["Tags"] = every("logs", "list_tags_for_resource", "tags", resourceArn=it["logGroupArn"])
    alarms = every("cloudwatch", "describe_alarms", "MetricAlarms")
    for it in alarms:
        it["Tags"] = every("cloudwatch", "list_tags_for_resource", "Tags", ResourceARN=it["AlarmArn"])
    return {"alarms": alarms, "log groups": groups}


def without_aws_tags(value):
    if isinstance(value, dict):
        return {key: without_aws_tags(it) for key, it in value.items() if not isinstance(it, datetime.datetime) and not key.lower().endswith("time")}
    if isinstance(value, list):
        kept = [without_aws_tags(it) for it in value if not (isinstance(it, dict) and str(it.get("Key", "")).startswith("aws:"))]
        return sorted(kept, key=lambda it: json.dumps(renamed(it), sort_keys=True))
    return value


def renamed(value):
    text = json.dumps(value, sort_keys=True)
    for it in sorted(NAMES, key=len, reverse=True):
        text = text.replace(it, NAMES[it])
    return json.loads(text)


found = {**network(), **balancer(), **fleet(), **watch()}
print(json.dumps({kind: renamed(without_aws_tags(it)) for kind, it in found.items()}, indent=1, sort_keys=True))
