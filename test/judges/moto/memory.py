"""What moto is told and does not answer when it is asked later, or answers of its own.

Each function is one such gap, with what AWS documents. moto writes an answer from the attributes that its objects have, by the names of the API,
so an attribute that is set is described. Without these, a second plan of Terraform reports changes that are moto's, and nothing could be compared.
"""
from uuid import uuid4

from moto.autoscaling import models as scaling_models
from moto.autoscaling.responses import AutoScalingResponse
from moto.core.resource_tagging import TaggedResource
from moto.core.responses import ActionResult
from moto.core.utils import camelcase_to_underscores
from moto.ec2.models import EC2Backend
from moto.ec2.models.launch_templates import LaunchTemplate
from moto.ec2.models.security_groups import SecurityGroupRule
from moto.elbv2.models import ELBv2Backend, FakeLoadBalancer, FakeTargetGroup
from moto.elbv2.responses import ELBV2Response
from moto.logs.models import LogGroup
from moto.logs.responses import LogsResponse

# CreateAutoScalingGroup takes them, DescribeAutoScalingGroups answers with them (API reference of both).
OF_GROUPS = ["AvailabilityZoneDistribution", "CapacityRebalance", "DefaultInstanceWarmup", "InstanceMaintenancePolicy", "MaxInstanceLifetime"]


def after(owner, name, then):
    """Runs `then` with the request whenever it was answered without an error."""
    answer = getattr(owner, name)

    def both(self, *arguments, **named):
        answered = answer(self, *arguments, **named)
        then(self)
        return answered

    setattr(owner, name, both)


def groups():
    def keep(request):
        group = request.autoscaling_backend.autoscaling_groups[request._get_param("AutoScalingGroupName")]
        told = request._get_params()
        for name in OF_GROUPS:
            if name in told:
                setattr(group, camelcase_to_underscores(name), told[name])
        # UpdateAutoScalingGroup takes termination policies too; moto reads them at creation alone
        if "TerminationPolicies" in told:
            group.termination_policies = told["TerminationPolicies"]

    after(AutoScalingResponse, "create_auto_scaling_group", keep)
    after(AutoScalingResponse, "update_auto_scaling_group", keep)


def refreshes():
    """StartInstanceRefresh and DescribeInstanceRefreshes, which moto lacks: no instance runs here, so each has ended well when it is asked about."""
    def start(self):
        group = self.autoscaling_backend.autoscaling_groups[self._get_param("AutoScalingGroupName")]
        made = {"InstanceRefreshId": str(uuid4()), "AutoScalingGroupName": group.name, "Status": "Successful", "PercentageComplete": 100,
                **{name: it for name, it in self._get_params().items() if name in ("Preferences", "DesiredConfiguration")}}
        group.refreshes = [made, *getattr(group, "refreshes", [])]
        return ActionResult({"InstanceRefreshId": made["InstanceRefreshId"]})

    def describe(self):
        wanted = self._get_param("InstanceRefreshIds", [])
        group = self.autoscaling_backend.autoscaling_groups[self._get_param("AutoScalingGroupName")]
        return ActionResult({"InstanceRefreshes": [it for it in getattr(group, "refreshes", []) if not wanted or it["InstanceRefreshId"] in wanted]})

    AutoScalingResponse.start_instance_refresh = start
    AutoScalingResponse.describe_instance_refreshes = describe


def policies():
    """A policy says whether it is enabled, and has no predictive scaling unless it is of that type (PutScalingPolicy)."""
    def keep(request):
        policy = request.autoscaling_backend.policies[request._get_param("PolicyName")]
        policy.enabled = request._get_bool_param("Enabled", True)
        policy.predictive_scaling_configuration = policy.predictive_scaling_configuration or None

    after(AutoScalingResponse, "put_scaling_policy", keep)


