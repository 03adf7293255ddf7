package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A server's name keeps its addresses.
 *
 * <p>NGINX resolves a name once, when it starts. The addresses of an Application or Classic Load Balancer change as it scales (its guide: clients must resolve again within 60 s), those of CloudFront, API Gateway and S3
 * any time: hours later the route answers 502, on every node. A Network Load Balancer ({@code elb.REGION.amazonaws.com}) keeps its addresses, and so does a name that EC2 gave an instance
 * ({@code ip-10-0-1-10.REGION.compute.internal}). Of any other name, a record of one's own above all, only its owner knows: a service of ECS changes with every task that is replaced (ECS Developer
 * Guide, service discovery). {@code resolve}, by which NGINX asks again, is in its free form since 1.27.3 (ngx_http_upstream_module), after both of Debian's.
 */
public final class UpstreamNamesStay extends Rule {
    private static final Pattern MOVES = Pattern.compile(".+\\.[a-z]{2}(-[a-z]+)+-[0-9]+\\.elb\\.amazonaws\\.com(\\.cn)?|.+\\.cloudfront\\.net|.+\\.execute-api\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?|(.+\\.)?s3[.-]([a-z0-9-]+\\.)?amazonaws\\.com(\\.cn)?");
    private static final Pattern STAYS = Pattern.compile("(.+\\.)?localhost|.+\\.elb\\.[a-z]{2}(-[a-z]+)+-[0-9]+\\.amazonaws\\.com(\\.cn)?|(ip|i)-[0-9a-f-]+\\.(ec2|[a-z0-9-]+\\.compute)\\.internal");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Upstream upstream : environment.edge().nginx().upstreams()) {
            String path = "nginx.upstreams[" + upstream.name() + "].servers";
            List<String> unknown = new ArrayList<>();
            List<String> culprits = new ArrayList<>();
            for (int i = 0; i < upstream.servers().size(); i++) {
                Endpoint server = upstream.servers().get(i);
                if (MOVES.matcher(server.host()).matches()) {
                    findings.accept(warning(path, server + " changes its addresses and NGINX resolves it once, when it starts: later requests get 502",
                        "name a Network Load Balancer or the servers themselves"));
                } else if (server.isName() && !STAYS.matcher(server.host()).matches()) {
                    unknown.add(server.toString());
                    culprits.add(path + "[" + i + "]");
                }
            }
            if (!unknown.isEmpty()) {
                findings.accept(note(path, String.join(", ", unknown) + " resolved once, when NGINX starts: once the addresses change, requests go to the old ones until nodes are replaced",
                    "accept it where they stay; otherwise name a Network Load Balancer or the servers themselves").against(culprits));
            }
        }
    }
}
