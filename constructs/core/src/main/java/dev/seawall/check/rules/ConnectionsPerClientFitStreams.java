package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Nginx;
import java.util.function.Consumer;

/**
 * A client may use the streams that a node offers it.
 *
 * <p>NGINX announces 128 streams of HTTP/2 and counts each as a connection: below 100, the least that RFC 9113 section 6.5.2 recommends, a browser that opens a page at once gets 429 for what it was offered.
 */
public final class ConnectionsPerClientFitStreams extends Rule {
    private static final int STREAMS = 100;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Nginx nginx = environment.edge().nginx();
        if (nginx.http2() && nginx.connectionsPerClient() < STREAMS) {
            findings.accept(warning("nginx.connectionsPerClient", nginx.connectionsPerClient() + " is below the " + STREAMS + " streams that an HTTP/2 client may expect (RFC 9113), it would get 429",
                "raise it, or switch http2 off")
                .limit(nginx.connectionsPerClient(), STREAMS, "RFC 9113, streams that a client may expect"));
        }
    }
}
