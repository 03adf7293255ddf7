package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.TlsPolicy;
import dev.seawall.model.nginx.TlsProfile;
import java.util.function.Consumer;

/**
 * The balancer is as strict about TLS as NGINX was told to be.
 *
 * <p>Clients of a TLS listener meet the balancer's policy, not {@code nginx.tlsProfile}: with {@code MODERN} they still get TLS 1.2 there, with {@code AES256_ONLY} AES-128 as well, unless its policy says the same (NLB guide,
 * security policies: of these only RFC9151 has {@code TLS_AES_256_GCM_SHA384} alone).
 */
public final class TlsPolicyFollowsProfile extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        TlsProfile profile = environment.edge().nginx().tlsProfile();
        for (Listener.BalancerTls listener : environment.edge().balancer().balancerTls()) {
            boolean laxer = switch (profile) {
                case NIST80052 -> false;
                case MODERN -> listener.policy() == TlsPolicy.TLS13_1_2_RES_PQ;
                case AES256_ONLY -> listener.policy() != TlsPolicy.TLS13_1_3_RFC9151;
            };
            if (laxer) {
                findings.accept(warning("balancer.listeners[" + listener.port() + "]", "ends TLS by " + listener.policy() + ", which admits what nginx.tlsProfile " + profile + " refuses",
                    "use policy(TlsPolicy." + (profile == TlsProfile.MODERN ? TlsPolicy.TLS13_1_3_PQ : TlsPolicy.TLS13_1_3_RFC9151) + "), or Listener.https").against("nginx.tlsProfile"));
            }
        }
    }
}
