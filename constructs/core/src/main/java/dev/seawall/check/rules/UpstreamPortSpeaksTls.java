package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Endpoint;
import java.util.function.Consumer;

/**
 * A server on 443 is spoken to in TLS, one on 80 is not.
 *
 * <p>Plain HTTP to a TLS port is answered 400 ("The plain HTTP request was sent to HTTPS port"), TLS to a plain port fails in the handshake and the client gets 502. The ports are IANA's.
 */
public final class UpstreamPortSpeaksTls extends Rule {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            int wrong = upstream.tls().isPresent() ? HTTP : HTTPS;
            for (int i = 0; i < upstream.servers().size(); i++) {
                Endpoint server = upstream.servers().get(i);
                if (server.port().number() == wrong) {
                    findings.accept(warning("nginx.upstreams[" + upstream.name() + "].tls", upstream.tls().isPresent() ? "TLS is spoken to " + server + ", the port of plain HTTP"
                        : "plain HTTP is spoken to " + server + ", the port of HTTPS", upstream.tls().isPresent() ? "correct the port, or remove tls(...)"
                        : "add tls(UpstreamTls.verified(...)), or correct the port").against("nginx.upstreams[" + upstream.name() + "].servers[" + i + "]"));
                    break;
                }
            }
        }
    }
}
