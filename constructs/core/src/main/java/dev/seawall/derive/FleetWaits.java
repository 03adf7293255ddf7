package dev.seawall.derive;

import dev.seawall.model.Edge;
import java.time.Duration;

/**
 * How long a deploy waits for nodes. Terraform by itself waits 10 minutes for either and then calls the apply failed, while a node may still prove itself or drain
 * (provider documentation, {@code aws_autoscaling_group}); so these 10 minutes are added to what a node may take. CloudFormation has its own patience of hours.
 *
 * @param serving until the first nodes serve, the launching hook's time and the rest
 * @param leaving until the last nodes are gone, deregistration, the terminating hook and the rest
 */
public record FleetWaits(Duration serving, Duration leaving) {
    private static final Duration REST = Duration.ofMinutes(10);

    public static FleetWaits of(Edge edge) {
        return new FleetWaits(edge.fleet().bootTimeout().plus(REST), edge.balancer().deregistrationDelay().plus(edge.fleet().drainTimeout()).plus(REST));
    }
}