def hooks():
    """A hook that names no notification target has none; moto invents a queue and a role (PutLifecycleHook: both optional)."""
    made = scaling_models.LifecycleHook.__init__

    def make(self, *arguments, **named):
        made(self, *arguments, **named)
        self.role_arn = self.notification_target_arn = None

    scaling_models.LifecycleHook.__init__ = make


def log_groups():
    """DescribeLogGroups answers with the class, STANDARD unless another was said."""
    def keep(request):
        group = request.logs_backend.groups[request._get_param("logGroupName")]
        group.log_group_class = request._get_param("logGroupClass") or "STANDARD"

    described = LogGroup.to_describe_dict
    after(LogsResponse, "create_log_group", keep)
    LogGroup.to_describe_dict = lambda self: {**described(self), "logGroupClass": getattr(self, "log_group_class", "STANDARD")}


def launch_templates():
    """Tags of the template itself are no part of its data (CreateLaunchTemplate, TagSpecifications: "to the launch template on creation"); moto copies them there."""
    # CreateTags changes them later; moto reads them once
    LaunchTemplate.tags = property(lambda self: self.get_tags(), lambda self, _: None)
    made = LaunchTemplate.create_version

    def make(self, data, description):
        if "TagSpecifications" in data:
            data["TagSpecifications"] = [it for it in data["TagSpecifications"] if it.get("ResourceType") != "launch-template"]
        return made(self, data, description)

    LaunchTemplate.create_version = make


def balancers():
    """SetSecurityGroups takes it, DescribeLoadBalancers answers with it; and with the scheme, internet-facing unless another was said (CreateLoadBalancer)."""
    name = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic"

    def keep(request):
        balancer = request.elbv2_backend.load_balancers[request._get_param("LoadBalancerArn")]
        balancer.enforce_security_group_inbound_rules_on_private_link_traffic = request._get_param(name)

    def face_the_internet(request):
        for balancer in request.elbv2_backend.load_balancers.values():
            balancer.scheme = balancer.scheme or "internet-facing"

    FakeLoadBalancer.enforce_security_group_inbound_rules_on_private_link_traffic = None
    after(ELBV2Response, "create_load_balancer", face_the_internet)
    after(ELBV2Response, "set_security_groups", keep)


def target_groups():
    """Attributes that were never set have a value too (TargetGroupAttribute: false is the default of both)."""
    made = FakeTargetGroup.__init__

    def make(self, *arguments, **named):
        made(self, *arguments, **named)
        self.attributes["deregistration_delay.connection_termination.enabled"] = self.attributes["proxy_protocol_v2.enabled"] = "false"

    FakeTargetGroup.__init__ = make


def rules():
    """A rule that names a group has a description like one that names addresses (IpPermission, UserIdGroupPair)."""
    SecurityGroupRule.description = property(lambda self: self.ip_range.get("Description") or self.source_group.get("Description"))


def tagged():
    """GetResources answers with endpoints of a VPC and with listeners too (Resource Groups, resources that work with the Tagging API)."""
    of_ec2, of_elbv2 = EC2Backend.iter_tagged_resources, ELBv2Backend.iter_tagged_resources

    def ec2(self):
        yield from of_ec2(self)
        for endpoint in self.vpc_end_points.values():
            arn = f"arn:{self.partition}:ec2:{self.region_name}:{self.account_id}:vpc-endpoint/{endpoint.id}"
            yield TaggedResource(arn=arn, tags=dict(self.tags.get(endpoint.id, {})), resource_type="ec2:vpc-endpoint")

    def elbv2(self):
        yield from of_elbv2(self)
        for balancer in self.load_balancers.values():
            for listener in balancer.listeners.values():
                yield TaggedResource(arn=listener.arn, tags=self.tagging_service.get_tag_dict_for_resource(listener.arn), resource_type="elasticloadbalancing:listener")

    EC2Backend.iter_tagged_resources, ELBv2Backend.iter_tagged_resources = ec2, elbv2


def teach():
    for gap in (groups, refreshes, policies, hooks, log_groups, launch_templates, balancers, target_groups, rules, tagged):
        gap()
