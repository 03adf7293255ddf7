package dev.seawall.check;

import dev.seawall.plan.AwsResource;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.LogicalId;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.PolicyDocument;
import dev.seawall.plan.Value;
import dev.seawall.plan.WatchResource;
import dev.seawall.units.Cidr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mistakes that a planner could make, each in words. The first of a rule is the one that its documentation shows. */
final class PlanMistakes {
    private static final List<PlanMistake> ALL = new ArrayList<>();

    static {
        securityGroups();
        balancer();
        fleet();
        policies();
        alarms();
    }

    private PlanMistakes() {}

    static List<PlanMistake> all() {
        return List.copyOf(ALL);
    }

    static Set<String> rules() {
        Set<String> ids = new TreeSet<>();
        ALL.forEach(mistake -> ids.add(mistake.rule()));
        return ids;
    }

    private static <R extends AwsResource> void mistake(String words, String rule, Class<R> kind, Predicate<R> meant, UnaryOperator<R> change) {
        ALL.add(new PlanMistake(words, rule, kind, it -> Optional.of(meant.test(kind.cast(it)) ? change.apply(kind.cast(it)) : it)));
    }

    private static void rule(String words, String rule, String description, UnaryOperator<NetworkResource.SecurityGroupRule> change) {
        mistake(words, rule, NetworkResource.SecurityGroupRule.class, it -> it.description().equals(description), change);
    }

    private static NetworkResource.SecurityGroupRule from(NetworkResource.SecurityGroupRule it, String block) {
        return new NetworkResource.SecurityGroupRule(it.id(), it.ingress(), it.group(), it.protocol(), it.from(), it.to(), Optional.of(Cidr.parse(block)), Optional.empty(), it.description());
    }

    private static NetworkResource.SecurityGroupRule ports(NetworkResource.SecurityGroupRule it, int from, int to) {
        return new NetworkResource.SecurityGroupRule(it.id(), it.ingress(), it.group(), it.protocol(), from, to, it.block(), it.peer(), it.description());
    }

    private static void gone(String words, String rule, String description) {
        ALL.add(new PlanMistake(words, rule, NetworkResource.SecurityGroupRule.class,
            it -> ((NetworkResource.SecurityGroupRule) it).description().equals(description) ? Optional.empty() : Optional.of(it)));
    }

    private static void securityGroups() {
        rule("nodes admit the whole private network", "NodesAdmitBalancerAlone", "traffic from the balancer", it -> from(it, "10.0.0.0/8"));
        rule("nodes admit the internet", "NodesAdmitBalancerAlone", "traffic from the balancer", it -> from(it, "0.0.0.0/0"));
        rule("nodes admit the balancer on every port", "NodesAdmitBalancerAlone", "traffic from the balancer", it -> ports(it, 0, 65_535));
        rule("nodes admit SSH from the balancer", "NodesAdmitBalancerAlone", "health from the balancer", it -> ports(it, 22, 22));
        rule("internal ports are open to another block", "NodesAdmitBalancerAlone", "inside only", it -> from(it, "10.0.0.0/8"));
        rule("the balancer admits every port", "BalancerAdmitsListenersAlone", "clients to the listener", it -> ports(it, 0, 65_535));
        rule("the balancer admits SSH", "BalancerAdmitsListenersAlone", "clients to the listener", it -> ports(it, 22, 22));
        rule("the balancer admits whom nobody named", "BalancerAdmitsListenersAlone", "clients to the listener", it -> from(it, "198.51.100.0/24"));
        gone("health checks are not let out of the balancer", "BalancerReachesNodes", "health to the nodes");
        gone("health checks are not let in by the nodes", "BalancerReachesNodes", "health from the balancer");
        gone("traffic is not let in by the nodes", "BalancerReachesNodes", "traffic from the balancer");
        rule("nodes may connect to every port", "EgressIsNarrow", "packages and the APIs of AWS", it -> ports(it, 0, 65_535));
    }

