package dev.seawall;

import dev.seawall.check.Report;
import dev.seawall.cloudformation.Template;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFiles;
import dev.seawall.plan.Plan;
import dev.seawall.terraform.Configuration;

/**
 * Everything that is made of an environment.
 *
 * @param environment what it was made of
 * @param report what the rules say, without any ERROR
 * @param node the files that every node gets, and the user-data that both documents carry
 * @param plan the resources that both documents spell
 * @param template the CloudFormation template
 * @param configuration the Terraform configuration
 */
public record Synthesis(Environment environment, Report report, NodeFiles node, Plan plan, Template template, Configuration configuration) {
    /** The CloudFormation template, as JSON. */
    public String cloudFormation() {
        return template.text();
    }

    /** The Terraform configuration, as JSON. */
    public String terraform() {
        return configuration.text();
    }
}
