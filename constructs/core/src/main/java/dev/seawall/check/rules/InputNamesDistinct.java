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
 * The edge's own parameter, which names a published image, counts as one of them, as CloudFormation prints it: logical ids hold letters and digits alone (User Guide, parameters).
 */
public final class InputNamesDistinct extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Map<String, Inputs.Use> first = new TreeMap<>();
        String image = (environment.edge().name() + "-image-parameter").replace("-", "");
        for (Inputs.Use use : Inputs.of(environment.edge()).uses()) {
            if (!environment.edge().fleet().image().isPrebaked() && use.input().name().value().replace("-", "").equals(image)) {
                findings.accept(error(use.path(), use.input().name() + " is the parameter that names the edge's image", "rename the input"));
            }
            Inputs.Use before = first.putIfAbsent(use.input().name().value(), use);
            if (before != null && before.input().kind() != use.input().kind()) {
                findings.accept(error(use.path(), use.input().kind() + " input " + use.input().name() + " is declared as " + before.input().kind() + " input " + before.input().name()
                    + " by " + before.path() + ", no value can be both", "rename one of the two inputs"));
            }
        }
    }
}
