package dev.seawall;

import dev.seawall.check.Report;
import dev.seawall.check.Rules;
import dev.seawall.cloudformation.CloudFormation;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFiles;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Planner;
import dev.seawall.terraform.Terraform;

/**
 * The front door: what can be asked about an {@link Environment}. Every answer is a pure function of it: no clock, no locale, no file, no network.
 *
 * <p>{@link #check} always answers. The others refuse an environment about which a rule says ERROR, because what they would render cannot work.
 */
public final class Seawall {
    private Seawall() {}

    /** What the rules say. */
    public static Report check(Environment environment) {
        return Rules.check(environment);
    }

    /** The files that every node gets, and the user-data that carries them. */
    public static NodeFiles node(Environment environment) {
        requireSound(environment);
        return NodeFiles.of(environment);
    }

    /** The resources that both documents spell. */
    public static Plan plan(Environment environment) {
        return Planner.plan(environment, node(environment).userData());
    }

    /** The CloudFormation template, as JSON. */
    public static String cloudFormation(Environment environment) {
        return CloudFormation.render(plan(environment));
    }

    /** The Terraform configuration, as JSON. */
    public static String terraform(Environment environment) {
        return Terraform.render(plan(environment));
    }

    /** All of it, each part rendered once. */
    public static Synthesis synthesize(Environment environment) {
        Report report = requireSound(environment);
        NodeFiles node = NodeFiles.of(environment);
        Plan plan = Planner.plan(environment, node.userData());
        return new Synthesis(environment, report, node, plan, CloudFormation.render(plan), Terraform.render(plan));
    }

    private static Report requireSound(Environment environment) {
        Report report = check(environment);
        if (report.hasErrors()) {
            throw new UnsoundEnvironment(environment.name(), report);
        }
        return report;
    }
}
