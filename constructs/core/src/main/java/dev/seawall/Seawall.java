package dev.seawall;

import dev.seawall.change.Outages;
import dev.seawall.check.Acceptances;
import dev.seawall.check.Report;
import dev.seawall.check.Rules;
import dev.seawall.cloudformation.CloudFormation;
import dev.seawall.cloudformation.Template;
import dev.seawall.derive.Secrets;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFiles;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Planner;
import dev.seawall.terraform.LeftBehind;
import dev.seawall.terraform.Terraform;
import dev.seawall.units.SecretName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The front door: what can be asked about an {@link Environment}. Every answer is a pure function of it: no clock, no locale, no file, no network.
 *
 * <p>{@link #check} always answers. The others refuse an environment when a rule says ERROR about something that their answer is made of, because it cannot work; {@link #synthesize} is made of all.
 */
public final class Seawall {
    private Seawall() {}

    /** What the rules say: about the model, and when it can be rendered, about the node, the plan and the template too. */
    public static Report check(Environment environment) {
        return check(environment, Optional.empty());
    }

    /** The same, with acceptances that are over on that day as findings; the day is the caller's, because nothing here reads a clock. */
    public static Report check(Environment environment, LocalDate on) {
        return check(environment, Optional.of(on));
    }

    private static Report check(Environment environment, Optional<LocalDate> on) {
        Report said = Rules.check(environment);
        return said.hasErrors() ? Acceptances.apply(environment, said, on, false) : Acceptances.apply(environment, Rendered.of(environment, said).found(), on, true);
    }

    /** The files that every node gets, and the user-data that carries them. */
    public static NodeFiles node(Environment environment) {
        return sound(environment).node();
    }

    /** The resources that both documents spell. */
    public static Plan plan(Environment environment) {
        return planned(environment).plan();
    }

    /** The CloudFormation template, as JSON. */
    public static String cloudFormation(Environment environment) {
        Planned planned = planned(environment);
        Template template = CloudFormation.render(planned.plan());
        requireNoErrors(environment, Rules.check(planned.report(), template));
        return template.text();
    }

    /** The Terraform configuration, as JSON. */
    public static String terraform(Environment environment) {
        return Terraform.render(plan(environment)).text();
    }

    /**
     * After an apply that was killed: a second file for the configuration's folder, which imports what AWS has and Terraform never wrote down.
     *
     * @param environment that was being applied
     * @param state what {@code terraform show -json} prints
     * @return Terraform JSON; empty when the state is nothing of the kind
     */
    public static Optional<String> imports(Environment environment, String state) {
        return LeftBehind.render(plan(environment), state);
    }

    /** All of it, each part rendered once. */
    public static Synthesis synthesize(Environment environment) {
        Rendered rendered = Rendered.of(environment, requireNoErrors(environment, Rules.check(environment)));
        Report report = requireNoErrors(environment, Acceptances.apply(environment, rendered.found(), Optional.empty(), true));
        return new Synthesis(environment, report, rendered.node(), rendered.plan(), rendered.template(), Terraform.render(rendered.plan()));
    }

    /** Names of the secrets that the environment's nodes read, sorted; their role may read these and no other. */
    public static List<SecretName> secrets(Environment environment) {
        return Secrets.of(environment.edge()).names();
    }

    /**
     * What deploying {@code now} over {@code earlier} would make anew that clients or backends know from outside: the VPC, addresses, the load balancer, target groups; and what of the balancer changes at once
     * though running nodes have the earlier one until they are replaced. Both are CloudFormation templates in JSON; Terraform does the same.
     *
     * @param earlier as {@link #cloudFormation} answered before, or as the stack has it
     * @param now as it answers now
     * @return warnings, and a note when the earlier text cannot be read
     */
    public static Report outages(String earlier, String now) {
        return Outages.between(earlier, now);
    }

    private record Sound(Report report, NodeFiles node) {}

    private static Sound sound(Environment environment) {
        Report said = requireNoErrors(environment, Rules.check(environment));
        NodeFiles node = NodeFiles.of(environment);
        return new Sound(requireNoErrors(environment, Rules.check(said, node)), node);
    }

    private record Planned(Report report, Plan plan) {}

    private static Planned planned(Environment environment) {
        Sound sound = sound(environment);
        Plan plan = Planner.plan(environment, sound.node().userData());
        return new Planned(requireNoErrors(environment, Rules.check(sound.report(), plan)), plan);
    }

    /** What every rule is asked about, however the others answer, so that all findings are told at once. */
    private record Rendered(Report found, NodeFiles node, Plan plan, Template template) {
        static Rendered of(Environment environment, Report said) {
            NodeFiles node = NodeFiles.of(environment);
            Plan plan = Planner.plan(environment, node.userData());
            Template template = CloudFormation.render(plan);
            return new Rendered(Rules.check(Rules.check(Rules.check(said, node), plan), template), node, plan, template);
        }
    }

    private static Report requireNoErrors(Environment environment, Report report) {
        if (report.hasErrors()) {
            throw new UnsoundEnvironment(environment, report);
        }
        return report;
    }
}
