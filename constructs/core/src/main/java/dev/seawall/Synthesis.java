package dev.seawall;

import dev.seawall.check.Report;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFiles;
import dev.seawall.plan.Plan;

/**
 * Everything that is made of an environment.
 *
 * @param environment what it was made of
 * @param report what the rules say, without any ERROR
 * @param node the files that every node gets, and the user-data that both documents carry
 * @param plan the resources that both documents spell
 * @param cloudFormation the CloudFormation template, as JSON
 * @param terraform the Terraform configuration, as JSON
 */
public record Synthesis(Environment environment, Report report, NodeFiles node, Plan plan, String cloudFormation, String terraform) {}
