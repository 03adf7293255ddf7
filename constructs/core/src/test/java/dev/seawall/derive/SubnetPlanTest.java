package dev.seawall.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.model.Input;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Network;
import dev.seawall.units.Cidr;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetPlanTest {
    private static final String[] SIX = {"eu-central-1a", "eu-central-1b", "eu-central-1c", "eu-central-1d", "eu-central-1e", "eu-central-1f"};

    @Test
    void aLargeBlockGivesSmallPublicAndLargeNodeSubnets() {
        assertThat(lines("10.20.0.0/16", 3)).containsExactly("eu-central-1a 10.20.0.0/26 10.20.16.0/20", "eu-central-1b 10.20.0.64/26 10.20.32.0/20",
            "eu-central-1c 10.20.0.128/26 10.20.48.0/20");
    }

    @Test
    void aMiddleBlockKeepsPublicSubnetsOfSixteenAddresses() {
        assertThat(lines("10.20.16.0/20", 2)).containsExactly("eu-central-1a 10.20.16.0/28 10.20.17.0/24", "eu-central-1b 10.20.16.16/28 10.20.18.0/24");
    }

    @Test
    void theSmallestBlockHoldsFourZones() {
        assertThat(lines("10.0.0.0/22", 4)).containsExactly("eu-central-1a 10.0.0.0/28 10.0.0.64/26", "eu-central-1b 10.0.0.16/28 10.0.0.128/26",
            "eu-central-1c 10.0.0.32/28 10.0.0.192/26", "eu-central-1d 10.0.0.48/28 10.0.1.0/26");
    }

    @Test
    void aZoneWithoutABlockIsRefusedWhereItIsNamed() {
        assertThatThrownBy(() -> network("10.0.0.0/22", 5)).hasMessage("network.zones: eu-central-1e is not a zone of letter a to d, which are those that a /22 has subnets for; "
            + "choose a /21 or larger, or another zone");
        assertThatThrownBy(() -> Network.create(Cidr.parse("10.0.0.0/16")).zones("eu-central-1g")).hasMessageContaining("a zone of letter a to f");
        assertThat(lines("10.0.0.0/21", 6)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.0.0/16", "10.20.0.0/18", "10.20.0.0/20", "10.20.0.0/21"})
    void zonesComeAndGoInAnyOrderWithoutMovingOthersAndNoTwoBlocksOverlap(String block) {
        List<String> six = lines(block, 6);
        for (int zones = 1; zones < 6; zones++) {
            assertThat(lines(block, zones)).isEqualTo(six.subList(0, zones));
        }
        assertThat(lines(Network.create(Cidr.parse(block)).zones("eu-central-1f", "eu-central-1b", "eu-central-1d"))).containsExactly(six.get(1), six.get(3), six.get(5));

        SubnetPlan plan = SubnetPlan.of(network(block, 6));
        List<Cidr> all = new ArrayList<>(plan.balancerBlocks());
        all.addAll(plan.nodeBlocks());
        assertThat(all).hasSize(12).allSatisfy(one -> assertThat(all.stream().filter(one::overlaps)).containsExactly(one));
    }

    @Test
    void anExistingNetworkSaysItsBalancersBlocksItself() {
        SubnetPlan plan = SubnetPlan.of(Network.existing(Input.vpc("vpc-id"), Cidr.parse("172.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("public-a"), Cidr.parse("172.20.9.0/27"), Input.subnet("private-a"))
            .zone("eu-central-1b", Input.subnet("public-b"), Cidr.parse("172.20.1.0/27"), Input.subnet("private-b")));

        assertThat(plan.balancerBlocks()).extracting(Cidr::toString).containsExactly("172.20.1.0/27", "172.20.9.0/27");
        assertThat(plan.nodeBlocks()).isEmpty();
    }

    private static CreatedNetwork network(String block, int zones) {
        return Network.create(Cidr.parse(block)).zones(List.of(SIX).subList(0, zones).toArray(String[]::new));
    }

    private static List<String> lines(String block, int zones) {
        return lines(network(block, zones));
    }

    private static List<String> lines(CreatedNetwork network) {
        return SubnetPlan.of(network).zones().stream().map(zone -> zone.zone() + " " + zone.balancer() + " " + zone.node().orElseThrow()).toList();
    }
}
