"""What moto's CloudFormation does not make of a template, made by calling moto's own API with the template's properties.

AWS names a property as the API names its parameter, with few exceptions, which stand here one by one. botocore's model of the API checks every name and type on the way, so a property that the API
does not know is refused, here as by AWS. Known gaps of moto 5.2.5:

- a load balancer's Type is dropped, so it becomes an application balancer and refuses TCP listeners; so are its attributes and tags;
- attributes of target groups and listeners are dropped, and most properties of groups: hooks, metrics, warmup, lifetime, maintenance policy; an update deletes the group and makes another;
- egress rules, scaling policies and alarms are unknown, descriptions of ingress rules are dropped;
- a VPC's DNS settings, a subnet's route table, an endpoint's tables and the tags of half of EC2's resources are dropped; a role's policies become text that is no JSON;
- a stack's delete leaves addresses, gateways, route tables, flow logs and target groups, an update does not know the previous value of a parameter that was left at its default;
- a launch template's data is kept as it stands, unchecked.
"""
import json
import os

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from moto.autoscaling import models as scaling
from moto.cloudformation.models import CloudFormationBackend
from moto.core.common_models import CloudFormationModel
from moto.ec2 import models as ec2
from moto.ec2.models.elastic_ip_addresses import ElasticAddress
from moto.ec2.models.flow_logs import FlowLogs
from moto.ec2.models.internet_gateways import InternetGateway
from moto.ec2.models.launch_templates import LaunchTemplate
from moto.ec2.models.nat_gateways import NatGateway
from moto.ec2.models.route_tables import RouteTable
from moto.ec2.models.security_groups import SecurityGroup
from moto.ec2.models.vpcs import VPC
from moto.ec2.models.vpn_gateway import VPCGatewayAttachment
from moto.elbv2 import models as elbv2
from moto.iam.models import Role


def call(service, region, operation, **told):
    client = boto3.client(service, region_name=region, endpoint_url=f"http://127.0.0.1:{os.environ['MOTO_PORT']}", aws_access_key_id="test", aws_secret_access_key="test",
                          config=Config(retries={"total_max_attempts": 1}))
    shape = client.meta.service_model.operation_model(client.meta.method_to_api_mapping[operation]).input_shape
    return getattr(client, operation)(**typed(shape, told))


def typed(shape, value):
    """CloudFormation takes "12" for 12 and true for "true", and the other way round; the API does not."""
    if shape.type_name == "structure":
        return {name: typed(shape.members[name], it) if name in shape.members else it for name, it in value.items()}
    if shape.type_name == "list":
        return [typed(shape.member, it) for it in value]
    if shape.type_name in ("integer", "long"):
        return int(value)
    if shape.type_name in ("double", "float"):
        return float(value)
    if shape.type_name == "string" and not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return value


def without(properties, *names):
    return {name: value for name, value in properties.items() if name not in names}


def made_by(model):
    """The function becomes how CloudFormation makes the model's resources: (name, properties, backend's account and Region) to the object."""
    def replace(make):
        def create(cls, resource_name, cloudformation_json, account_id, region_name, **_):
            return make(resource_name, cloudformation_json["Properties"], account_id, region_name)

        model.create_from_cloudformation_json = classmethod(create)
        return make
    return replace


def updated_by(model):
    def replace(update):
        def change(cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name):
            update(original_resource, cloudformation_json["Properties"], region_name)
            return original_resource

        model.update_from_cloudformation_json = classmethod(change)
        return update
    return replace


@made_by(elbv2.FakeLoadBalancer)
def load_balancer(name, told, account, region):
    enforce = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic"
    arn = call("elbv2", region, "create_load_balancer", Name=name, **without(told, "LoadBalancerAttributes", enforce))["LoadBalancers"][0]["LoadBalancerArn"]
    call("elbv2", region, "modify_load_balancer_attributes", LoadBalancerArn=arn, Attributes=told["LoadBalancerAttributes"])
    call("elbv2", region, "set_security_groups", LoadBalancerArn=arn, SecurityGroups=told["SecurityGroups"], **{enforce: told[enforce]})
    return elbv2.elbv2_backends[account][region].load_balancers[arn]


def return_values():
    """What Fn::GetAtt gives of a balancer and of a target group (template reference, return values); moto lacks these."""
    known = elbv2.FakeLoadBalancer.get_cfn_attribute

    def of_balancer(self, name):
        if name == "CanonicalHostedZoneID":
            return self.canonical_hosted_zone_id
        if name == "LoadBalancerFullName":
            return self.arn.split(":loadbalancer/")[1]
        return known(self, name)

    def of_target_group(self, name):
        return {"TargetGroupArn": self.arn, "TargetGroupFullName": self.arn.split(":")[5], "TargetGroupName": self.name}[name]

    elbv2.FakeLoadBalancer.get_cfn_attribute = of_balancer
    elbv2.FakeTargetGroup.get_cfn_attribute = of_target_group


