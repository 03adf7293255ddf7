package dev.seawall.derive;

import dev.seawall.model.Edge;
import java.time.Duration;

/**
 * How long a deploy waits for nodes. Terraform waits 10 minutes for either by itself and then calls the apply failed, while a node may still prove itself or drain
 * (provider documentation, {@code aws_autoscaling_group}); CloudFormation has its own patience of hours.
 *
 * @param serving until the first nodes serve: the launching hook's time and a margin for the instance to start and the balancer to see it
 * @param leaving until the last nodes are gone: deregistration, the terminating hook and the same margin
 */
public record FleetWaits(Duration serving, Duration leaving) {
    private static final Duration MARGIN = Duration.ofMinutes(5);

    public static FleetWaits of(Edge edge) {
        return new FleetWaits(edge.fleet().bootTimeout().plus(MARGIN), edge.balancer().deregistrationDelay().plus(edge.fleet().drainTimeout()).plus(MARGIN));
    }
}
