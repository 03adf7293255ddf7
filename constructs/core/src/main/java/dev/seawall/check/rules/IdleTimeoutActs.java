package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.ListenerIdle;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import java.util.function.Consumer;

/**
 * An idle timeout that somebody changed has a listener that takes it.
 *
 * <p>TLS listeners, and TCP beside HTTP/3, have 350 s and no attribute to change it (NLB guide, listeners); where there are no others the value goes nowhere.
 */
public final class IdleTimeoutActs extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Balancer balancer = environment.edge().balancer();
        if (!balancer.idleTimeout().equals(ListenerIdle.FIXED) && !balancer.listeners().isEmpty() && !ListenerIdle.taken(balancer)) {
            findings.accept(note("balancer.idleTimeout", balancer.idleTimeout().toSeconds() + " s reaches no listener: those that end TLS or offer HTTP/3 have 350 s (NLB guide)", "leave it out, or add Listener.https(...)"));
        }
    }
}