@made_by(elbv2.FakeTargetGroup)
def target_group(name, told, account, region):
    arn = call("elbv2", region, "create_target_group", Name=name, **without(told, "TargetGroupAttributes"))["TargetGroups"][0]["TargetGroupArn"]
    call("elbv2", region, "modify_target_group_attributes", TargetGroupArn=arn, Attributes=told["TargetGroupAttributes"])
    return elbv2.elbv2_backends[account][region].target_groups[arn]


@made_by(elbv2.FakeListener)
def listener(name, told, account, region):
    arn = call("elbv2", region, "create_listener", **without(told, "ListenerAttributes"))["Listeners"][0]["ListenerArn"]
    if "ListenerAttributes" in told:
        call("elbv2", region, "modify_listener_attributes", ListenerArn=arn, Attributes=told["ListenerAttributes"])
    return elbv2.elbv2_backends[account][region].load_balancers[told["LoadBalancerArn"]].listeners[arn]


def and_then(model, more):
    """What moto makes of a resource, and after it what it leaves out."""
    known = model.create_from_cloudformation_json

    def create(cls, resource_name, cloudformation_json, account_id, region_name, **named):
        made = known(resource_name, cloudformation_json, account_id, region_name, **named)
        more(made, cloudformation_json["Properties"], region_name)
        return made

    model.create_from_cloudformation_json = classmethod(create)


def delete_table(table, account, region):
    """CloudFormation deletes what refers to a resource first. moto goes in no order, and comes back to what failed: so a table waits for the endpoints that route through it."""
    if any(it.state != "deleted" and table.id in it.route_table_ids for it in ec2.ec2_backends[account][region].vpc_end_points.values()):
        raise RuntimeError(f"{table.id} is in use by an endpoint")
    call("ec2", region, "delete_route_table", RouteTableId=table.id)


def leave_nothing_out():
    def tag(made, told, region):
        call("ec2", region, "create_tags", Resources=[getattr(made, "allocation_id", None) or made.physical_resource_id], Tags=told["Tags"])

    def resolve_names(made, told, region):
        for name in ("EnableDnsSupport", "EnableDnsHostnames"):
            call("ec2", region, "modify_vpc_attribute", VpcId=made.id, **{name: {"Value": told[name]}})

    def write_policies(made, told, region):
        for policy in told.get("Policies", []):
            call("iam", region, "put_role_policy", RoleName=made.name, PolicyName=policy["PolicyName"], PolicyDocument=json.dumps(policy["PolicyDocument"]))

    for model in (ElasticAddress, InternetGateway, NatGateway, RouteTable):
        and_then(model, tag)
    # without these a stack that is deleted leaves them, and then its VPC cannot go
    NatGateway.delete = lambda self, account, region: call("ec2", region, "delete_nat_gateway", NatGatewayId=self.id)
    RouteTable.delete = delete_table
    ElasticAddress.delete = lambda self, account, region: call("ec2", region, "release_address", AllocationId=self.allocation_id)
    FlowLogs.delete = lambda self, account, region: call("ec2", region, "delete_flow_logs", FlowLogIds=[self.id])
    VPCGatewayAttachment.delete = lambda self, account, region: call("ec2", region, "detach_internet_gateway", InternetGatewayId=self.gateway_id, VpcId=self.vpc_id)
    InternetGateway.delete = lambda self, account, region: call("ec2", region, "delete_internet_gateway", InternetGatewayId=self.id)
    elbv2.FakeTargetGroup.delete = lambda self, account, region: call("elbv2", region, "delete_target_group", TargetGroupArn=self.arn)
    and_then(VPC, resolve_names)
    and_then(Role, write_policies)


def previous_values():
    """UsePreviousValue of a parameter that was left at its default means that default."""
    known = CloudFormationBackend._resolve_update_parameters
    CloudFormationBackend._resolve_update_parameters = lambda self, instance, incoming_params: known(
        self, instance, [it for it in incoming_params if not it.get("UsePreviousValue") or it["ParameterKey"] in instance.parameters])


def group_arguments(told):
    return {**without(told, "LifecycleHookSpecificationList", "MetricsCollection", "VPCZoneIdentifier"), "VPCZoneIdentifier": ",".join(told["VPCZoneIdentifier"])}


@made_by(scaling.FakeAutoScalingGroup)
def auto_scaling_group(name, told, account, region):
    # ResourceId and ResourceType of a tag are the group's own here
    call("autoscaling", region, "create_auto_scaling_group", AutoScalingGroupName=name, **group_arguments(told))
    for hook in told.get("LifecycleHookSpecificationList", []):
        call("autoscaling", region, "put_lifecycle_hook", AutoScalingGroupName=name, **hook)
    for metrics in told.get("MetricsCollection", []):
        call("autoscaling", region, "enable_metrics_collection", AutoScalingGroupName=name, **metrics)
    return scaling.autoscaling_backends[account][region].autoscaling_groups[name]


@updated_by(scaling.FakeAutoScalingGroup)
def changed_group(group, told, region):
    call("autoscaling", region, "update_auto_scaling_group", AutoScalingGroupName=group.name, **without(group_arguments(told), "Tags", "TargetGroupARNs"))


