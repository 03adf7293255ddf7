package dev.seawall.plan;

import dev.seawall.derive.SubnetPlan;
import dev.seawall.model.Environment;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.ExistingNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.units.Name;
import java.util.ArrayList;
import java.util.List;

/**
 * The network, made or given, as the other layers use it.
 *
 * @param resources what is made; empty for an existing network
 * @param vpc the VPC
 * @param balancerSubnets one a zone
 * @param nodeSubnets one a zone
 * @param publicRoutes what the balancer needs before it is reachable
 * @param ways what a node needs to fetch packages
 */
record NetworkPlan(List<AwsResource> resources, Value vpc, List<Value> balancerSubnets, List<Value> nodeSubnets, List<NetworkResource.Route> publicRoutes, List<AwsResource> ways) {
    static NetworkPlan of(Environment environment) {
        if (environment.edge().network() instanceof ExistingNetwork existing) {
            return new NetworkPlan(List.of(), Value.of(existing.vpc()), existing.subnets().stream().map(it -> Value.of(it.balancerSubnet())).toList(),
                existing.subnets().stream().map(it -> Value.of(it.nodeSubnet())).toList(), List.of(), List.of());
        }
        return created(environment, (CreatedNetwork) environment.edge().network());
    }

    private static NetworkPlan created(Environment environment, CreatedNetwork network) {
        Name edge = environment.edge().name();
        NetworkResource.Vpc vpc = new NetworkResource.Vpc(LogicalId.of(edge, "vpc"), network.cidr());
        NetworkResource.InternetGateway gateway = new NetworkResource.InternetGateway(LogicalId.of(edge, "internet gateway"), vpc.get(Attribute.ID));
        NetworkResource.RouteTable open = new NetworkResource.RouteTable(LogicalId.of(edge, "public routes"), vpc.get(Attribute.ID));
        NetworkResource.Route out = new NetworkResource.Route(LogicalId.of(edge, "public default route"), open.get(Attribute.ID), gateway.get(Attribute.ID), false, gateway);
        List<AwsResource> resources = new ArrayList<>(List.of(vpc, gateway, open, out));
        List<Value> balancer = new ArrayList<>();
        List<Value> nodes = new ArrayList<>();
        List<Value> tables = new ArrayList<>();
        List<AwsResource> ways = new ArrayList<>();
        Value nat = null;
        for (SubnetPlan.ZoneBlocks blocks : SubnetPlan.of(network).zones()) {
            String letter = blocks.zone().letter();
            NetworkResource.Subnet wide = new NetworkResource.Subnet(LogicalId.of(edge, "balancer subnet " + letter), vpc.get(Attribute.ID), blocks.zone(), blocks.balancer());
            NetworkResource.Subnet inner = new NetworkResource.Subnet(LogicalId.of(edge, "node subnet " + letter), vpc.get(Attribute.ID), blocks.zone(), blocks.node().orElseThrow());
            NetworkResource.RouteTable table = new NetworkResource.RouteTable(LogicalId.of(edge, "node routes " + letter), vpc.get(Attribute.ID));
            NetworkResource.SubnetRoute innerRoute = new NetworkResource.SubnetRoute(LogicalId.of(edge, "node subnet routes " + letter), inner.get(Attribute.ID), table.get(Attribute.ID));
            resources.addAll(List.of(wide, new NetworkResource.SubnetRoute(LogicalId.of(edge, "balancer subnet routes " + letter), wide.get(Attribute.ID), open.get(Attribute.ID)),
                inner, table, innerRoute));
            ways.add(innerRoute);
            if (network.nat() == Nat.PER_ZONE || network.nat() == Nat.ONE && nat == null) {
                NetworkResource.Address address = new NetworkResource.Address(LogicalId.of(edge, "nat address " + letter), gateway);
                NetworkResource.NatGateway made = new NetworkResource.NatGateway(LogicalId.of(edge, "nat gateway " + letter), wide.get(Attribute.ID), address.get(Attribute.ID), gateway);
                resources.addAll(List.of(address, made));
                nat = made.get(Attribute.ID);
            }
            if (nat != null) {
                NetworkResource.Route route = new NetworkResource.Route(LogicalId.of(edge, "node default route " + letter), table.get(Attribute.ID), nat, true, gateway);
                resources.add(route);
                ways.add(route);
            }
            balancer.add(wide.get(Attribute.ID));
            nodes.add(inner.get(Attribute.ID));
            tables.add(table.get(Attribute.ID));
        }
        resources.add(new NetworkResource.GatewayEndpoint(LogicalId.of(edge, "storage endpoint"), vpc.get(Attribute.ID), environment.region().name(), List.copyOf(tables)));
        return new NetworkPlan(List.copyOf(resources), vpc.get(Attribute.ID), List.copyOf(balancer), List.copyOf(nodes), List.of(out), List.copyOf(ways));
    }
}
