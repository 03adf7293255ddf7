package dev.seawall.terraform;

import dev.seawall.json.Block;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.Plan;
import java.util.List;

/** Network resources. */
final class NetworkTable implements NetworkResource.Visitor<List<Resource>> {
    private final Plan plan;

    NetworkTable(Plan plan) {
        this.plan = plan;
    }

    @Override
    public List<Resource> visit(NetworkResource.Vpc vpc) {
        return Resource.one(vpc, new Block()
            .put("cidr_block", vpc.cidr().toString())
            .put("enable_dns_hostnames", true)
            .put("enable_dns_support", true)
            .put("instance_tenancy", "default")
            .put("tags", Spelling.tags(plan)));
    }

    @Override
    public List<Resource> visit(NetworkResource.InternetGateway gateway) {
        return Resource.one(gateway, new Block().put("tags", Spelling.tags(plan)).put("vpc_id", Spelling.of(gateway.vpc())));
    }

    @Override
    public List<Resource> visit(NetworkResource.Subnet subnet) {
        return Resource.one(subnet, new Block()
            .put("availability_zone", subnet.zone().name())
            .put("cidr_block", subnet.cidr().toString())
            .put("map_public_ip_on_launch", false)
            .put("tags", Spelling.tags(plan))
            .put("vpc_id", Spelling.of(subnet.vpc())));
    }

    @Override
    public List<Resource> visit(NetworkResource.RouteTable table) {
        return Resource.one(table, new Block().put("tags", Spelling.tags(plan)).put("vpc_id", Spelling.of(table.vpc())));
    }

    @Override
    public List<Resource> visit(NetworkResource.Route route) {
        return Resource.one(route, new Block()
            .put("depends_on", List.of(Spelling.address(route.needs())))
            .put("destination_cidr_block", "0.0.0.0/0")
            .put(route.nat() ? "nat_gateway_id" : "gateway_id", Spelling.of(route.gateway()))
            .put("route_table_id", Spelling.of(route.table())));
    }

    @Override
    public List<Resource> visit(NetworkResource.SubnetRoute route) {
        return Resource.one(route, new Block().put("route_table_id", Spelling.of(route.table())).put("subnet_id", Spelling.of(route.subnet())));
    }

    @Override
    public List<Resource> visit(NetworkResource.Address address) {
        return Resource.one(address, new Block().put("depends_on", List.of(Spelling.address(address.needs()))).put("domain", "vpc").put("tags", Spelling.tags(plan)));
    }

    @Override
    public List<Resource> visit(NetworkResource.NatGateway gateway) {
        return Resource.one(gateway, new Block()
            .put("allocation_id", Spelling.of(gateway.address()))
            .put("connectivity_type", "public")
            .put("depends_on", List.of(Spelling.address(gateway.needs())))
            .put("subnet_id", Spelling.of(gateway.subnet()))
            .put("tags", Spelling.tags(plan)));
    }

    @Override
    public List<Resource> visit(NetworkResource.GatewayEndpoint endpoint) {
        return Resource.one(endpoint, new Block()
            .put("route_table_ids", Spelling.all(endpoint.tables()))
            .put("service_name", "com.amazonaws." + endpoint.region() + ".s3")
            .put("tags", Spelling.tags(plan))
            .put("vpc_endpoint_type", "Gateway")
            .put("vpc_id", Spelling.of(endpoint.vpc())));
    }

    @Override
    public List<Resource> visit(NetworkResource.SecurityGroup group) {
        return Resource.one(group, new Block()
            .put("description", group.description())
            .put("lifecycle", new Block().put("create_before_destroy", true))
            .put("name_prefix", plan.environment().identity() + "-")
            .put("revoke_rules_on_delete", false)
            .put("tags", Spelling.tags(plan))
            .put("vpc_id", Spelling.of(group.vpc())));
    }

    @Override
    public List<Resource> visit(NetworkResource.SecurityGroupRule rule) {
        Block arguments = new Block()
            .put("description", rule.description())
            .put("from_port", rule.from())
            .put("ip_protocol", rule.protocol())
            .put("security_group_id", Spelling.of(rule.group()))
            .put("tags", Spelling.tags(plan))
            .put("to_port", rule.to());
        rule.block().ifPresent(block -> arguments.put(block.isIpv6() ? "cidr_ipv6" : "cidr_ipv4", block.toString()));
        rule.peer().ifPresent(peer -> arguments.put("referenced_security_group_id", Spelling.of(peer)));
        return Resource.one(rule, arguments);
    }
}
