package dev.seawall.change;

import java.util.Optional;
import java.util.Set;

/** What the balancer and its nodes must have the same of. AWS changes the balancer's side at once, however it is deployed; nodes that run have the earlier one until each is replaced. */
enum Agreed {
    CLIENT_ADDRESS("ClientAddressAgrees", ResourceKind.TARGET_GROUP, "nodes that run expect the earlier form of a connection and understand no request of the other",
        Set.of("TargetGroupAttributes[proxy_protocol_v2.enabled].Value", "proxy_protocol_v2")),
    HEALTH_CHECK("HealthCheckAgrees", ResourceKind.TARGET_GROUP, "nodes that run answer the earlier one alone, so all are unhealthy together and the Auto Scaling group ends them",
        Set.of("HealthCheckPath", "HealthCheckPort", "health_check.path", "health_check.port")),
    TLS_END("TlsEndAgrees", ResourceKind.LISTENER, "nodes that run expect what the balancer sent before, TLS or plain, and understand no connection of the other", Set.of("Protocol", "protocol"));

    final String rule;
    final String outage;
    private final ResourceKind kind;
    private final Set<String> properties;

    Agreed(String rule, ResourceKind kind, String outage, Set<String> properties) {
        this.rule = rule;
        this.kind = kind;
        this.outage = outage;
        this.properties = properties;
    }

    /** What a change of a resource of a type breaks, in the words of either tool. */
    static Optional<Agreed> brokenBy(String type, PropertyChange change) {
        Optional<ResourceKind> kind = ResourceKind.of(type);
        for (Agreed agreed : values()) {
            if (kind.isPresent() && agreed.kind == kind.get() && agreed.properties.contains(change.path())) {
                return Optional.of(agreed);
            }
        }
        return Optional.empty();
    }
}