    private static void balancer() {
        mistake("the balancer is made without a security group", "BalancerHasSecurityGroup", BalancerResource.LoadBalancer.class, it -> true, it -> new BalancerResource.LoadBalancer(it.id(), it.internal(),
            it.subnets(), List.of(), it.crossZone(), it.deletionProtection(), it.logBucket(), it.logPrefix(), it.needs()));
        mistake("the access log has another folder than the bucket allows", "LogBucketIsOurs", BalancerResource.LoadBalancer.class, it -> true, it -> new BalancerResource.LoadBalancer(it.id(),
            it.internal(), it.subnets(), it.securityGroups(), it.crossZone(), it.deletionProtection(), it.logBucket(), "nlb", it.needs()));
        mistake("the balancer lacks a zone of the nodes", "NodesArePrivate", BalancerResource.LoadBalancer.class, it -> true, it -> new BalancerResource.LoadBalancer(it.id(), it.internal(),
            it.subnets().subList(1, it.subnets().size()), it.securityGroups(), it.crossZone(), it.deletionProtection(), it.logBucket(), it.logPrefix(), it.needs()));
        listener("a TCP listener sends to a TCP_UDP group", "TargetGroupsSpeakTheirProtocol", "TCP_UDP", it -> new BalancerResource.Listener(it.id(), it.balancer(), it.port(), "TCP", it.targetGroup(),
            it.idleTimeout(), it.tls()));
        listener("a TLS listener has no certificate", "TargetGroupsSpeakTheirProtocol", "TLS", it -> new BalancerResource.Listener(it.id(), it.balancer(), it.port(), "TLS", it.targetGroup(), it.idleTimeout(),
            Optional.empty()));
        listener("a TLS listener has AWS's default policy", "TlsPolicyIsModern", "TLS", it -> policy(it, "ELBSecurityPolicy-2016-08"));
        listener("a TLS listener admits TLS 1.0 by a newer policy", "TlsPolicyIsModern", "TLS", it -> policy(it, "ELBSecurityPolicy-TLS13-1-0-2021-06"));
        listener("the balancer remembers longer than the instance", "TrackingOutlastsBalancer", "TCP", it -> new BalancerResource.Listener(it.id(), it.balancer(), it.port(), it.protocol(), it.targetGroup(),
            Optional.of(Duration.ofSeconds(6_000)), it.tls()));
        mistake("a TCP_UDP group hides client addresses", "TargetGroupsSpeakTheirProtocol", BalancerResource.TargetGroup.class, it -> it.protocol().equals("TCP_UDP"),
            it -> new BalancerResource.TargetGroup(it.id(), it.vpc(), it.port(), it.protocol(), false, false, it.deregistrationDelay(), it.terminateDeregistered(), true, it.unhealthyDraining(), it.health()));
        mistake("a group preserves client addresses beside PROXY protocol", "TargetGroupsSpeakTheirProtocol", BalancerResource.TargetGroup.class, it -> it.protocol().equals("TCP"),
            it -> new BalancerResource.TargetGroup(it.id(), it.vpc(), it.port(), it.protocol(), true, true, it.deregistrationDelay(), it.terminateDeregistered(), it.terminateUnhealthy(),
                it.unhealthyDraining(), it.health()));
    }

    private static BalancerResource.Listener policy(BalancerResource.Listener it, String policy) {
        BalancerResource.Tls tls = it.tls().orElseThrow();
        return new BalancerResource.Listener(it.id(), it.balancer(), it.port(), it.protocol(), it.targetGroup(), it.idleTimeout(), Optional.of(new BalancerResource.Tls(tls.certificate(), policy, tls.alpn())));
    }

    private static void listener(String words, String rule, String protocol, UnaryOperator<BalancerResource.Listener> change) {
        mistake(words, rule, BalancerResource.Listener.class, it -> it.protocol().equals(protocol), change);
    }