@made_by(LaunchTemplate)
def launch_template(name, told, account, region):
    made = call("ec2", region, "create_launch_template", LaunchTemplateName=name, **told)
    return ec2.ec2_backends[account][region].get_launch_template(made["LaunchTemplate"]["LaunchTemplateId"])


@updated_by(LaunchTemplate)
def changed_template(template, told, region):
    call("ec2", region, "create_launch_template_version", LaunchTemplateId=template.id, **without(told, "TagSpecifications"))


@made_by(SecurityGroup)
def security_group(name, told, account, region):
    tags = [{"ResourceType": "security-group", "Tags": told["Tags"]}]
    group = call("ec2", region, "create_security_group", GroupName=name, Description=told["GroupDescription"], VpcId=told["VpcId"], TagSpecifications=tags)["GroupId"]
    # naming any egress replaces the rule to everywhere that a new group has (AWS::EC2::SecurityGroup)
    everywhere = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
    call("ec2", region, "revoke_security_group_egress", GroupId=group, IpPermissions=everywhere)
    for rule in told["SecurityGroupEgress"]:
        call("ec2", region, "authorize_security_group_egress", GroupId=group, IpPermissions=[permission(rule)])
    return ec2.ec2_backends[account][region].get_security_group_from_id(group)


def permission(told):
    """A rule's properties as the API nests them."""
    described = {"Description": told["Description"]} if "Description" in told else {}
    nested = {name: told[name] for name in ("IpProtocol", "FromPort", "ToPort")}
    peer = told.get("SourceSecurityGroupId") or told.get("DestinationSecurityGroupId")
    if peer:
        return {**nested, "UserIdGroupPairs": [{"GroupId": peer, **described}]}
    if "CidrIpv6" in told:
        return {**nested, "Ipv6Ranges": [{"CidrIpv6": told["CidrIpv6"], **described}]}
    return {**nested, "IpRanges": [{"CidrIp": told["CidrIp"], **described}]}


class Made:
    """A resource that moto's CloudFormation does not know: its name, and how it goes."""
    def __init__(self, name, remove):
        self.physical_resource_id = name
        self.remove = remove

    def delete(self, _, region):
        try:
            self.remove(region)
        except ClientError as e:
            # moto deletes a stack in no order: what a rule or an association belonged to may be gone already, and it with that
            if "NotFound" not in e.response["Error"]["Code"]:
                raise

    @staticmethod
    def is_created():
        return True


# moto finds the kinds among the direct subclasses that are alive
KINDS = []


def new_kind(kind, name_type=""):
    """The function becomes how CloudFormation makes resources of the kind: (name, properties, Region) to the physical id and what removes it."""
    def define(make):
        def create(cls, resource_name, cloudformation_json, account_id, region_name, **_):
            return Made(*make(resource_name, cloudformation_json["Properties"], region_name))

        KINDS.append(type(make.__name__, (CloudFormationModel,), {
            "cloudformation_type": staticmethod(lambda: kind), "cloudformation_name_type": staticmethod(lambda: name_type), "create_from_cloudformation_json": classmethod(create)}))
        return make
    return define


def rule(direction):
    def make(name, told, region):
        made = call("ec2", region, f"authorize_security_group_{direction}", GroupId=told["GroupId"], IpPermissions=[permission(told)])["SecurityGroupRules"][0]["SecurityGroupRuleId"]
        return made, lambda it: call("ec2", it, f"revoke_security_group_{direction}", GroupId=told["GroupId"], SecurityGroupRuleIds=[made])
    make.__name__ = direction
    return make


new_kind("AWS::EC2::SecurityGroupIngress")(rule("ingress"))
new_kind("AWS::EC2::SecurityGroupEgress")(rule("egress"))


@new_kind("AWS::AutoScaling::ScalingPolicy")
def scaling_policy(name, told, region):
    call("autoscaling", region, "put_scaling_policy", PolicyName=name, **told)
    return name, lambda it: call("autoscaling", it, "delete_policy", AutoScalingGroupName=told["AutoScalingGroupName"], PolicyName=name)


@new_kind("AWS::CloudWatch::Alarm", "AlarmName")
def alarm(name, told, region):
    call("cloudwatch", region, "put_metric_alarm", **{"AlarmName": name, **told})
    return name, lambda it: call("cloudwatch", it, "delete_alarms", AlarmNames=[name])


@new_kind("AWS::EC2::SubnetRouteTableAssociation")
def subnet_route_table(name, told, region):
    association = call("ec2", region, "associate_route_table", **told)["AssociationId"]
    return association, lambda it: call("ec2", it, "disassociate_route_table", AssociationId=association)


@new_kind("AWS::EC2::VPCEndpoint")
def endpoint(name, told, region):
    tags = [{"ResourceType": "vpc-endpoint", "Tags": told["Tags"]}]
    made = call("ec2", region, "create_vpc_endpoint", **without(told, "Tags"), TagSpecifications=tags)["VpcEndpoint"]["VpcEndpointId"]
    return made, lambda it: call("ec2", it, "delete_vpc_endpoints", VpcEndpointIds=[made])
