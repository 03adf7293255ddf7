"""Writes a CDK app in JavaScript that builds the resources of a CloudFormation template with typed L1 constructs and literal properties: generate.py TEMPLATE APP.js

The benchmark runs the app once and compares what it synthesizes with the template, so a peer that builds something else is not timed.
"""
import json
import re
import sys

MODULES = {"EC2": "ec2", "ElasticLoadBalancingV2": "elasticloadbalancingv2", "IAM": "iam", "AutoScaling": "autoscaling", "CloudWatch": "cloudwatch", "Logs": "logs", "S3": "s3"}
# free-form JSON whose keys are not properties
FREE = {"PolicyDocument", "AssumeRolePolicyDocument"}
INTRINSIC = re.compile(r"^(Ref|Fn::\w+)$")


def camel(name):
    """How jsii spells a CloudFormation property: OKActions is okActions, TargetGroupARNs targetGroupArns, VPCZoneIdentifier vpcZoneIdentifier."""
    words = re.findall(r"[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+", name)
    words = [word.lower() if index == 0 else word[0].upper() + word[1:].lower() for index, word in enumerate(words)]
    return "".join(words)


def spell(value, free=False):
    if isinstance(value, dict):
        if len(value) == 1 and INTRINSIC.match(next(iter(value))):
            name, argument = next(iter(value.items()))
            if name == "Ref":
                return f"cdk.Fn.ref({json.dumps(argument)})"
            if name == "Fn::GetAtt":
                return f"cdk.Fn.getAtt({json.dumps(argument[0])}, {json.dumps(argument[1])}).toString()"
            return f"cdk.Fn.join({json.dumps(argument[0])}, {spell(argument[1], free)})"
        return "{" + ", ".join(f"{json.dumps(key if free else camel(key))}: {spell(item, free or key in FREE)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(spell(item, free) for item in value) + "]"
    return json.dumps(value)


template = json.load(open(sys.argv[1]))
lines = ["const cdk = require('aws-cdk-lib');"]
lines += [f"const {module} = require('aws-cdk-lib/aws-{module}');" for module in sorted(set(MODULES.values()))]
lines += ["const count = Number(process.argv[2] || 1);", "const app = new cdk.App({ outdir: process.argv[3], analyticsReporting: false });", "for (let i = 0; i < count; i++) {",
          "const stack = new cdk.Stack(app, 'edge' + i, { synthesizer: new cdk.BootstraplessSynthesizer() });", "const made = {};", "let it;"]
for name, parameter in template.get("Parameters", {}).items():
    lines.append(f"new cdk.CfnParameter(stack, {json.dumps(name)}, {spell(parameter)});")
for name, resource in template["Resources"].items():
    _, service, kind = resource["Type"].split("::")
    lines.append(f"it = made[{json.dumps(name)}] = new {MODULES[service]}.Cfn{kind}(stack, {json.dumps(name)}, {spell(resource['Properties'])});")
    lines.append(f"it.overrideLogicalId({json.dumps(name)});")
    if "UpdatePolicy" in resource:
        lines.append(f"it.addOverride('UpdatePolicy', {json.dumps(resource['UpdatePolicy'])});")
    for policy in ("DeletionPolicy", "UpdateReplacePolicy"):
        if policy in resource:
            lines.append(f"it.addOverride({json.dumps(policy)}, {json.dumps(resource[policy])});")
for name, resource in template["Resources"].items():
    for needed in resource.get("DependsOn", []):
        lines.append(f"made[{json.dumps(name)}].addResourceDependency(made[{json.dumps(needed)}]);")
for name, output in template["Outputs"].items():
    lines.append(f"new cdk.CfnOutput(stack, {json.dumps(name)}, {spell(output)});")
lines += ["}", "app.synth();"]
open(sys.argv[2], "w").write("\n".join(lines) + "\n")
