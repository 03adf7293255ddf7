package dev.seawall.check;

import dev.seawall.check.rules.Catalogue;
import dev.seawall.cloudformation.Template;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFiles;
import dev.seawall.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the rules of the {@link Catalogue} say. */
public final class Rules {
    private Rules() {}

    /** Rules about what the user said. */
    public static List<Rule> all() {
        return Catalogue.MODEL;
    }

    /** Rules about what is rendered from it. */
    public static List<NodeRule> ofNodes() {
        return Catalogue.NODE;
    }

    /** Rules about what would be made in AWS. */
    public static List<PlanRule> ofPlans() {
        return Catalogue.PLAN;
    }

    /** Rules about the CloudFormation template. */
    public static List<TemplateRule> ofTemplates() {
        return Catalogue.TEMPLATE;
    }

    /** The ids of all of them, sorted; acceptances name one. */
    public static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (List<? extends Sentence> rules : List.of(Catalogue.MODEL, Catalogue.NODE, Catalogue.PLAN, Catalogue.TEMPLATE)) {
            for (Sentence rule : rules) {
                ids.add(rule.id());
            }
        }
        return ids;
    }

    /** What the rules about the model say; an error among it forbids to render. */
    public static Report check(Environment environment) {
        List<Finding> findings = new ArrayList<>();
        Consumer<Finding> more = into(findings);
        for (Rule rule : Catalogue.MODEL) {
            rule.check(environment, more);
        }
        return new Report(findings);
    }

    /** What the rules about a node say, beside what was said before. */
    public static Report check(Report before, NodeFiles node) {
        List<Finding> findings = new ArrayList<>(before.findings());
        Consumer<Finding> more = into(findings);
        for (NodeRule rule : Catalogue.NODE) {
            rule.check(node, more);
        }
        return new Report(findings);
    }

    /** What the rules about a plan say, beside what was said before. */
    public static Report check(Report before, Plan plan) {
        List<Finding> findings = new ArrayList<>(before.findings());
        Consumer<Finding> more = into(findings);
        for (PlanRule rule : Catalogue.PLAN) {
            rule.check(plan, more);
        }
        Origins origins = new Origins(plan);
        findings.replaceAll(origins::of);
        return new Report(findings);
    }

    /** What the rules about a template say, beside what was said before. */
    public static Report check(Report before, Template template) {
        List<Finding> findings = new ArrayList<>(before.findings());
        Consumer<Finding> more = into(findings);
        for (TemplateRule rule : Catalogue.TEMPLATE) {
            rule.check(template, more);
        }
        return new Report(findings);
    }

    /** One method reference for all: each costs the cold path a quarter of a millisecond. */
    private static Consumer<Finding> into(List<Finding> findings) {
        return findings::add;
    }
}
