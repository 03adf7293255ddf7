package dev.seawall.cloudformation;

import dev.seawall.json.Block;
import dev.seawall.plan.Attribute;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.Plan;
import java.util.List;
import java.util.Map;

/** Network resources. */
final class NetworkTable implements NetworkResource.Visitor<Map<String, Block>> {
    private final Plan plan;

    NetworkTable(Plan plan) {
        this.plan = plan;
    }

    @Override
    public Map<String, Block> visit(NetworkResource.Vpc vpc) {
        return Resource.one(vpc, "AWS::EC2::VPC", new Block()
            .put("CidrBlock", vpc.cidr().toString())
            .put("EnableDnsHostnames", true)
            .put("EnableDnsSupport", true)
            .put("InstanceTenancy", "default")
            .put("Tags", Spelling.tags(plan)));
    }

    @Override
    public Map<String, Block> visit(NetworkResource.InternetGateway gateway) {
        return Map.of(
            gateway.id().camelCase(), Resource.block("AWS::EC2::InternetGateway", new Block().put("Tags", Spelling.tags(plan))),
            attachment(gateway), Resource.block("AWS::EC2::VPCGatewayAttachment", new Block()
                .put("InternetGatewayId", Spelling.of(gateway.get(Attribute.ID)))
                .put("VpcId", Spelling.of(gateway.vpc()))));
    }

    @Override
    public Map<String, Block> visit(NetworkResource.Subnet subnet) {
        return Resource.one(subnet, "AWS::EC2::Subnet", new Block()
            .put("AvailabilityZone", subnet.zone().name())
            .put("CidrBlock", subnet.cidr().toString())
            .put("MapPublicIpOnLaunch", false)
            .put("Tags", Spelling.tags(plan))
            .put("VpcId", Spelling.of(subnet.vpc())));
    }

    @Override
    public Map<String, Block> visit(NetworkResource.RouteTable table) {
        return Resource.one(table, "AWS::EC2::RouteTable", new Block().put("Tags", Spelling.tags(plan)).put("VpcId", Spelling.of(table.vpc())));
    }

    @Override
    public Map<String, Block> visit(NetworkResource.Route route) {
        Block block = Resource.block("AWS::EC2::Route", new Block()
            .put("DestinationCidrBlock", "0.0.0.0/0")
            .put(route.nat() ? "NatGatewayId" : "GatewayId", Spelling.of(route.gateway()))
            .put("RouteTableId", Spelling.of(route.table())));
        return Map.of(route.id().camelCase(), block.put("DependsOn", List.of(attachment(route.needs()))));
    }

    @Override
    public Map<String, Block> visit(NetworkResource.SubnetRoute route) {
        return Resource.one(route, "AWS::EC2::SubnetRouteTableAssociation", new Block()
            .put("RouteTableId", Spelling.of(route.table()))
            .put("SubnetId", Spelling.of(route.subnet())));
    }

    @Override
    public Map<String, Block> visit(NetworkResource.Address address) {
        Block block = Resource.block("AWS::EC2::EIP", new Block().put("Domain", "vpc").put("Tags", Spelling.tags(plan)));
        return Map.of(address.id().camelCase(), block.put("DependsOn", List.of(attachment(address.needs()))));
    }

    @Override
    public Map<String, Block> visit(NetworkResource.NatGateway gateway) {
        Block block = Resource.block("AWS::EC2::NatGateway", new Block()
            .put("AllocationId", Spelling.of(gateway.address()))
            .put("ConnectivityType", "public")
            .put("SubnetId", Spelling.of(gateway.subnet()))
            .put("Tags", Spelling.tags(plan)));
        return Map.of(gateway.id().camelCase(), block.put("DependsOn", List.of(attachment(gateway.needs()))));
    }

    @Override
    public Map<String, Block> visit(NetworkResource.GatewayEndpoint endpoint) {
        return Resource.one(endpoint, "AWS::EC2::VPCEndpoint", new Block()
            .put("RouteTableIds", Spelling.all(endpoint.tables()))
            .put("ServiceName", "com.amazonaws." + endpoint.region() + ".s3")
            .put("Tags", Spelling.tags(plan))
            .put("VpcEndpointType", "Gateway")
            .put("VpcId", Spelling.of(endpoint.vpc())));
    }

    @Override
    public Map<String, Block> visit(NetworkResource.SecurityGroup group) {
        // without an egress of its own EC2 would add one to everywhere; this one reaches nothing
        return Resource.one(group, "AWS::EC2::SecurityGroup", new Block()
            .put("GroupDescription", group.description())
            .put("SecurityGroupEgress", List.of(new Block()
                .put("CidrIp", "255.255.255.255/32")
                .put("Description", "nothing by default")
                .put("FromPort", 252)
                .put("IpProtocol", "icmp")
                .put("ToPort", 86)))
            .put("Tags", Spelling.tags(plan))
            .put("VpcId", Spelling.of(group.vpc())));
    }

    @Override
    public Map<String, Block> visit(NetworkResource.SecurityGroupRule rule) {
        Block properties = new Block()
            .put("Description", rule.description())
            .put("FromPort", rule.from())
            .put("GroupId", Spelling.of(rule.group()))
            .put("IpProtocol", rule.protocol())
            .put("ToPort", rule.to());
        rule.block().ifPresent(block -> properties.put(block.isIpv6() ? "CidrIpv6" : "CidrIp", block.toString()));
        rule.peer().ifPresent(peer -> properties.put(rule.ingress() ? "SourceSecurityGroupId" : "DestinationSecurityGroupId", Spelling.of(peer)));
        return Resource.one(rule, rule.ingress() ? "AWS::EC2::SecurityGroupIngress" : "AWS::EC2::SecurityGroupEgress", properties);
    }

    private static String attachment(NetworkResource.InternetGateway gateway) {
        return gateway.id().camelCase() + "Attachment";
    }
}
