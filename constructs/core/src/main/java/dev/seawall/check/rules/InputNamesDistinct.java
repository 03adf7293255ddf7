package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.Inputs;
import dev.seawall.model.Environment;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Two deploy-time values have two names in both documents.
 *
 * <p>A parameter is declared once and with one type: a topic that shares its name with a VPC would be checked as a VPC id, and no value passes both. One input used twice is fine.
 */
public final class InputNamesDistinct extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Map<String, Inputs.Use> first = new TreeMap<>();
        for (Inputs.Use use : Inputs.of(environment.edge()).uses()) {
            Inputs.Use before = first.putIfAbsent(use.input().name().value(), use);
            if (before != null && before.input().kind() != use.input().kind()) {
                findings.accept(error(use.path(), use.input().kind() + " input " + use.input().name() + " is declared as " + before.input().kind() + " input " + before.input().name()
                    + " by " + before.path() + ", no value can be both", "rename one of the two inputs").against(before.path()));
            }
        }
    }
}
