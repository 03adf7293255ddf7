package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.Plan;
import dev.seawall.plan.PolicyDocument;
import dev.seawall.plan.Value;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A role's policies name actions and resources.
 *
 * <p>A stolen node role can do what they allow: no {@code *} action, none of a whole service, nothing of IAM, no resource {@code *} without a condition. Scanners look at managed policies and miss inline
 * ones (tried).
 */
public final class RolesAllowLittle extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        for (AwsResource resource : plan.resources()) {
            if (resource instanceof FleetResource.Role role) {
                for (Map.Entry<String, PolicyDocument> policy : role.policies().entrySet()) {
                    for (PolicyDocument.Statement statement : policy.getValue().statements()) {
                        judge("plan." + role.id().camelCase() + "." + policy.getKey() + "." + statement.id(), statement, findings);
                    }
                }
            }
        }
    }

    private void judge(String path, PolicyDocument.Statement statement, Consumer<Finding> findings) {
        if (!statement.allow()) {
            return;
        }
        for (String action : statement.actions()) {
            if (action.endsWith("*") || action.startsWith("iam:") || action.startsWith("sts:") || action.equals("autoscaling:SetDesiredCapacity")) {
                findings.accept(error(path, "allows " + action + ", more than a node needs", "name the actions that its files call"));
            }
        }
        for (Value value : statement.resources()) {
            if (value instanceof Value.Text text && text.text().equals("*") && statement.conditions().isEmpty()) {
                findings.accept(error(path, "allows its actions on every resource", "name the resources, or add a condition"));
            }
        }
    }
}
