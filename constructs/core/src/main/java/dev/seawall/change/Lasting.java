package dev.seawall.change;

import java.util.Optional;

/** A kind of resource that clients or backends know from outside, so that another in its place is an outage however it is deployed. */
enum Lasting {
    VPC("VpcLasts", ResourceKind.VPC, true),
    ADDRESS("AddressLasts", ResourceKind.ADDRESS, true),
    LOAD_BALANCER("LoadBalancerLasts", ResourceKind.LOAD_BALANCER, true),
    TARGET_GROUP("TargetGroupLasts", ResourceKind.TARGET_GROUP, false);

    final String rule;
    final ResourceKind kind;
    /** Whether one that is gone is missed: a target group goes with the listener that somebody removed. */
    final boolean missed;

    Lasting(String rule, ResourceKind kind, boolean missed) {
        this.rule = rule;
        this.kind = kind;
        this.missed = missed;
    }

    static Optional<Lasting> of(String type) {
        Optional<ResourceKind> kind = ResourceKind.of(type);
        for (Lasting lasting : values()) {
            if (kind.isPresent() && lasting.kind == kind.get()) {
                return Optional.of(lasting);
            }
        }
        return Optional.empty();
    }
}
