package dev.seawall.plan;

import dev.seawall.model.network.Zone;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.Optional;

/** Addresses, routes and security groups. */
public sealed interface NetworkResource extends AwsResource {
    /** One method a resource. */
    interface Visitor<R> {
        R visit(Vpc resource);

        R visit(InternetGateway resource);

        R visit(Subnet resource);

        R visit(RouteTable resource);

        R visit(Route resource);

        R visit(SubnetRoute resource);

        R visit(Address resource);

        R visit(NatGateway resource);

        R visit(GatewayEndpoint resource);

        R visit(SecurityGroup resource);

        R visit(SecurityGroupRule resource);
    }

    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Visitors<R> visitors) {
        return accept(visitors.network());
    }

    /**
     * A VPC with DNS names and resolution on.
     * @param cidr its block
     */
    record Vpc(LogicalId id, Cidr cidr) implements NetworkResource {
        @Override
        public ResourceType type() {
            return ResourceType.VPC;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The way between a VPC and the internet, attached.
     * @param vpc the VPC
     */
    record InternetGateway(LogicalId id, Value vpc) implements NetworkResource {
        @Override
        public ResourceType type() {
            return ResourceType.INTERNET_GATEWAY;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A subnet of one zone; no address in it is public by itself.
     * @param vpc the VPC
     * @param zone the zone
     * @param cidr its block
     */
    record Subnet(LogicalId id, Value vpc, Zone zone, Cidr cidr) implements NetworkResource {
        @Override
        public ResourceType type() {
            return ResourceType.SUBNET;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Routes of some subnets.
     * @param vpc the VPC
     */
    record RouteTable(LogicalId id, Value vpc) implements NetworkResource {
        @Override
        public ResourceType type() {
            return ResourceType.ROUTE_TABLE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The way to the internet, by an internet gateway or a NAT gateway.
     * @param table the table
     * @param gateway the gateway
     * @param nat whether it is a NAT gateway
     * @param needs the attached internet gateway
     */
    record Route(LogicalId id, Value table, Value gateway, boolean nat, InternetGateway needs) implements NetworkResource {
        @Override
        public ResourceType type() {
            return ResourceType.ROUTE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Which table a subnet uses.
     * @param subnet the subnet
     * @param table the table
     */
    record SubnetRoute(LogicalId id, Value subnet, Value table) implements NetworkResource {
        @Override
        public ResourceType type() {
            return ResourceType.SUBNET_ROUTE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A public address of a NAT gateway.
     * @param needs the attached internet gateway
     */
    record Address(LogicalId id, InternetGateway needs) implements NetworkResource {
        @Override
        public ResourceType type() {
            return ResourceType.ADDRESS;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A zonal public NAT gateway.
     * @param subnet where it lives
     * @param address its address
     * @param needs the attached internet gateway
     */
    record NatGateway(LogicalId id, Value subnet, Value address, InternetGateway needs) implements NetworkResource {
        @Override
        public ResourceType type() {
            return ResourceType.NAT_GATEWAY;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * S3 without the internet, free of charge.
     * @param vpc the VPC
     * @param region the Region
     * @param tables route tables that use it
     */
    record GatewayEndpoint(LogicalId id, Value vpc, String region, List<Value> tables) implements NetworkResource {
        @Override
        public ResourceType type() {
            return ResourceType.GATEWAY_ENDPOINT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A security group without rules of its own: rules are resources, so that others can add theirs.
     * @param vpc the VPC
     * @param description constant, because changing it replaces the group
     */
    record SecurityGroup(LogicalId id, Value vpc, String description) implements NetworkResource {
        @Override
        public ResourceType type() {
            return ResourceType.SECURITY_GROUP;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One rule of a security group, towards a block or another group.
     * @param ingress whether it admits
     * @param group the group it belongs to
     * @param protocol tcp, udp or icmp
     * @param from first port; the type for icmp
     * @param to last port; the code for icmp
     * @param block the peer, unless it is a group
     * @param peer the peer group, unless it is a block
     * @param description what it is for
     */
    record SecurityGroupRule(LogicalId id, boolean ingress, Value group, String protocol, int from, int to, Optional<Cidr> block, Optional<Value> peer, String description) implements NetworkResource {
        @Override
        public ResourceType type() {
            return ingress ? ResourceType.SECURITY_GROUP_INGRESS : ResourceType.SECURITY_GROUP_EGRESS;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
