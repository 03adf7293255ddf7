package dev.seawall.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.node.NodeFiles;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Planner;
import dev.seawall.units.Cidr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about the plan: an edge whose model no rule minds and on whose plan it fires, with its whole line, and the nearest edge on whose plan all are silent. */
class PlanRulesTest {
    private record Case(UnaryOperator<Edge.Builder> fires, String line, UnaryOperator<Edge.Builder> silent) {}

    private static final Map<String, Case> CASES = new LinkedHashMap<>();

    private static void rule(String id, UnaryOperator<Edge.Builder> fires, String line, UnaryOperator<Edge.Builder> silent) {
        CASES.put(id, new Case(fires, line, silent));
    }

    static {
        rule("SecurityGroupRulesWithinQuota", edge -> edge.upstream(servers(58)).route(Route.prefix("/m").to("many")),
            "WARNING SecurityGroupRulesWithinQuota plan.ShopNodeSecurityGroup.outbound: 61 rules exceed the 60 of a security group (VPC quotas), AWS refuses the others unless the account has more; "
                + "use fewer listeners or upstream addresses, or have quota L-0EA8095F raised",
            edge -> edge.upstream(servers(57)).route(Route.prefix("/m").to("many")));
        rule("TargetsWithinQuota", edge -> listeners(edge, 4).fleet(SoundEdge.fleet().between(2, 251)),
            "WARNING TargetsWithinQuota fleet.maximum: 126 nodes of a zone behind 4 listeners are 504 targets, more than the 500 of a zone (NLB quotas), the others get no traffic; "
                + "lower the maximum, use fewer listeners, or have the quota raised",
            edge -> listeners(edge, 4).fleet(SoundEdge.fleet().between(2, 250)));
        rule("AddressesWithinQuota", edge -> edge.fleet(SoundEdge.fleet().between(6, 12))
                .network(SoundEdge.network().zones("eu-central-1a", "eu-central-1b", "eu-central-1c", "eu-central-1d", "eu-central-1e", "eu-central-1f")),
            "WARNING AddressesWithinQuota network.nat: 6 Elastic IP addresses exceed the 5 of a Region (VPC quotas), AWS refuses the others unless the account has more; "
                + "use Nat.ONE, name fewer zones, or have quota L-0263D0A3 raised",
            edge -> edge.fleet(SoundEdge.fleet().between(6, 12)).network(SoundEdge.network().zones("eu-central-1a", "eu-central-1b", "eu-central-1c", "eu-central-1d", "eu-central-1e")));
        rule("RolePoliciesFitIam", edge -> secrets(edge, 27),
            "ERROR RolePoliciesFitIam plan.ShopNodeRole: policies of 10241 characters exceed the 10240 of a role (IAM quotas), it would not be made; "
                + "use fewer secrets or shorter names of them, or split the edge",
            edge -> secrets(edge, 26));
    }

    static Stream<String> ids() {
        return CASES.keySet().stream();
    }

