package dev.seawall.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/rules.md}: what the Javadoc of each rule says, what it prints on the edge of its tests, and how to accept it. */
public final class RulesDocument {
    private static final String RULES = "dev/seawall/check/rules";
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*public final class");
    private static final Pattern SEVERITY = Pattern.compile("findings\\.accept\\((error|warning|note)\\(");
    private static final Map<String, String> OTHER_EXAMPLES = Map.of(
        "SecurityGroupRulesWithinQuota", "plan.ShopNodeSecurityGroup.outbound", "TargetsWithinQuota", "fleet.maximum", "AddressesWithinQuota", "network.nat", "RolePoliciesFitIam", "plan.ShopNodeRole",
        "UserDataFits", "node.userData", "NodeHoldsNoSecret", "node/etc/nginx/nginx.conf", "TemplateFits", "cloudFormation", "TemplateResourcesWithinQuota", "cloudFormation");

    private RulesDocument() {}

    /**
     * All of it.
     *
     * @param sources the core's {@code src/main/java}
     */
    public static String text(Path sources) throws IOException {
        StringBuilder text = new StringBuilder("""
            # Rules

            Generated from the Javadoc of the rules and the lines that their tests expect; a test compares. An ERROR stops synthesis. A WARNING or NOTE is accepted by
            `Edge.Builder.accept(rule, path, reason, until)`: it is then printed as accepted, with the reason. `./seawall explain RULE` prints the same for one rule.
            """);
        section("The model", Rules.all(), sources, text);
        section("The files of a node", Rules.ofNodes(), sources, text);
        section("The plan of AWS resources", Rules.ofPlans(), sources, text);
        section("The CloudFormation template", Rules.ofTemplates(), sources, text);
        section("Acceptances", Acceptances.rules(), sources, text);
        return text.toString();
    }

    private static void section(String title, List<? extends Sentence> rules, Path sources, StringBuilder text) throws IOException {
        text.append("\n## ").append(title).append('\n');
        for (Sentence rule : rules) {
            String source = Files.readString(sources.resolve(RULES).resolve(rule.id() + ".java"));
            Set<String> severities = severities(source);
            text.append("\n### ").append(rule.id()).append("\n\n").append(String.join(", ", severities)).append("\n\n").append(comment(rule.id(), source)).append("\n\n");
            example(rule.id()).ifPresent(line -> text.append("    ").append(line).append("\n\n"));
            text.append(accepting(rule.id(), severities)).append('\n');
        }
    }

    private static Set<String> severities(String source) {
        Set<String> severities = new TreeSet<>();
        SEVERITY.matcher(source).results().forEach(found -> severities.add(found.group(1).toUpperCase(Locale.ROOT)));
        return severities;
    }

    private static String comment(String id, String source) {
        Matcher comment = COMMENT.matcher(source);
        if (!comment.find()) {
            throw new IllegalStateException(id + " says nothing about itself");
        }
        String plain = comment.group(1).replaceAll("(?m)^\\s*\\* ?", "").replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`").strip();
        return plain.replaceAll("\\s*\\n\\s*", " ").replaceAll("\\s*<p>", "\n\n");
    }

    private static Optional<String> example(String id) {
        RuleCases.Case tested = RuleCases.ofModel().get(id);
        if (tested != null) {
            return Optional.of(tested.line());
        }
        return PlanMistakes.all().stream().filter(mistake -> mistake.rule().equals(id)).findFirst()
            .map(mistake -> PlanMistakesTest.lines(mistake.applied(PlanMistakesTest.PLAN)).stream().filter(line -> line.contains(" " + id + " ")).findFirst().orElseThrow());
    }

    private static String accepting(String id, Set<String> severities) {
        if (severities.equals(Set.of("ERROR"))) {
            return "It cannot be accepted.";
        }
        String path = example(id).map(line -> line.split(" ")[2].replaceFirst(":$", "")).orElse(OTHER_EXAMPLES.getOrDefault(id, "PATH"));
        return "To accept it" + (severities.contains("ERROR") ? " where it is no ERROR" : "") + ": `.accept(\"" + id + "\", \"" + path + "\", \"why\", LocalDate.of(2027, 3, 31))`";
    }
}
