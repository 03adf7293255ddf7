package dev.seawall.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.check.Report;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.Seed;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import dev.seawall.units.Port;
import dev.seawall.units.UrlPath;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is said about a template that is deployed over another. */
class OutagesTest {
    private static final Environment BEFORE = environment(edge("shop", "10.20.0.0/16", Nat.PER_ZONE));

    @Test
    void anotherBlockOfAddressesIsAnotherVpc() {
        assertThat(replacedBy(environment(edge("shop", "10.30.0.0/16", Nat.PER_ZONE)))).isEqualTo("WARNING VpcLasts ShopVpc.CidrBlock: was 10.20.0.0/16 and becomes 10.30.0.0/16, which AWS cannot "
            + "change in place: the VPC and all that is in it are made anew, everything the edge is known by changes; keep the earlier value, or deploy another environment beside this one and move DNS "
            + "to it\n");
    }

    @Test
    void anAddressThatIsGivenBackIsToldAndItsZoneNamed() {
        assertThat(replacedBy(environment(edge("shop", "10.20.0.0/16", Nat.ONE)))).contains("WARNING AddressLasts ShopNatAddressB: is no part of the edge any more: this address is given back to AWS",
            "WARNING AddressLasts ShopNatAddressC: ").hasLineCount(2);
    }

    @Test
    void anEdgeOfAnotherNameLosesAllItIsKnownBy() {
        assertThat(replacedBy(environment(edge("store", "10.20.0.0/16", Nat.PER_ZONE)))).contains("VpcLasts ShopVpc:", "LoadBalancerLasts ShopLoadBalancer:", "AddressLasts ShopNatAddressA:")
            .doesNotContain("TargetGroupLasts");
    }

    @Test
    void aListenerThatComesOrGoesReplacesNothing() {
        Environment more = environment(edge("shop", "10.20.0.0/16", Nat.PER_ZONE).listener(Listener.https(9443)));

        assertThat(replacedBy(more)).isEmpty();
        assertThat(Outages.between(Seawall.cloudFormation(more), Seawall.cloudFormation(BEFORE)).toString()).isEmpty();
    }

    @Test
    void theBalancerDoesNotWaitForNodesToLearnThePrefixOfClients() {
        assertThat(replacedBy(balanced(balancer -> balancer.clientAddress(ClientAddress.PROXY_PROTOCOL_V2)))).contains(
            "WARNING ClientAddressAgrees ShopTargetGroup443.TargetGroupAttributes[proxy_protocol_v2.enabled].Value: was false and becomes true at once: nodes that run expect the earlier form")
            .doesNotContain("Lasts", "HealthCheckAgrees", "TlsEndAgrees");
    }

    @Test
    void anotherHealthCheckIsAskedOfNodesThatDoNotKnowIt() {
        assertThat(replacedBy(balanced(balancer -> balancer.healthCheck(HealthCheck.builder().path(UrlPath.of("/alive")).port(Port.of(9000)).build())))).contains(
            "WARNING HealthCheckAgrees ShopTargetGroup443.HealthCheckPath: was /healthz and becomes /alive at once", "WARNING HealthCheckAgrees ShopTargetGroup443.HealthCheckPort: was 8081 and becomes 9000 at once")
            .doesNotContain("ClientAddressAgrees");
        assertThat(replacedBy(balanced(balancer -> balancer.healthCheck(HealthCheck.builder().interval(Duration.ofSeconds(20)).build())))).isEmpty();
    }

    @Test
    void tlsThatMovesIntoTheBalancerMeetsNodesThatStillEndIt() {
        String passed = Seawall.cloudFormation(environment(listening(Listener.https(443))));
        String ended = Seawall.cloudFormation(environment(listening(Listener.balancerTls(443, Input.certificate("wildcard")))));

        assertThat(Outages.between(passed, ended).toString()).contains("WARNING TlsEndAgrees ShopListener443.Protocol: was TCP and becomes TLS at once");
        assertThat(Outages.between(ended, passed).toString()).contains("WARNING TlsEndAgrees ShopListener443.Protocol: was TLS and becomes TCP at once");
    }

    @Test
    void theSameTemplateIsNotEvenRead() {
        assertThat(Outages.between("no template", "no template").findings()).isEmpty();
    }

    @Test
    void whatIsNoTemplateInJsonIsSaidToBeUnknown() {
        for (String earlier : new String[] {"", "Resources:\n  ShopVpc: {}\n", "[]", "{\"Resources\": []}", "{\"Resources\": {}} {}", "{\"Resources\": {"}) {
            assertThat(Outages.between(earlier, Seawall.cloudFormation(BEFORE)).toString()).as(earlier).startsWith("NOTE EarlierTemplateReadable cloudformation.json: ").hasLineCount(1);
        }
    }

    private static String replacedBy(Environment now) {
        Report report = Outages.between(Seawall.cloudFormation(BEFORE), Seawall.cloudFormation(now));
        return report.toString();
    }

    private static Environment balanced(UnaryOperator<Balancer.Builder> change) {
        Edge edge = edge("shop", "10.20.0.0/16", Nat.PER_ZONE).firewall(HostFirewall.withoutBans().internalPorts(2379)).build();
        return environment(edge.toBuilder().balancer(change.apply(edge.balancer().toBuilder()).build()));
    }

    private static Edge.Builder listening(Listener listener) {
        return Edge.named("shop").network(Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a", "eu-central-1b")).listener(listener)
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE)).upstream(Upstream.named("app").server("10.0.1.10:8080")).route(Route.prefix("/").to("app"));
    }

    private static Edge.Builder edge(String name, String block, Nat nat) {
        return Seed.edge(name, Network.create(Cidr.parse(block)).zones("eu-central-1a", "eu-central-1b", "eu-central-1c").nat(nat));
    }

    private static Environment environment(Edge.Builder edge) {
        return Environment.of("prod", "eu-central-1", edge.build());
    }
}
