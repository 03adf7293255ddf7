package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.Plan;
import java.util.function.Consumer;

/**
 * A Region gives the account as many Elastic IP addresses as the edge takes.
 *
 * <p>One for each NAT gateway; 5 a Region (VPC User Guide, quotas). With the sixth the deploy fails and is undone. A warning, because the quota is adjustable. What else the account holds is not
 * known here.
 */
public final class AddressesWithinQuota extends PlanRule {
    private static final int DEFAULT = 5;

    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        int addresses = 0;
        for (AwsResource resource : plan.resources()) {
            addresses += resource instanceof NetworkResource.Address ? 1 : 0;
        }
        if (addresses > DEFAULT) {
            findings.accept(warning("network.nat", addresses + " Elastic IP addresses exceed the " + DEFAULT + " of a Region (VPC quotas), AWS refuses the others unless the account has more",
                "use Nat.ONE, name fewer zones, or have quota L-0263D0A3 raised")
                .limit(addresses, DEFAULT, "VPC quotas, Elastic IP addresses of a Region").against("network.zones"));
        }
    }
}
