package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.Inputs;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Two deploy-time values have two names in both documents.
 *
 * <p>A parameter is declared once and with one type: a topic that shares its name with a VPC would be checked as a VPC id, and no value passes both. One input used twice is fine. Names are
 * compared as CloudFormation prints them, without hyphens ({@code node-1} and {@code node1} are both {@code Node1}), because its logical ids hold letters and digits alone (User Guide, parameters).
 */
public final class InputNamesDistinct extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Map<String, Inputs.Use> first = new TreeMap<>();
        for (Inputs.Use use : Inputs.of(environment.edge()).uses()) {
            Inputs.Use before = first.putIfAbsent(printed(use.input()), use);
            if (before != null && !same(before.input(), use.input())) {
                findings.accept(error(use.path(), use.input().kind() + " input " + use.input().name() + " is declared as " + before.input().kind() + " input " + before.input().name()
                    + " by " + before.path() + ", no value can be both", "rename one of the two inputs"));
            }
        }
    }

    private static boolean same(Input one, Input other) {
        return one.kind() == other.kind() && one.name().value().equals(other.name().value());
    }

    private static String printed(Input input) {
        StringBuilder name = new StringBuilder();
        for (String word : input.name().value().split("-")) {
            name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
