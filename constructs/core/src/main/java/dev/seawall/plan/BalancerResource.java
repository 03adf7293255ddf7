package dev.seawall.plan;

import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.units.HostName;
import dev.seawall.units.Port;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The network load balancer and what belongs to it. */
public sealed interface BalancerResource extends AwsResource {
    /** One method a resource. */
    interface Visitor<R> {
        R visit(LoadBalancer resource);

        R visit(TargetGroup resource);

        R visit(Listener resource);

        R visit(AliasRecord resource);

        R visit(LogBucket resource);

        R visit(LogBucketPolicy resource);
    }

    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Visitors<R> visitors) {
        return accept(visitors.balancer());
    }

    /**
     * The balancer.
     * @param internal whether it is reachable from inside only
     * @param subnets one a zone
     * @param securityGroups at least one, from birth
     * @param crossZone whether it sends to nodes of other zones
     * @param deletionProtection whether AWS refuses to delete it
     * @param logBucket bucket of the access log; TLS listeners only have one
     * @param logPrefix folder in it
     * @param needs what must exist first: its routes, and the log bucket's policy, because the balancer writes a test file when it is told of a bucket
     */
    record LoadBalancer(LogicalId id, boolean internal, List<Value> subnets, List<Value> securityGroups, boolean crossZone, boolean deletionProtection, Optional<LogBucket> logBucket, String logPrefix, List<AwsResource> needs) implements BalancerResource {
        @Override
        public ResourceType type() {
            return ResourceType.LOAD_BALANCER;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Where a listener sends. Port, protocol and VPC are its identity.
     * @param vpc the VPC
     * @param port the port on the nodes
     * @param protocol TCP or TCP_UDP
     * @param proxyProtocol whether the balancer sends PROXY protocol version 2
     * @param preserveClient whether it keeps the client's address
     * @param deregistrationDelay time of a leaving node
     * @param terminateDeregistered whether connections that outlast the delay are cut by the balancer
     * @param terminateUnhealthy whether connections of an unhealthy node are cut at once
     * @param unhealthyDraining otherwise, after this time
     * @param health the question
     */
    record TargetGroup(LogicalId id, Value vpc, Port port, String protocol, boolean proxyProtocol, boolean preserveClient, Duration deregistrationDelay, boolean terminateDeregistered, boolean terminateUnhealthy, Duration unhealthyDraining, HealthCheck health) implements BalancerResource {
        @Override
        public ResourceType type() {
            return ResourceType.TARGET_GROUP;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A port of the balancer.
     * @param balancer the balancer
     * @param port the port
     * @param protocol TCP, TCP_UDP or TLS
     * @param targetGroup where it sends
     * @param idleTimeout TCP listeners only
     * @param tls TLS listeners only
     */
    record Listener(LogicalId id, Value balancer, Port port, String protocol, Value targetGroup, Optional<Duration> idleTimeout, Optional<Tls> tls) implements BalancerResource {
        @Override
        public ResourceType type() {
            return ResourceType.LISTENER;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The bucket of the access log: private, encrypted, versioned, kept when the stack goes, emptied by age.
     * @param retentionDays age at which logs are removed
     */
    record LogBucket(LogicalId id, int retentionDays) implements BalancerResource {
        @Override
        public ResourceType type() {
            return ResourceType.LOG_BUCKET;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A name of the balancer in the user's DNS. It says nothing of the balancer's health: a single record has nowhere else to send clients, and the balancer's own name leaves out zones that fail.
     * @param hostedZone where it stands
     * @param host the name
     * @param target DNS name of the balancer
     * @param targetZone the zone that this name is in
     */
    record AliasRecord(LogicalId id, Value hostedZone, HostName host, Value target, Value targetZone) implements BalancerResource {
        @Override
        public ResourceType type() {
            return ResourceType.ALIAS_RECORD;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Who may write to the bucket, and that nobody speaks to it without TLS.
     * @param bucket the bucket
     * @param policy the policy
     */
    record LogBucketPolicy(LogicalId id, Value bucket, PolicyDocument policy) implements BalancerResource {
        @Override
        public ResourceType type() {
            return ResourceType.LOG_BUCKET_POLICY;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * TLS of a listener.
     *
     * @param certificate ARN of the certificate
     * @param policy AWS's name of the security policy
     * @param alpn AWS's name of the ALPN policy
     */
    record Tls(Value certificate, String policy, String alpn) {}
}
