package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Endpoint;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A server's name keeps its addresses.
 *
 * <p>NGINX resolves a name once, when it starts. The addresses of an Application or Classic Load Balancer change as it scales (its guide: clients must resolve again within 60 s), those of CloudFront, API Gateway and S3
 * any time: hours later the route answers 502, on every node. A Network Load Balancer ({@code elb.REGION.amazonaws.com}) keeps its addresses.
 */
public final class UpstreamNamesStay extends Rule {
    private static final Pattern MOVES = Pattern.compile(".+\\.[a-z]{2}(-[a-z]+)+-[0-9]+\\.elb\\.amazonaws\\.com(\\.cn)?|.+\\.cloudfront\\.net|.+\\.execute-api\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?|(.+\\.)?s3[.-]([a-z0-9-]+\\.)?amazonaws\\.com(\\.cn)?");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            for (Endpoint server : upstream.servers()) {
                if (MOVES.matcher(server.host()).matches()) {
                    findings.accept(warning("nginx.upstreams[" + upstream.name() + "].servers", server + " changes its addresses and NGINX resolves it once, when it starts: later requests get 502",
                        "name a Network Load Balancer or the servers themselves"));
                }
            }
        }
    }
}
