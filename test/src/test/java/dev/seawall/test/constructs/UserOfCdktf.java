package dev.seawall.test.constructs;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.LocalBackend;
import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformResource;
import com.hashicorp.cdktf.TerraformResourceConfig;
import com.hashicorp.cdktf.TerraformStack;
import dev.seawall.cdktf.ApiEdge;
import dev.seawall.test.scenario.Scenarios;
import java.util.Map;

/** An app as a user would grow it: two edges and resources of one's own in one stack, with one's own provider and backend. */
final class UserOfCdktf {
    private UserOfCdktf() {}

    public static void main(String[] args) {
        App app = new App();
        TerraformStack stack = new TerraformStack(app, "edges");
        LocalBackend.Builder.create(stack).path("/tmp/mine.tfstate").build();
        stack.addOverride("provider", Map.of("aws", Map.of("region", "eu-central-1", "max_retries", 3)));
        TerraformResource topic = own(stack, "aws_sns_topic", "alarms", Map.of("name", "alarms"));
        ApiEdge seed = ApiEdge.Builder.create(stack, "seed").environment(Scenarios.all().get("seed")).build();
        ApiEdge existing = ApiEdge.Builder.create(stack, "existing").environment(Scenarios.all().get("existing-vpc"))
            .input("vpc-id", seed.getVpcId())
            .input("public-a", seed.attribute("aws_subnet", "shop_balancer_subnet_a", "id"))
            .input("private-a", topic.getStringAttribute("arn"))
            .build();
        own(stack, "aws_route53_record", "name", Map.of("name", "api", "type", "A", "zone_id", "Z1",
            "alias", Map.of("name", seed.getLoadBalancerDnsName(), "zone_id", seed.getLoadBalancerZoneId(), "evaluate_target_health", true)));
        TerraformOutput.Builder.create(stack, "groups").value(seed.getAutoScalingGroupName() + " " + existing.getAutoScalingGroupName()).build();
        TerraformOutput.Builder.create(stack, "subnets").value(String.join(" ", existing.getLoadBalancerSubnetIds()) + " " + seed.getNodeSubnetIds().get(2)).build();
        app.synth();
    }

    private static TerraformResource own(TerraformStack stack, String type, String name, Map<String, Object> arguments) {
        TerraformResource resource = new TerraformResource(stack, name, TerraformResourceConfig.builder().terraformResourceType(type).build());
        arguments.forEach(resource::addOverride);
        return resource;
    }
}
