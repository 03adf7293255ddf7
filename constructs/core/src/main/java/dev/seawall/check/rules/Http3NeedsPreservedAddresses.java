package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import java.util.function.Consumer;

/**
 * HTTP/3 and PROXY protocol exclude each other.
 *
 * <p>NGINX refuses {@code quic} with {@code proxy_protocol} at start, and TCP_UDP target groups always preserve client addresses (NLB guide).
 */
public final class Http3NeedsPreservedAddresses extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Balancer balancer = environment.edge().balancer();
        if (balancer.http3() && balancer.clientAddress() == ClientAddress.PROXY_PROTOCOL_V2) {
            findings.accept(error("balancer.clientAddress", "PROXY protocol does not exist for QUIC, NGINX would not start", "use ClientAddress.PRESERVED or drop withHttp3()")
                .against(Http3Listeners.paths(balancer)));
        }
    }
}
