package dev.seawall.capacity;

import dev.seawall.derive.ConnectionZone;
import dev.seawall.derive.DescriptorBudget;
import dev.seawall.derive.DrainBudget;
import dev.seawall.derive.KernelSettings;
import dev.seawall.derive.ListenerIdle;
import dev.seawall.derive.MemoryBudget;
import dev.seawall.derive.RateLimitZone;
import dev.seawall.derive.TimeoutLadder;
import dev.seawall.derive.ZoneLoss;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.node.NodeFiles;
import dev.seawall.node.UserData;
import dev.seawall.units.Percent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The budgets that follow from an edge whatever its clients send, layer by layer. */
final class EdgeBudgets {
    private static final long FULL = 100;
    /** {@code fs.nr_open} of a kernel that nobody told otherwise (proc_sys_fs(5)). */
    private static final long KERNELS_NR_OPEN = 1_048_576;
    private static final Duration LONGEST_HEARTBEAT = Duration.ofHours(2);

    private EdgeBudgets() {}

    /** All of them, as if the group ran in so many zones. */
    static List<EdgeBudget> of(Environment environment, int zones) {
        Edge edge = environment.edge();
        List<EdgeBudget> all = new ArrayList<>();
        zoneLoss("fleet.cpuTarget", edge.fleet().cpuTarget(), zones, all);
        zoneLoss("fleet.networkTarget", edge.fleet().networkTarget(), zones, all);
        node(edge, all);
        timeouts(edge, all);
        drain(DrainBudget.of(edge), all);
        all.add(new EdgeBudget("user-data", NodeFiles.of(environment).userData().size(), UserData.LIMIT, Unit.BYTES, "EC2, before base64", List.of(Ground.published("beyond it no instance launches"))));
        return all;
    }

    private static void zoneLoss(String option, Percent target, int zones, List<EdgeBudget> all) {
        ZoneLoss loss = new ZoneLoss(zones, target.value());
        if (loss.survivable()) {
            all.add(new EdgeBudget("zone loss, " + option, loss.after(), FULL, Unit.PERCENT, "the nodes of the other zones", List.of(Ground.set(option + " " + target + " on " + zones + " zones"))));
        }
    }

    private static void node(Edge edge, List<EdgeBudget> all) {
        MemoryBudget memory = MemoryBudget.of(edge);
        all.add(new EdgeBudget("memory, everything full", memory.total().count(), edge.fleet().instanceType().memory().count(), Unit.BYTES, "EC2, memory of " + edge.fleet().instanceType(), List.of(
            Ground.measured("23 KiB an idle TLS connection, 256 bytes a tracked flow"),
            Ground.published("sockets take 9 % of the memory at most, tcp_mem"),
            Ground.assumed("512 MiB for the system; what is left is page cache"))));
        all.add(new EdgeBudget("descriptors of a worker", DescriptorBudget.of(edge).worker(), KernelSettings.of(edge).number("fs.nr_open", KERNELS_NR_OPEN), Unit.COUNT, "the kernel, fs.nr_open", List.of(
            Ground.set("2 x nginx.workerConnections and 1,024; LimitNOFILE and worker_rlimit_nofile say the same"))));
        int clients = edge.nginx().expectedClients();
        all.add(new EdgeBudget("clients of a request limit", clients, RateLimitZone.capacity(RateLimitZone.of(clients).size()), Unit.COUNT, "NGINX, its limit_req zone", List.of(
            Ground.measured("32 x floor(bytes / 4,120) - 33 states"), Ground.set("nginx.expectedClients; a full zone forgets the oldest"))));
        ConnectionZone connections = ConnectionZone.of(edge);
        all.add(new EdgeBudget("clients of the connection limit", connections.clients(), connections.capacity(), Unit.COUNT, "NGINX, its limit_conn zone", List.of(
            Ground.published("16,000 states a MiB"), Ground.set("nginx.expectedClients, or the connections of all workers where they are more; a full zone refuses everybody"))));
    }

    private static void timeouts(Edge edge, List<EdgeBudget> all) {
        TimeoutLadder ladder = TimeoutLadder.of(edge);
        all.add(seconds("client keepalive", ladder.keepalive(), ListenerIdle.of(edge).shortest(), "the balancer, idle timeout of its listeners", Ground.set("NGINX closes first, or the balancer resets what a client still uses")));
        all.add(seconds("balancer's idle timeout", ladder.balancerIdle(), ladder.instanceTracking(), "the instance's interface, TcpEstablishedTimeout", Ground.set("the interface forgets 50 s later")));
        Duration host = Duration.ofSeconds(KernelSettings.of(edge).number("net.netfilter.nf_conntrack_tcp_timeout_established", ladder.hostTracking().toSeconds()));
        all.add(seconds("instance's tracking", ladder.instanceTracking(), host, "the kernel, nf_conntrack_tcp_timeout_established", Ground.set("the host firewall forgets last")));
        for (Upstream upstream : edge.nginx().upstreams()) {
            all.add(seconds("slowest answer of " + upstream.name(), upstream.readTimeout(), ladder.shutdown(), "NGINX, nginx.shutdownTimeout", Ground.set("upstream.readTimeout; a slower one is cut when its node leaves")));
        }
    }

    private static void drain(DrainBudget drain, List<EdgeBudget> all) {
        all.add(seconds("news of a leaving node", drain.propagation(), drain.deregistration(), "the balancer, balancer.deregistrationDelay", Ground.published("120 s until every part of the balancer knows")));
        all.add(seconds("NGINX's quit", drain.quit(), drain.hook(), "the terminating hook, fleet.drainTimeout", Ground.set("up to 30 s for clients that still come, nginx.shutdownTimeout, and 10 s until systemd kills")));
        all.add(seconds("terminating hook", drain.hook(), LONGEST_HEARTBEAT, "Auto Scaling, HeartbeatTimeout", Ground.published("30 to 7,200 s")));
    }

    private static EdgeBudget seconds(String name, Duration used, Duration limit, String owner, Ground ground) {
        return new EdgeBudget(name, used.toSeconds(), limit.toSeconds(), Unit.SECONDS, owner, List.of(ground));
    }
}
