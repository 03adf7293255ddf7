package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.Plan;
import dev.seawall.plan.PolicyDocument;
import dev.seawall.plan.Value;
import java.util.List;
import java.util.function.Consumer;

/**
 * The bucket of the access log takes objects of the delivery service for this account, where the balancer writes, and speaks TLS alone.
 *
 * <p>Without {@code aws:SourceAccount} any account's balancer can fill the bucket (confused deputy); a prefix unlike the balancer's fails the deploy (NLB guide, access logs).
 */
public final class LogBucketIsOurs extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        for (AwsResource resource : plan.resources()) {
            if (resource instanceof BalancerResource.LogBucketPolicy bucket) {
                judge(plan, bucket, findings);
            }
        }
    }

    private void judge(Plan plan, BalancerResource.LogBucketPolicy bucket, Consumer<Finding> findings) {
        String path = "plan." + bucket.id().camelCase();
        boolean onlyTls = false;
        for (PolicyDocument.Statement statement : bucket.policy().statements()) {
            boolean secure = false;
            boolean ours = false;
            for (PolicyDocument.Condition condition : statement.conditions()) {
                secure |= condition.key().equals("aws:SecureTransport");
                ours |= condition.key().equals("aws:SourceAccount") && condition.value() instanceof Value.AccountId;
            }
            onlyTls |= !statement.allow() && secure;
            boolean service = statement.principal().isPresent() && statement.principal().get().service().isPresent();
            if (statement.allow() && !service) {
                findings.accept(error(path, statement.id() + " allows everybody", "name the service that delivers"));
            } else if (statement.allow() && !ours) {
                findings.accept(error(path, statement.id() + " allows the service for every account", "add a condition on aws:SourceAccount"));
            }
            if (statement.allow() && statement.actions().contains("s3:PutObject") && !writes(plan, statement)) {
                findings.accept(error(path, statement.id() + " allows another folder than the balancer writes to", "use the balancer's log prefix"));
            }
        }
        if (!onlyTls) {
            findings.accept(error(path, "nothing denies plain HTTP", "deny requests whose aws:SecureTransport is false"));
        }
    }

    private static boolean writes(Plan plan, PolicyDocument.Statement statement) {
        for (BalancerResource.LoadBalancer balancer : PlanParts.of(plan).balancers()) {
            for (Value value : statement.resources()) {
                boolean there = false;
                for (Value part : value instanceof Value.Joined joined ? joined.parts() : List.of(value)) {
                    there |= part instanceof Value.Text text && text.text().startsWith("/" + balancer.logPrefix() + "/AWSLogs/");
                }
                if (!there) {
                    return false;
                }
            }
        }
        return true;
    }
}
