package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Listener;
import java.util.function.Consumer;

/**
 * Port 80 is plain and 443 is TLS.
 *
 * <p>A browser that is sent to port 80 without a scheme speaks plain HTTP, one that is sent to 443 TLS (RFC 9110 section 4.2); the other way round it gets 400, or an error of its TLS.
 */
public final class PortsSpeakTheirScheme extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Listener listener : environment.edge().balancer().listeners()) {
            boolean redirect = listener instanceof Listener.Redirect;
            if (listener.port().number() == (redirect ? 443 : 80)) {
                findings.accept(warning("balancer.listeners[" + listener.port() + "]", redirect ? "clients speak TLS to 443, the redirect is plain HTTP" : "clients speak plain HTTP to 80, the listener is TLS",
                    redirect ? "redirect from 80 and serve https(443)" : "use Listener.https(443), and Listener.redirect(80, 443) beside it"));
            }
        }
    }
}