    private static void fleet() {
        group("no hook waits for the boot", "HooksGuardNodes", it -> group(it, it.subnets(), it.targetGroups(), it.hooks().subList(1, 2), it.replacement(), it.rollbackAlarms()));
        group("a node whose boot failed is continued", "HooksGuardNodes", it -> group(it, it.subnets(), it.targetGroups(),
            List.of(new FleetResource.Hook("boot", true, Duration.ofMinutes(15), "CONTINUE"), it.hooks().get(1)), it.replacement(), it.rollbackAlarms()));
        group("no hook waits for the last requests", "HooksGuardNodes", it -> group(it, it.subnets(), it.targetGroups(), it.hooks().subList(0, 1), it.replacement(), it.rollbackAlarms()));
        group("a listener's group gets no nodes", "EveryListenerReachesNodes", it -> group(it, it.subnets(), it.targetGroups().subList(1, it.targetGroups().size()), it.hooks(), it.replacement(),
            it.rollbackAlarms()));
        group("a roll takes capacity away", "ReplacementKeepsCapacity", it -> group(it, it.subnets(), it.targetGroups(), it.hooks(), new FleetResource.Replacement(50, 100, true), it.rollbackAlarms()));
        group("nothing undoes a bad roll", "ReplacementKeepsCapacity", it -> group(it, it.subnets(), it.targetGroups(), it.hooks(), it.replacement(), List.of()));
        template("user-data is no base64", "TemplateCarriesUserData", it -> userData(it, "#cloud-config"));
        template("user-data is plain text of 20 KiB", "TemplateCarriesUserData", it -> userData(it, Base64.getEncoder().encodeToString(new byte[20_480])));
        ALL.add(new PlanMistake("nodes live in the balancer's subnets", "NodesArePrivate", BalancerResource.LoadBalancer.class, it -> {
            BalancerResource.LoadBalancer balancer = (BalancerResource.LoadBalancer) it;
            List<Value> nodes = balancer.subnets().stream().map(PlanMistakes::privateTwin).toList();
            return Optional.of(new BalancerResource.LoadBalancer(balancer.id(), balancer.internal(), nodes, balancer.securityGroups(), balancer.crossZone(), balancer.deletionProtection(),
                balancer.logBucket(), balancer.logPrefix(), balancer.needs()));
        }));
        mistake("a route table has the id of the VPC", "ResourceIdsDistinct", NetworkResource.RouteTable.class, it -> true,
            it -> new NetworkResource.RouteTable(((Value.OfResource) it.vpc()).id(), it.vpc()));
    }

    /** The nodes' subnet of the zone whose balancer subnet is given. */
    private static Value privateTwin(Value subnet) {
        Value.OfResource of = (Value.OfResource) subnet;
        return new Value.OfResource(of.type(), new LogicalId(of.id().words().stream().map(word -> word.equals("balancer") ? "node" : word).toList()), of.attribute());
    }

    private static void group(String words, String rule, UnaryOperator<FleetResource.AutoScalingGroup> change) {
        mistake(words, rule, FleetResource.AutoScalingGroup.class, it -> true, change);
    }

    private static FleetResource.AutoScalingGroup group(FleetResource.AutoScalingGroup it, List<Value> subnets, List<Value> targets, List<FleetResource.Hook> hooks, FleetResource.Replacement replacement,
            List<WatchResource.Alarm> alarms) {
        return new FleetResource.AutoScalingGroup(it.id(), it.launchTemplate(), it.instanceTypes(), it.minimum(), it.maximum(), subnets, targets, hooks, it.gracePeriod(), it.warmup(), it.maximumLifetime(),
            it.metrics(), replacement, alarms, it.serving(), it.leaving(), it.needs());
    }

    private static void template(String words, String rule, UnaryOperator<FleetResource.LaunchTemplate> change) {
        mistake(words, rule, FleetResource.LaunchTemplate.class, it -> true, change);
    }

