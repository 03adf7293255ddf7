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

    /** What the rules say, about the node too when it can be rendered. */
    public static Report check(Environment environment) {
        Report report = Rules.check(environment);
        return report.hasErrors() ? report : Rules.check(report, NodeFiles.of(environment));
    }

    /** The files that every node gets, and the user-data that carries them. */
    public static NodeFiles node(Environment environment) {
        return sound(environment).node();
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
        Sound sound = sound(environment);
        Plan plan = Planner.plan(environment, sound.node().userData());
        return new Synthesis(environment, sound.report(), sound.node(), plan, CloudFormation.render(plan), Terraform.render(plan));
    }

    private record Sound(Report report, NodeFiles node) {}

    private static Sound sound(Environment environment) {
        Report said = requireNoErrors(environment, Rules.check(environment));
        NodeFiles node = NodeFiles.of(environment);
        return new Sound(requireNoErrors(environment, Rules.check(said, node)), node);
    }

    private static Report requireNoErrors(Environment environment, Report report) {
        if (report.hasErrors()) {
            throw new UnsoundEnvironment(environment.name(), report);
        }
        return report;
    }
}
