package dev.seawall.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.check.Report;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.units.Cidr;
import org.junit.jupiter.api.Test;

/** What is said about a template that is deployed over another. */
class ReplacementsTest {
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
        assertThat(Replacements.between(Seawall.cloudFormation(more), Seawall.cloudFormation(BEFORE)).toString()).isEmpty();
    }

    @Test
    void theSameTemplateIsNotEvenRead() {
        assertThat(Replacements.between("no template", "no template").findings()).isEmpty();
    }

    @Test
    void whatIsNoTemplateInJsonIsSaidToBeUnknown() {
        for (String earlier : new String[] {"", "Resources:\n  ShopVpc: {}\n", "[]", "{\"Resources\": []}", "{\"Resources\": {}} {}", "{\"Resources\": {"}) {
            assertThat(Replacements.between(earlier, Seawall.cloudFormation(BEFORE)).toString()).as(earlier).startsWith("NOTE EarlierTemplateReadable cloudformation.json: ").hasLineCount(1);
        }
    }

    private static String replacedBy(Environment now) {
        Report report = Replacements.between(Seawall.cloudFormation(BEFORE), Seawall.cloudFormation(now));
        return report.toString();
    }

    private static Edge.Builder edge(String name, String block, Nat nat) {
        return Seed.edge(name, Network.create(Cidr.parse(block)).zones("eu-central-1a", "eu-central-1b", "eu-central-1c").nat(nat));
    }

    private static Environment environment(Edge.Builder edge) {
        return Environment.of("prod", "eu-central-1", edge.build());
    }
}