    private static FleetResource.LaunchTemplate userData(FleetResource.LaunchTemplate it, String userData) {
        return new FleetResource.LaunchTemplate(it.id(), it.description(), it.image(), it.instanceType(), it.profile(), it.securityGroups(), it.root(), it.trackingTimeout(), userData);
    }

    private static void policies() {
        role("a node may do everything", it -> statement(List.of("*"), it.resources(), it.conditions()));
        role("a node may do everything with S3", it -> statement(List.of("s3:*"), it.resources(), it.conditions()));
        role("a node may pass roles", it -> statement(List.of("iam:PassRole"), it.resources(), it.conditions()));
        role("a node may answer hooks of every group", it -> statement(it.actions(), List.of(Value.text("*")), List.of()));
        role("a node may size its group", it -> statement(List.of("autoscaling:SetDesiredCapacity"), it.resources(), it.conditions()));
        bucket("the log bucket is open to everybody", it -> new PolicyDocument.Statement(it.id(), true, Optional.of(new PolicyDocument.Principal(Optional.empty())), it.actions(), it.resources(), it.conditions()));
        bucket("every account's balancer may write to the log bucket", it -> new PolicyDocument.Statement(it.id(), true, it.principal(), it.actions(), it.resources(), List.of()));
        mistake("the log bucket answers plain HTTP", "LogBucketIsOurs", BalancerResource.LogBucketPolicy.class, it -> true,
            it -> new BalancerResource.LogBucketPolicy(it.id(), it.bucket(), new PolicyDocument(it.policy().statements().subList(0, 2))));
    }

    private static PolicyDocument.Statement statement(List<String> actions, List<Value> resources, List<PolicyDocument.Condition> conditions) {
        return new PolicyDocument.Statement("Wide", true, Optional.empty(), actions, resources, conditions);
    }

    private static void role(String words, UnaryOperator<PolicyDocument.Statement> change) {
        mistake(words, "RolesAllowLittle", FleetResource.Role.class, it -> it.policies().containsKey("lifecycle"), it -> new FleetResource.Role(it.id(), it.service(), it.trust(), it.description(),
            Map.of("lifecycle", new PolicyDocument(List.of(change.apply(it.policies().get("lifecycle").statements().get(0)))))));
    }

    private static void bucket(String words, UnaryOperator<PolicyDocument.Statement> change) {
        mistake(words, "LogBucketIsOurs", BalancerResource.LogBucketPolicy.class, it -> true, it -> {
            List<PolicyDocument.Statement> statements = new ArrayList<>(it.policy().statements());
            statements.set(0, change.apply(statements.get(0)));
            return new BalancerResource.LogBucketPolicy(it.id(), it.bucket(), new PolicyDocument(statements));
        });
    }

    private static void alarms() {
        alarm("no health at all is taken for well", "HealthyHostCount", it -> alarm(it, it.statistic(), "notBreaching", it.breaches()));
        alarm("the alarm of unhealthy nodes rings once every zone has some", "UnHealthyHostCount", it -> alarm(it, "Minimum", it.missing(), it.breaches()));
        alarm("missing data counts as something that CloudWatch does not know", "UnHealthyHostCount", it -> alarm(it, it.statistic(), "ok", it.breaches()));
        alarm("more periods must breach than are looked at", "UnHealthyHostCount", it -> alarm(it, it.statistic(), it.missing(), it.periods() + 1));
    }

    private static void alarm(String words, String metric, UnaryOperator<WatchResource.Alarm> change) {
        mistake(words, "AlarmsDecideOnSilence", WatchResource.Alarm.class, it -> it.metric().equals(metric), change);
    }

    private static WatchResource.Alarm alarm(WatchResource.Alarm it, String statistic, String missing, int breaches) {
        return new WatchResource.Alarm(it.id(), it.name(), it.description(), it.namespace(), it.metric(), it.dimensions(), statistic, it.period(), it.periods(), breaches, it.comparison(), it.threshold(), missing,
            it.actions());
    }
}
