package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A security group holds its rules.
 *
 * <p>60 a direction, IPv4 and IPv6 counted apart and a rule towards a group in both (VPC User Guide, quotas). AWS refuses the rule after the last, so the deploy fails halfway and is undone. It is
 * a warning, because an account may have more: the quota is adjustable, its product with the groups of an interface (1 at least) never above 1,000.
 */
public final class SecurityGroupRulesWithinQuota extends PlanRule {
    private static final int DEFAULT = 60;
    private static final int HIGHEST = 1_000;

    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        Map<String, int[]> inbound = new TreeMap<>();
        Map<String, int[]> outbound = new TreeMap<>();
        for (AwsResource resource : plan.resources()) {
            if (resource instanceof NetworkResource.SecurityGroupRule rule) {
                count(rule, rule.ingress() ? inbound : outbound);
            }
        }
        List<String> nodes = PlanParts.of(plan).ofNodes();
        String upstream = largest(plan.environment().edge().nginx().upstreams());
        judge("inbound", inbound, "use fewer listeners, client blocks or internal sources",
            group -> List.of("balancer.listeners", nodes.contains(group) ? "firewall.internalSources" : "balancer.allowedClients"), findings);
        judge("outbound", outbound, "use fewer listeners or upstream addresses", group -> List.of(nodes.contains(group) ? upstream : "balancer.listeners"), findings);
    }

    private static void count(NetworkResource.SecurityGroupRule rule, Map<String, int[]> counts) {
        String group = ((Value.OfResource) rule.group()).id().camelCase();
        int[] families = counts.get(group);
        if (families == null) {
            families = new int[2];
            counts.put(group, families);
        }
        boolean ipv6 = rule.block().isPresent() && rule.block().get().isIpv6();
        families[0] += ipv6 ? 0 : 1;
        families[1] += ipv6 || rule.block().isEmpty() ? 1 : 0;
    }

    private void judge(String direction, Map<String, int[]> counts, String fewer, Function<String, List<String>> options, Consumer<Finding> findings) {
        for (Map.Entry<String, int[]> group : counts.entrySet()) {
            int rules = Math.max(group.getValue()[0], group.getValue()[1]);
            String path = "plan." + group.getKey() + "." + direction;
            if (rules > HIGHEST) {
                findings.accept(error(path, rules + " rules exceed " + HIGHEST + ", the most that AWS ever allows a security group (VPC quotas)", fewer + ", or split the edge")
                    .limit(rules, HIGHEST, "VPC quotas, the most of a security group").against(options.apply(group.getKey())));
            } else if (rules > DEFAULT) {
                findings.accept(warning(path, rules + " rules exceed the " + DEFAULT + " of a security group (VPC quotas), AWS refuses the others unless the account has more",
                    fewer + ", or have quota L-0EA8095F raised")
                    .limit(rules, DEFAULT, "VPC quotas, rules of a security group").against(options.apply(group.getKey())));
            }
        }
    }

    private static String largest(List<Upstream> upstreams) {
        return upstreams.stream().max(Comparator.comparing(upstream -> upstream.servers().size())).map(upstream -> "nginx.upstreams[" + upstream.name() + "]").orElse("nginx.upstreams");
    }
}
