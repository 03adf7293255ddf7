package dev.seawall.plan;

/** A resource of AWS with every attribute that matters. */
public sealed interface AwsResource permits NetworkResource, BalancerResource, FleetResource, WatchResource {
    /** Its name within a document. */
    LogicalId id();

    /** Its kind. */
    ResourceType type();

    /** Hands the resource to the visitor of its layer. */
    <R> R accept(Visitors<R> visitors);

    /** An attribute, for other resources to use. */
    default Value get(Attribute attribute) {
        return new Value.OfResource(type(), id(), attribute);
    }

    /**
     * One visitor a layer.
     *
     * @param network of {@link NetworkResource}
     * @param balancer of {@link BalancerResource}
     * @param fleet of {@link FleetResource}
     * @param watch of {@link WatchResource}
     */
    record Visitors<R>(NetworkResource.Visitor<R> network, BalancerResource.Visitor<R> balancer, FleetResource.Visitor<R> fleet, WatchResource.Visitor<R> watch) {}
}
