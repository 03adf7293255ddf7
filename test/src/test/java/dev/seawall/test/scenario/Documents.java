package dev.seawall.test.scenario;

import dev.seawall.cloudformation.CloudFormation;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFiles;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Planner;
import dev.seawall.terraform.Terraform;

/**
 * An environment, rendered whole.
 *
 * @param node its node
 * @param plan its resources
 * @param cloudFormation the template
 * @param terraform the configuration
 */
public record Documents(NodeFiles node, Plan plan, String cloudFormation, String terraform) {
    public static Documents of(Environment environment) {
        NodeFiles node = NodeFiles.of(environment);
        Plan plan = Planner.plan(environment, node.userData());
        return new Documents(node, plan, CloudFormation.render(plan).text(), Terraform.render(plan).text());
    }
}
