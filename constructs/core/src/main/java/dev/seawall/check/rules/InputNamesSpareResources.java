package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.Inputs;
import dev.seawall.model.Environment;
import dev.seawall.plan.LogicalId;
import java.util.function.Consumer;

/**
 * No deploy-time value is named as a resource of the edge would be.
 *
 * <p>A parameter and a resource share one space of logical ids in CloudFormation (User Guide, template anatomy), and every resource's begins with the edge's name: those of today and those that a
 * later release adds, so that an upgrade never meets an input in its place.
 */
public final class InputNamesSpareResources extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        String resources = LogicalId.of(environment.edge().name()).camelCase();
        for (Inputs.Use use : Inputs.of(environment.edge()).uses()) {
            String parameter = LogicalId.of(use.input().name()).camelCase();
            if (parameter.length() > resources.length() && parameter.startsWith(resources) && Character.isUpperCase(parameter.charAt(resources.length()))) {
                findings.accept(error(use.path(), "input " + use.input().name() + " begins with the edge's name, as the ids of its resources do; its CloudFormation parameter " + parameter
                    + " could be one of them", "rename the input"));
            }
        }
    }
}
