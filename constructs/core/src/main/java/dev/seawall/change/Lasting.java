package dev.seawall.change;

import java.util.Optional;

/** A kind of resource that clients or backends know from outside, so that another in its place is an outage however it is deployed. */
enum Lasting {
    VPC("VpcLasts", ResourceKind.VPC, "the VPC and all that is in it are made anew, everything the edge is known by changes", true),
    ADDRESS("AddressLasts", ResourceKind.ADDRESS, "this address is given back to AWS, whoever allows it by number refuses the edge, and it cannot be had again", true),
    LOAD_BALANCER("LoadBalancerLasts", ResourceKind.LOAD_BALANCER, "the load balancer is made anew, its DNS name and addresses change under every client", true),
    TARGET_GROUP("TargetGroupLasts", ResourceKind.TARGET_GROUP, "the target group is made anew, its listener has no healthy node until the new one has passed its health checks", false);

    final String rule;
    final ResourceKind kind;
    final String outage;
    /** Whether one that is gone is missed: a target group goes with the listener that somebody removed. */
    final boolean missed;

    Lasting(String rule, ResourceKind kind, String outage, boolean missed) {
        this.rule = rule;
        this.kind = kind;
        this.outage = outage;
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