    @Test
    void everyRuleAboutPlansHasItsCases() {
        TreeSet<String> covered = new TreeSet<>(CASES.keySet());
        covered.addAll(PlanMistakes.rules());

        assertThat(covered).containsExactlyInAnyOrderElementsOf(Rules.ofPlans().stream().map(PlanRule::id).toList());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void firesWithItsWholeLine(String id) {
        assertThat(ofPlan(CASES.get(id).fires())).containsExactly(CASES.get(id).line());
        assertThat(SoundEdge.check(CASES.get(id).fires()).stream().filter(line -> !line.contains(" TypesOfferedInRegion ") && !line.contains(" ZonesOfRegion "))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void staysSilentOnTheNearestSoundPlan(String id) {
        assertThat(ofPlan(CASES.get(id).silent())).isEmpty();
    }

    @Test
    void whatIsTooMuchLeadsToTheOptionsThatItIsMadeOf() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        CASES.forEach((id, one) -> {
            Environment environment = SoundEdge.environment(one.fires());
            Finding finding = Rules.check(new Report(List.of()), Planner.plan(environment, NodeFiles.of(environment).userData())).findings().get(0);
            options.put(id, Culprit.of(environment, finding).stream().map(culprit -> culprit.path() + " " + culprit.said()).toList());
        });

        assertThat(options.get("SecurityGroupRulesWithinQuota")).containsExactly("nginx.upstreams[many] true");
        assertThat(options.get("TargetsWithinQuota")).containsExactly("fleet.maximum true", "balancer.listeners true");
        assertThat(options.get("AddressesWithinQuota")).containsExactly("network.nat false", "network.zones true");
        assertThat(options.get("RolePoliciesFitIam")).hasSize(5).startsWith("nginx.certificate true").last().asString().endsWith(".tls true");
    }

    @Test
    void everySecurityGroupAndDirectionIsCounted() {
        UnaryOperator<Edge.Builder> ports = edge -> {
            for (int i = 1; i <= 10; i++) {
                edge.listener(Listener.https(21_000 + i).withHttp3());
            }
            return listeners(edge, 40);
        };

        assertThat(ofPlan(ports)).extracting(line -> line.split(",")[0]).containsExactly(
            "WARNING SecurityGroupRulesWithinQuota plan.ShopBalancerSecurityGroup.inbound: 61 rules exceed the 60 of a security group (VPC quotas)",
            "WARNING SecurityGroupRulesWithinQuota plan.ShopBalancerSecurityGroup.outbound: 61 rules exceed the 60 of a security group (VPC quotas)",
            "WARNING SecurityGroupRulesWithinQuota plan.ShopNodeSecurityGroup.inbound: 61 rules exceed the 60 of a security group (VPC quotas)");
    }

    @Test
    void rulesOfBothFamiliesAreCountedApart() {
        List<Cidr> clients = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            clients.add(Cidr.parse("203.0." + i + ".0/24"));
            clients.add(Cidr.parse("2001:db8:" + i + "::/48"));
        }

        assertThat(ofPlan(edge -> listeners(edge.balancer(Balancer.builder().allowedClients(clients).build()), 4))).isEmpty();
    }

    /** 25 blocks times 39 listeners, and 25 for path MTU, are 1,000; 13 blocks times 76 ports, and 13, are 1,001. */
    @Test
    void moreRulesThanAwsEverAllowsAreAnError() {
        UnaryOperator<Edge.Builder> most = edge -> listeners(edge.balancer(Balancer.builder().allowedClients(blocks(25)).build()), 39);
        UnaryOperator<Edge.Builder> more = edge -> {
            listeners(edge.balancer(Balancer.builder().allowedClients(blocks(13)).build()), 24);
            for (int i = 1; i <= 26; i++) {
                edge.listener(Listener.https(21_000 + i).withHttp3());
            }
            return edge;
        };

        assertThat(ofPlan(most)).singleElement().asString().startsWith("WARNING SecurityGroupRulesWithinQuota plan.ShopBalancerSecurityGroup.inbound: 1000 rules exceed the 60");
        assertThat(ofPlan(more)).first().isEqualTo("ERROR SecurityGroupRulesWithinQuota plan.ShopBalancerSecurityGroup.inbound: 1001 rules exceed 1000, the most that AWS ever allows a security group "
            + "(VPC quotas); use fewer listeners, client blocks or internal sources, or split the edge");
    }

    @Test
    void aBalancerThatCrossesZonesHoldsFewerTargets() {
        Balancer crossing = Balancer.builder().crossZone(true).build();

        assertThat(ofPlan(edge -> listeners(edge.balancer(crossing), 3).fleet(SoundEdge.fleet().between(2, 167)))).containsExactly(
            "WARNING TargetsWithinQuota fleet.maximum: 167 nodes behind 3 listeners are 501 targets, more than the 500 of a balancer with crossZone (NLB quotas), the others get no traffic; "
                + "lower the maximum, use fewer listeners, or switch crossZone off");
        assertThat(ofPlan(edge -> listeners(edge.balancer(crossing), 3).fleet(SoundEdge.fleet().between(2, 166)))).isEmpty();
    }

    private static List<String> ofPlan(UnaryOperator<Edge.Builder> change) {
        Environment environment = SoundEdge.environment(change);
        Plan plan = Planner.plan(environment, NodeFiles.of(environment).userData());
        return Rules.check(new Report(List.of()), plan).findings().stream().map(Finding::toString).toList();
    }

    private static List<Cidr> blocks(int count) {
        return IntStream.range(0, count).mapToObj(i -> Cidr.parse("203.0." + i + ".0/24")).toList();
    }

    /** An upstream of as many addresses; the sound edge has one and the two ways to packages beside it. */
    private static Upstream.Builder servers(int count) {
        Upstream.Builder many = Upstream.named("many");
        for (int i = 1; i <= count; i++) {
            many.server("10.20.201." + i + ":8080");
        }
        return many;
    }

    /** As many listeners, the sound edge's own among them. */
    private static Edge.Builder listeners(Edge.Builder edge, int count) {
        for (int i = 1; i < count; i++) {
            edge.listener(Listener.https(20_000 + i));
        }
        return edge;
    }

    /** 35 secrets with names of 200 characters, and the server's with a name of so many. */
    private static Edge.Builder secrets(Edge.Builder edge, int characters) {
        edge.nginx(Nginx.builder().hosts("shop.example").certificate(CertificateSource.secret("s".repeat(characters))).build());
        for (int i = 10; i < 45; i++) {
            edge.upstream(Upstream.named("u" + i).server("10.20.202." + i + ":443").tls(UpstreamTls.verified("a.example").signedBy("s".repeat(198) + i)))
                .route(Route.exact("/" + i).to("u" + i));
        }
        return edge;
    }
}
