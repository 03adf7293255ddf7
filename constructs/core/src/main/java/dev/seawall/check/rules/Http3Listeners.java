package dev.seawall.check.rules;

import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;

/** Where HTTP/3 is asked for. */
final class Http3Listeners {
    private Http3Listeners() {}

    static String[] paths(Balancer balancer) {
        return balancer.https().stream().filter(Listener.Https::http3).map(listener -> "balancer.listeners[" + listener.port() + "].http3").toArray(String[]::new);
    }
}
