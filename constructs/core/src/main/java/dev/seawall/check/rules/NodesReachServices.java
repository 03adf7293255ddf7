package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.Secrets;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.Access;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whoever does without NAT knows that a way must be made to the services of AWS that a node calls.
 *
 * <p>A node answers its lifecycle hooks at Auto Scaling's API and fetches keys from Secrets Manager. A created VPC has a gateway endpoint for S3 alone: without NAT both calls time out, and every boot is abandoned, until
 * interface endpoints exist (EC2 Auto Scaling User Guide, interface VPC endpoints). With private names an endpoint takes the place of the service for the whole VPC, so it must admit 443 from the nodes (AWS PrivateLink Guide).
 */
public final class NodesReachServices extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        if (edge.network() instanceof CreatedNetwork network && network.nat() == Nat.NONE && edge.fleet().image().isPrebaked()) {
            findings.accept(note("network.nat", "NONE leaves nodes without a way to " + String.join(", ", services(edge)) + ": every boot would be abandoned",
                "add interface endpoints of these to the VPC, with private names and open to the nodes' security group on 443, or use Nat.PER_ZONE"));
        }
    }

    private static List<String> services(Edge edge) {
        List<String> services = new ArrayList<>(List.of("autoscaling"));
        if (!Secrets.of(edge).files().isEmpty()) {
            services.add("secretsmanager");
        }
        if (edge.fleet().access() == Access.SESSION_MANAGER) {
            services.addAll(List.of("ssm", "ssmmessages"));
        }
        return services;
    }
}
