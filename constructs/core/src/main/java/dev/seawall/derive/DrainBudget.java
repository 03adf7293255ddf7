package dev.seawall.derive;

import dev.seawall.model.Edge;
import java.time.Duration;

/**
 * How a node leaves: deregistered while the balancer's parts learn of it, then told to quit, then gone.
 *
 * @param propagation until every part of the balancer knows; 120 s is what AWS recommends to wait at least (NLB guide, deregistration delay)
 * @param deregistration the balancer waits for connections to end
 * @param quit clients that still come are served, running requests end, systemd kills what is left
 * @param hook the terminating hook ends and with it the instance, 7,200 s at most (Auto Scaling User Guide, HeartbeatTimeout)
 */
public record DrainBudget(Duration propagation, Duration deregistration, Duration quit, Duration hook) {
    private static final Duration PROPAGATION = Duration.ofSeconds(120);

    public static DrainBudget of(Edge edge) {
        TimeoutLadder ladder = TimeoutLadder.of(edge);
        return new DrainBudget(PROPAGATION, edge.balancer().deregistrationDelay(), ladder.linger().plus(ladder.stop()), ladder.drain());
    }
}
