package dev.seawall.check;

import dev.seawall.model.Edge;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.Plan;
import dev.seawall.units.Port;
import java.util.ArrayList;
import java.util.List;

/** Which options made a resource of a plan: a finding about it points at the lines that said these. */
final class Origins {
    /** Nobody reads more lines of one finding. */
    private static final int MOST = 5;

    private final Edge edge;
    private final Plan plan;

    Origins(Plan plan) {
        this.plan = plan;
        this.edge = plan.environment().edge();
    }

    /** The same finding with the options of the resource that it is about, unless its rule names options by itself. */
    Finding of(Finding finding) {
        if (!finding.path().startsWith("plan.") || !finding.against().isEmpty()) {
            return finding;
        }
        String[] words = finding.path().split("\\.");
        for (AwsResource resource : plan.resources()) {
            if (resource.id().camelCase().equals(words[1])) {
                List<String> options = options(resource);
                return finding.against(options.subList(0, Math.min(MOST, options.size())));
            }
        }
        return finding;
    }

    private List<String> options(AwsResource resource) {
        return switch (resource.type()) {
            case VPC, INTERNET_GATEWAY, GATEWAY_ENDPOINT -> List.of("network");
            case SUBNET, ROUTE_TABLE, ROUTE, SUBNET_ROUTE -> List.of("network.zones");
            case ADDRESS, NAT_GATEWAY -> List.of("network.nat", "network.zones");
            case SECURITY_GROUP -> List.of("balancer.listeners");
            case SECURITY_GROUP_INGRESS, SECURITY_GROUP_EGRESS -> rule((NetworkResource.SecurityGroupRule) resource);
            case LOAD_BALANCER -> List.of("balancer");
            case TARGET_GROUP -> listener(((BalancerResource.TargetGroup) resource).port());
            case LISTENER -> listener(((BalancerResource.Listener) resource).port());
            case ALIAS_RECORD -> List.of("balancer.hostedZone", "nginx.hosts");
            case LOG_BUCKET, LOG_BUCKET_POLICY -> logs();
            case ROLE -> role((FleetResource.Role) resource);
            case INSTANCE_PROFILE, AUTO_SCALING_GROUP, LAUNCH_TEMPLATE -> List.of("fleet");
            case SCALING_POLICY -> List.of("fleet.cpuTarget", "fleet.networkTarget");
            case LOG_GROUP, FLOW_LOG -> List.of("watch.flowLogs", "watch.retentionDays");
            case ALARM -> List.of("watch", "fleet");
        };
    }

    private static List<String> listener(Port port) {
        return List.of("balancer.listeners[" + port + "]");
    }

    /** The balancer keeps a log of listeners that end TLS, and of no other. */
    private List<String> logs() {
        List<String> paths = new ArrayList<>();
        edge.balancer().balancerTls().forEach(listener -> paths.addAll(listener(listener.port())));
        paths.add("watch.retentionDays");
        return paths;
    }

    /** A node's role reads its secrets; the other one writes flows. */
    private List<String> role(FleetResource.Role role) {
        if (!role.service().startsWith("ec2.")) {
            return List.of("watch.flowLogs");
        }
        List<String> paths = new ArrayList<>(List.of("nginx.certificate"));
        for (Listener.Https listener : edge.balancer().https()) {
            listener.clientCertificates().ifPresent(demanded -> paths.add("balancer.listeners[" + listener.port() + "].clientCertificates"));
        }
        for (Upstream upstream : edge.nginx().upstreams()) {
            upstream.tls().ifPresent(tls -> paths.add("nginx.upstreams[" + upstream.name() + "].tls"));
        }
        paths.add("fleet.access");
        return paths;
    }

    private List<String> rule(NetworkResource.SecurityGroupRule rule) {
        List<String> paths = new ArrayList<>();
        for (Listener listener : edge.balancer().listeners()) {
            if (listener.port().number() == rule.from()) {
                paths.addAll(listener(listener.port()));
            }
        }
        if (edge.balancer().healthCheck().port().number() == rule.from()) {
            paths.add("balancer.healthCheck.port");
        }
        if (rule.block().isPresent() && rule.ingress()) {
            paths.addAll(edge.firewall().internalSources().contains(rule.block().get()) ? List.of("firewall.internalSources", "firewall.internalPorts") : List.of("balancer.allowedClients"));
        } else if (rule.block().isPresent()) {
            servers(rule, paths);
        }
        return paths.isEmpty() ? List.of("balancer.listeners") : paths;
    }

    private void servers(NetworkResource.SecurityGroupRule rule, List<String> paths) {
        for (Upstream upstream : edge.nginx().upstreams()) {
            for (int i = 0; i < upstream.servers().size(); i++) {
                if (upstream.servers().get(i).port().number() == rule.from()) {
                    paths.add("nginx.upstreams[" + upstream.name() + "].servers[" + i + "]");
                }
            }
        }
    }
}
