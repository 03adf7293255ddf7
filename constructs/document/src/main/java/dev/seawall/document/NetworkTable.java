package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.Choice;
import dev.seawall.document.form.ListForm;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.document.form.Word;
import dev.seawall.model.Input;
import dev.seawall.model.network.AddressFamily;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.ExistingNetwork;
import dev.seawall.model.network.ExistingNetwork.ZoneSubnets;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.network.Zone;
import dev.seawall.units.Cidr;
import java.util.function.Function;

/** {@link Network}: {@code create} or {@code existing}, and what each goes on with. */
final class NetworkTable {
    private static final TextForm<Cidr> BLOCK = TextForm.of(Cidr::parse);

    private static final Argument<CreatedNetwork, Cidr> CREATE = new Argument<>("create", BLOCK, CreatedNetwork::cidr);
    private static final Table<CreatedNetwork, CreatedNetwork> CREATED = Table.<CreatedNetwork, CreatedNetwork>of("CreatedNetwork", it -> Network.create(it.get(CREATE)), Function.identity())
        .with(CREATE)
        .option("zones", new ListForm<>(TextForm.TEXT), (network, names) -> network.zones(names.toArray(String[]::new)), network -> network.zones().stream().map(Zone::name).toList())
        .option("nat", Word.of(Nat.class), CreatedNetwork::nat, CreatedNetwork::nat)
        .option("family", Word.of(AddressFamily.class), CreatedNetwork::family, CreatedNetwork::family)
        .standard(Network.create(Cidr.parse("10.0.0.0/16")));

    private static final Argument<ExistingNetwork, Input> VPC = new Argument<>("vpc", InputForm.of(Input::vpc), ExistingNetwork::vpc);
    private static final Argument<ExistingNetwork, Cidr> CIDR = new Argument<>("cidr", BLOCK, ExistingNetwork::cidr);
    private static final Argument<ExistingNetwork, ExistingNetwork> EXISTING = new Argument<>("existing",
        Table.call(it -> Network.existing(it.get(VPC), it.get(CIDR)), VPC, CIDR), network -> network);

    private static final Argument<ZoneSubnets, Zone> ZONE = new Argument<>("zone", TextForm.of(Zone::of), ZoneSubnets::zone);
    private static final Argument<ZoneSubnets, Input> BALANCER_SUBNET = new Argument<>("balancerSubnet", InputForm.of(Input::subnet), ZoneSubnets::balancerSubnet);
    private static final Argument<ZoneSubnets, Cidr> BALANCER_CIDR = new Argument<>("balancerCidr", BLOCK, ZoneSubnets::balancerCidr);
    private static final Argument<ZoneSubnets, Input> NODE_SUBNET = new Argument<>("nodeSubnet", InputForm.of(Input::subnet), ZoneSubnets::nodeSubnet);
    private static final Table<ZoneSubnets, ZoneSubnets> SUBNETS = Table.call(
        it -> new ZoneSubnets(it.get(ZONE), it.get(BALANCER_SUBNET), it.get(BALANCER_CIDR), it.get(NODE_SUBNET)), ZONE, BALANCER_SUBNET, BALANCER_CIDR, NODE_SUBNET);

    private static final Table<ExistingNetwork, ExistingNetwork> THEIRS = Table.<ExistingNetwork, ExistingNetwork>of("ExistingNetwork", it -> it.get(EXISTING), Function.identity())
        .with(EXISTING)
        .each("zone", SUBNETS, (network, it) -> network.zone(it.zone().name(), it.balancerSubnet(), it.balancerCidr(), it.nodeSubnet()), ExistingNetwork::subnets);

    static final Choice<Network> NETWORK = new Choice<Network>().way(CreatedNetwork.class, CREATED).way(ExistingNetwork.class, THEIRS);

    private NetworkTable() {}
}
