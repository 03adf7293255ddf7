package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.Plan;
import java.util.function.Consumer;

/**
 * The balancer has a security group from birth.
 *
 * <p>One made without can never get one: CloudFormation fails at the update, Terraform replaces the balancer and with it its DNS name (NLB guide, security groups).
 */
public final class BalancerHasSecurityGroup extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        for (BalancerResource.LoadBalancer balancer : PlanParts.of(plan).balancers()) {
            if (balancer.securityGroups().isEmpty()) {
                findings.accept(error("plan." + balancer.id().camelCase(), "has no security group and can never get one", "give it one at birth"));
            }
        }
    }
}
