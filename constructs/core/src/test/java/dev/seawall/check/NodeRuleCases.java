package dev.seawall.check;

import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.units.Bytes;
import dev.seawall.units.Cidr;
import dev.seawall.units.IpAddress;
import java.time.Duration;

/** Rules about what runs on a node: kernel, firewall, NGINX, packages. */
final class NodeRuleCases {
    private NodeRuleCases() {}

    static void add(RuleCases cases) {
        cases.rule("InternalSourcesInternal",
            edge -> edge.firewall(HostFirewall.recent().internalSources(Cidr.parse("198.51.100.0/24"))),
            "WARNING InternalSourcesInternal firewall.internalSources: 198.51.100.0/24 is not private (RFC 1918, RFC 4193), strangers could reach internal ports; name private blocks",
            edge -> edge.firewall(HostFirewall.recent().internalSources(Cidr.parse("10.9.0.0/24"))));
        cases.rule("InternalPortsHaveSources",
            edge -> edge.firewall(HostFirewall.recent().internalPorts(2379)),
            "NOTE InternalPortsHaveSources firewall.internalPorts: nobody can reach them, firewall.internalSources is empty; add internalSources(...), or remove the ports",
            edge -> edge.firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.parse("10.9.0.0/24"))));
        cases.rule("BodiesFitTemporary",
            edge -> edge.nginx(SoundEdge.nginx().maximumBody(Bytes.mib(170)).build()),
            "WARNING BodiesFitTemporary nginx.maximumBody: 170 MiB times connectionsPerClient 200 are 34000 MiB, one client could fill the 33903 MiB of "
                + "storage.temporary; lower maximumBody or connectionsPerClient, or raise storage.temporary",
            edge -> edge.nginx(SoundEdge.nginx().maximumBody(Bytes.mib(169)).build()));
        cases.rule("FloorsOnlyRise",
            edge -> edge.boot(Boot.builder().minimumVersion("nginx", "1.26.3-3+deb13u10").build()),
            "ERROR FloorsOnlyRise boot.minimumVersion[nginx]: 1.26.3-3+deb13u10 is below 1.26.3-3+deb13u11, which carries the fixes that strangers would use; "
                + "raise it, or leave it out",
            edge -> edge.boot(Boot.builder().minimumVersion("nginx", "1.26.3-3+deb13u11").build()));
        cases.rule("FloorsOfRelease",
            edge -> edge.boot(Boot.builder().minimumVersion("openssl", "3.0.22-1~deb12u1").build()),
            "ERROR FloorsOfRelease boot.minimumVersion[openssl]: 3.0.22-1~deb12u1 is a version of Debian 12, the image is Debian 13; name the version that Debian 13 has",
            edge -> edge.boot(Boot.builder().minimumVersion("openssl", "3.5.9-1~deb13u1").build()));
        cases.rule("PackagesDoNotFight",
            edge -> edge.boot(Boot.builder().minimumVersion("ufw", "0.36").build()),
            "WARNING PackagesDoNotFight boot.minimumVersion[ufw]: the package loads firewall rules of its own, against what the node does itself; leave it out",
            edge -> edge.boot(Boot.builder().minimumVersion("amazon-ec2-utils", "2.1").build()));
        cases.rule("BootSourcesReachable",
            edge -> edge.boot(Boot.builder().timeSource(IpAddress.parse("2001:db8::123")).build()),
            "ERROR BootSourcesReachable boot.timeSource: 2001:db8::123 is IPv6 and the created network has none, no node would serve; name an IPv4 address, or leave it out",
            edge -> edge.boot(Boot.builder().timeSource(IpAddress.parse("10.20.0.5")).build()));
        cases.rule("DescriptorsWithinNrOpen",
            edge -> edge.kernel(Kernel.builder().override("fs.nr_open", "33791", "tried").build()),
            "ERROR DescriptorsWithinNrOpen kernel.override[fs.nr_open]: 33791 is below the 33792 descriptors of a worker (2 x nginx.workerConnections and 1,024), "
                + "NGINX would not start; remove the override, or lower workerConnections",
            edge -> edge.kernel(Kernel.builder().override("fs.nr_open", "33792", "tried").build()));
        cases.rule("TrackingHoldsConnections",
            edge -> edge.kernel(Kernel.builder().override("net.netfilter.nf_conntrack_max", "131071", "tried").build()),
            "ERROR TrackingHoldsConnections nginx.workerConnections: 16384 on 4 workers need 131072 flows, kernel net.netfilter.nf_conntrack_max is 131071, the "
                + "kernel would drop packets; raise nf_conntrack_max or lower workerConnections",
            edge -> edge.kernel(Kernel.builder().override("net.netfilter.nf_conntrack_max", "131072", "tried").build()));
        cases.rule("TrackingOutlastsIdle",
            edge -> edge.kernel(Kernel.builder().override("net.netfilter.nf_conntrack_tcp_timeout_established", "350", "tried").build()),
            "ERROR TrackingOutlastsIdle kernel.override[net.netfilter.nf_conntrack_tcp_timeout_established]: 350 s is not above balancer.idleTimeout 350 s, the "
                + "firewall would drop packets of live connections; remove the override, or lower idleTimeout",
            edge -> edge.kernel(Kernel.builder().override("net.netfilter.nf_conntrack_tcp_timeout_established", "351", "tried").build()));
        cases.rule("TcpBuffersAscend",
            edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_rmem", "4096 16777216 8388608", "tried").build()),
            "ERROR TcpBuffersAscend kernel.override[net.ipv4.tcp_rmem]: 4096 16777216 8388608 is not least, default and most in ascending order; write it as \"4096 131072 6291456\"",
            edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_rmem", "4096 131072 8388608", "tried").build()));
        cases.rule("KernelKnowsKey",
            edge -> edge.fleet(SoundEdge.fleet().image(Image.DEBIAN_12.serial("20261101-2290"))).kernel(Kernel.builder().override("net.ipv4.tcp_syn_linear_timeouts", "2", "tried").build()),
            "ERROR KernelKnowsKey kernel.override[net.ipv4.tcp_syn_linear_timeouts]: Debian 12's kernel has no such key, every boot would be refused; remove the override",
            edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_syn_linear_timeouts", "2", "tried").build()));
        cases.rule("KernelOverridesAct",
            edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_max_syn_backlog", "65535", "tried").build()),
            "NOTE KernelOverridesAct kernel.override[net.ipv4.tcp_max_syn_backlog]: 65535 has no effect: the kernel reads it only while SYN cookies are off; remove the override",
            edge -> edge.kernel(Kernel.builder().override("net.ipv4.tcp_fastopen", "1", "tried").build()));
        cases.rule("SlowClientsLetGo",
            edge -> edge.nginx(SoundEdge.nginx().headerTimeout(Duration.ofSeconds(31)).build()),
            "WARNING SlowClientsLetGo nginx.headerTimeout: 31 s exceeds 30 s, slow clients would hold a node's connections; lower it",
            edge -> edge.nginx(SoundEdge.nginx().headerTimeout(Duration.ofSeconds(30)).bodyTimeout(Duration.ofSeconds(60)).sendTimeout(Duration.ofSeconds(60)).build()));
        cases.rule("MemoryFitsNode",
            edge -> edge.nginx(SoundEdge.nginx().workerConnections(65_536).build()),
            "ERROR MemoryFitsNode nginx.workerConnections: full connections take 5888 MiB, zones 37, bans 255, tracking 258, sockets 737 and the system 512: 7688 "
                + "MiB exceed nine tenths of 8192; lower workerConnections, expectedClients or firewall.ban.table",
            edge -> edge.nginx(SoundEdge.nginx().workerConnections(59_000).build()));
        cases.rule("ConnectionsPerClientFitStreams",
            edge -> edge.nginx(SoundEdge.nginx().connectionsPerClient(99).build()),
            "WARNING ConnectionsPerClientFitStreams nginx.connectionsPerClient: 99 is below the 100 streams that an HTTP/2 client may expect (RFC 9113), it would "
                + "get 429; raise it, or switch http2 off",
            edge -> edge.nginx(SoundEdge.nginx().connectionsPerClient(100).build()));
        cases.rule("BansSpareHttp1Clients",
            edge -> edge.nginx(SoundEdge.nginx().http2(false).connectionsPerClient(101).build()),
            "WARNING BansSpareHttp1Clients firewall.ban.connections: 100 is below nginx.connectionsPerClient 101, and without HTTP/2 each request has a "
                + "connection: who does what is allowed is banned; raise connections, lower connectionsPerClient, or switch http2 on",
            edge -> edge.nginx(SoundEdge.nginx().http2(false).connectionsPerClient(100).build()));
    }
}
