package dev.seawall.plan;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The balancer, a target group for each listener and the access log, where there is one.
 *
 * @param resources all of them
 * @param balancer the balancer
 * @param targetGroups one a listener, in its order
 */
record BalancerPlan(List<AwsResource> resources, BalancerResource.LoadBalancer balancer, List<BalancerResource.TargetGroup> targetGroups) {
    private static final String LOG_PREFIX = "balancer";

    static BalancerPlan of(Environment environment, NetworkPlan network, SecurityPlan security) {
        Edge edge = environment.edge();
        Balancer said = edge.balancer();
        List<AwsResource> resources = new ArrayList<>();
        Optional<BalancerResource.LogBucket> bucket = Optional.empty();
        List<AwsResource> needs = new ArrayList<>(network.publicRoutes());
        if (!said.balancerTls().isEmpty()) {
            BalancerResource.LogBucket made = new BalancerResource.LogBucket(LogicalId.of(edge.name(), "balancer logs"), edge.watch().retentionDays());
            BalancerResource.LogBucketPolicy policy = new BalancerResource.LogBucketPolicy(LogicalId.of(edge.name(), "balancer logs policy"), made.get(Attribute.ID),
                logPolicy(environment, made));
            resources.addAll(List.of(made, policy));
            needs.add(policy);
            bucket = Optional.of(made);
        }
        BalancerResource.LoadBalancer balancer = new BalancerResource.LoadBalancer(LogicalId.of(edge.name(), "load balancer"), said.scheme() == Scheme.INTERNAL, network.balancerSubnets(),
            List.of(security.balancer().get(Attribute.ID)), said.crossZone(), said.deletionProtection(), bucket, LOG_PREFIX, List.copyOf(needs));
        resources.add(balancer);
        List<BalancerResource.TargetGroup> groups = new ArrayList<>();
        for (Listener listener : said.listeners()) {
            BalancerResource.TargetGroup group = targetGroup(edge, listener, network.vpc());
            groups.add(group);
            resources.add(group);
            resources.add(listener(edge, listener, balancer, group));
        }
        said.hostedZone().ifPresent(zone -> edge.nginx().hosts().forEach(host -> resources.add(new BalancerResource.AliasRecord(AliasIds.of(edge.name(), host), Value.of(zone), host,
            balancer.get(Attribute.DNS_NAME), balancer.get(Attribute.HOSTED_ZONE)))));
        return new BalancerPlan(List.copyOf(resources), balancer, List.copyOf(groups));
    }

    private static BalancerResource.TargetGroup targetGroup(Edge edge, Listener listener, Value vpc) {
        Balancer said = edge.balancer();
        boolean udp = udp(listener);
        boolean proxy = said.clientAddress() == ClientAddress.PROXY_PROTOCOL_V2;
        // TCP_UDP groups always terminate connections of unhealthy targets and always preserve client addresses (NLB guide, target group attributes). A TCP connection that outlasts the delay
        // ends in NGINX's graceful quit; nobody but the balancer ends a UDP flow.
        return new BalancerResource.TargetGroup(LogicalId.of(edge.name(), "target group " + listener.port()), vpc, listener.port(), udp ? "TCP_UDP" : "TCP", proxy, !proxy,
            said.deregistrationDelay(), udp, udp, said.unhealthyDraining(), said.healthCheck());
    }

    private static BalancerResource.Listener listener(Edge edge, Listener listener, BalancerResource.LoadBalancer balancer, BalancerResource.TargetGroup group) {
        LogicalId id = LogicalId.of(edge.name(), "listener " + listener.port());
        if (listener instanceof Listener.BalancerTls tls) {
            // without http2 on a plain port, NGINX would answer HTTP/2 of the balancer's clients with an error
            boolean http2 = edge.nginx().http2() && edge.fleet().image().debian().nginxHttp2Directive();
            return new BalancerResource.Listener(id, balancer.get(Attribute.ARN), listener.port(), "TLS", group.get(Attribute.ARN), Optional.empty(),
                Optional.of(new BalancerResource.Tls(Value.of(tls.certificate()), tls.policy().policyName(), http2 ? "HTTP2Preferred" : "HTTP1Only")));
        }
        // the idle timeout of UDP flows is fixed, so a TCP_UDP listener takes none (NLB guide, listeners)
        return new BalancerResource.Listener(id, balancer.get(Attribute.ARN), listener.port(), udp(listener) ? "TCP_UDP" : "TCP", group.get(Attribute.ARN),
            udp(listener) ? Optional.empty() : Optional.of(edge.balancer().idleTimeout()), Optional.empty());
    }

    private static boolean udp(Listener listener) {
        return listener instanceof Listener.Https https && https.http3();
    }

    /** NLB guide, access logs: the delivery service reads the ACL and puts objects, for this account and Region alone. */
    private static PolicyDocument logPolicy(Environment environment, BalancerResource.LogBucket bucket) {
        Value arn = bucket.get(Attribute.ARN);
        PolicyDocument.Principal delivery = new PolicyDocument.Principal(Optional.of("delivery.logs.amazonaws.com"));
        List<PolicyDocument.Condition> ours = List.of(
            new PolicyDocument.Condition("StringEquals", "aws:SourceAccount", new Value.AccountId()),
            new PolicyDocument.Condition("ArnLike", "aws:SourceArn",
                Value.join("arn:", new Value.Partition(), ":logs:" + environment.region() + ":", new Value.AccountId(), ":*")));
        List<PolicyDocument.Condition> owned = new ArrayList<>(ours);
        owned.add(new PolicyDocument.Condition("StringEquals", "s3:x-amz-acl", Value.text("bucket-owner-full-control")));
        return new PolicyDocument(List.of(
            new PolicyDocument.Statement("DeliveryReadsAcl", true, Optional.of(delivery), List.of("s3:GetBucketAcl"), List.of(arn), ours),
            new PolicyDocument.Statement("DeliveryWrites", true, Optional.of(delivery), List.of("s3:PutObject"),
                List.of(Value.join(arn, "/" + LOG_PREFIX + "/AWSLogs/", new Value.AccountId(), "/*")), owned),
            new PolicyDocument.Statement("OnlyTls", false, Optional.of(new PolicyDocument.Principal(Optional.empty())), List.of("s3:*"), List.of(arn, Value.join(arn, "/*")),
                List.of(new PolicyDocument.Condition("Bool", "aws:SecureTransport", Value.text("false"))))));
    }
}
