package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.Plan;
import dev.seawall.plan.PolicyDocument;
import dev.seawall.plan.PolicyJson;
import dev.seawall.plan.Value;
import java.util.function.Consumer;

/**
 * A role's inline policies fit into what IAM takes.
 *
 * <p>10,240 characters in all, white space not counted, not adjustable (IAM User Guide, quotas). They grow with each secret that a node reads. Beyond it the role is refused ("Maximum policy size of
 * 10240 bytes exceeded") and the deploy is undone. What only a deploy knows is counted at its shortest, so nothing is refused here that IAM would take.
 */
public final class RolePoliciesFitIam extends PlanRule {
    private static final int MOST = 10_240;
    private static final String ACCOUNT = "123456789012";
    private static final String PARTITION = "aws";
    /** The shortest id of a VPC; the names that AWS makes, of a log group for one, are longer. */
    private static final String ID = "vpc-12345678";

    /** So many resources fit whatever their names: the ARN of a secret has 330 characters at most, all that is not an ARN 1,500. Spelling what fits anyway costs the cold path a millisecond. */
    private static final int FIT = 20;

    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        for (AwsResource resource : plan.resources()) {
            if (resource instanceof FleetResource.Role role && resources(role) > FIT) {
                int characters = characters(role);
                if (characters > MOST) {
                    findings.accept(error("plan." + role.id().camelCase(), "policies of " + characters + " characters exceed the " + MOST + " of a role (IAM quotas), it would not be made",
                        "use fewer secrets or shorter names of them, or split the edge")
                        .limit(characters, MOST, "IAM quotas, policies of a role"));
                }
            }
        }
    }

    private static int resources(FleetResource.Role role) {
        int resources = 0;
        for (PolicyDocument policy : role.policies().values()) {
            for (PolicyDocument.Statement statement : policy.statements()) {
                resources += statement.resources().size();
            }
        }
        return resources;
    }

    private static int characters(FleetResource.Role role) {
        PolicyJson json = new PolicyJson(RolePoliciesFitIam::shortest);
        int characters = 0;
        for (PolicyDocument policy : role.policies().values()) {
            characters += json.of(policy).printCompact().length();
        }
        return characters;
    }

    private static String shortest(Value value) {
        if (value instanceof Value.Joined joined) {
            StringBuilder text = new StringBuilder();
            for (Value part : joined.parts()) {
                text.append(shortest(part));
            }
            return text.toString();
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.AccountId) {
            return ACCOUNT;
        }
        return value instanceof Value.Partition ? PARTITION : ID;
    }
}
