package dev.seawall.check.rules;

import dev.seawall.model.network.Network;
import dev.seawall.units.Cidr;
import dev.seawall.units.Endpoint;
import dev.seawall.units.IpAddress;
import java.util.ArrayList;
import java.util.List;

/** Sets of addresses that rules speak of, and whether something lies in one. */
enum Blocks {
    /** Somebody's own: RFC 1918, the shared space of RFC 6598, unique local IPv6 of RFC 4193, and loopback. */
    PRIVATE("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "::1/128"),
    /** The machine itself (RFC 6890). */
    LOOPBACK("127.0.0.0/8", "::1/128"),
    /** Services of EC2 beside each instance: time, names, metadata (EC2 User Guide, instance metadata; VPC User Guide, DNS). */
    EC2("169.254.169.0/24", "fd00:ec2::/32"),
    /** The own link, multicast, broadcast and nobody (RFC 6890): no server has one of these. */
    UNUSABLE("0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "::/128", "fe80::/10", "ff00::/8");

    private final List<Cidr> blocks;

    Blocks(String... blocks) {
        List<Cidr> parsed = new ArrayList<>();
        for (String block : blocks) {
            parsed.add(Cidr.parse(block));
        }
        this.blocks = List.copyOf(parsed);
    }

    boolean contain(Cidr other) {
        for (Cidr block : blocks) {
            if (block.contains(other)) {
                return true;
            }
        }
        return false;
    }

    boolean contain(IpAddress address) {
        return contain(new Cidr(address, address.bits()));
    }

    /** Whether the address is somebody's own or of the network, whose block may be a public one. */
    static boolean inside(Network network, IpAddress address) {
        return PRIVATE.contain(address) || network.cidr().contains(address);
    }

    /** Whether the server is an address in one of them; nobody knows it of a name. */
    boolean contain(Endpoint server) {
        return !server.isName() && contain(IpAddress.parse(server.host()));
    }
}
