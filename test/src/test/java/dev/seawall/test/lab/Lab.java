package dev.seawall.test.lab;

import dev.seawall.derive.SubnetPlan;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFiles;
import dev.seawall.test.judge.BootMade;
import dev.seawall.test.judge.Debian;
import dev.seawall.test.scenario.NodeTree;
import dev.seawall.units.Cidr;
import dev.seawall.units.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One node of an environment, with clients at any address on one side and the servers of its upstreams on the other. */
public final class Lab implements AutoCloseable {
    /** Where clients find the node; the balancer keeps their addresses, so they are what the node sees. */
    public static final String NODE = "10.20.16.5";
    static final String NODE6 = "fd00:20::5";
    /** Documentation and benchmark ranges (RFC 5737, RFC 2544, RFC 3849): nobody's. */
    private static final List<String> CLIENTS = List.of("203.0.113.0/24", "198.51.100.0/24", "192.0.2.0/24", "198.18.0.0/15");
    private static final String CLIENTS6 = "2001:db8::/32";
    /** As the unit starts it: without root, with one capability. */
    private static final String START = "setpriv --reuid www-data --regid www-data --clear-groups --inh-caps +net_bind_service --ambient-caps +net_bind_service nginx";
    private static final String GATEWAY = "10.20.16.1";
    private static final String GATEWAY6 = "fd00:20::1";

    private final Namespaces namespaces = new Namespaces();
    private final Path tree;
    private final Map<String, String> servers = new LinkedHashMap<>();
    private Agent world;
    private Agent behind;
    private Agent beside;
    private NodeDisk node;
    private String nodeNamespace;
    private String clientNamespace;

    private Lab(Path tree) {
        this.tree = tree;
    }

    /** The node with everything but NGINX running, which {@link #serves()} starts. */
    public static Lab of(Environment environment) {
        Namespaces.sweep();
        try {
            Lab lab = new Lab(Files.createTempDirectory("lab"));
            try {
                lab.build(environment);
                return lab;
            } catch (RuntimeException e) {
                lab.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the node's NGINX, which listens when this returns. */
    public Lab serves() {
        try {
            node.run("sh", "-c", START);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public Client client(String address) {
        return new Client(world, address);
    }

    /** One connection each of so many addresses; how many were completed. */
    int strangersThatConnect(int strangers, int port) {
        return world.run(() -> {
            int connected = 0;
            for (int i = 1; i <= strangers; i++) {
                connected += Client.connects("198.18." + i / 256 + "." + i % 256, port) ? 1 : 0;
            }
            return connected;
        });
    }

    /** Where the clients are, for what no word of {@link Client} says. */
    public Agent world() {
        return world;
    }

    public BackendHandle backend(String server) {
        if (!servers.containsKey(server)) {
            throw new IllegalArgumentException("no server " + server + "; there are " + servers.keySet());
        }
        return new BackendHandle(behind, server);
    }

    /** NGINX ends and starts again, with an empty access log. */
    void restarts() {
        node.run("nginx", "-s", "quit");
        node.run("sh", "-c", "i=0; while [ -s /run/nginx/pid ] && [ $i -lt 100 ]; do sleep 0.1; i=$((i + 1)); done; rm -f /srv/edge/log/access.log; " + START);
    }

    /** What is buffered is written first. */
    String accessLog() {
        node.run("sh", "-c", "nginx -s reopen && sleep 0.3");
        return node.read("/srv/edge/log/access.log");
    }

    /** A program of the node's beside NGINX, which accepts at one of the node's addresses and says nothing. */
    void listens(String address, int port) {
        if (beside == null) {
            beside = Agent.in(nodeNamespace);
        }
        beside.run(() -> {
            Backend.start(address + ":" + port, address, port);
            return true;
        });
    }

    NodeDisk node() {
        return node;
    }

    String clientNamespace() {
        return clientNamespace;
    }

    @Override
    public void close() {
        Stream.of(node, world, behind, beside, namespaces).filter(part -> part != null).forEach(Lab::close);
        try (Stream<Path> left = Files.walk(tree)) {
            left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void build(Environment environment) throws IOException {
        nodeNamespace = namespaces.make("node");
        clientNamespace = namespaces.make("world");
        String backends = namespaces.make("behind");
        connectClients(clientNamespace, environment);
        connectBackends(backends, environment);
        NodeTree.write(NodeFiles.of(environment), tree);
        Files.writeString(tree.resolve("etc/hosts"), hosts(environment));
        node = NodeDisk.in(nodeNamespace, Debian.of(environment), tree, BootMade.ofNode(environment));
        applySettings();
        node.run("iptables-restore", "--wait", "10", "/etc/seawall/rules.v4");
        node.run("ip6tables-restore", "--wait", "10", "/etc/seawall/rules.v6");
        node.write("/run/seawall/health/ready", "ready\n");
        world = Agent.in(clientNamespace);
        behind = Agent.in(backends);
        for (Map.Entry<String, String> server : servers.entrySet()) {
            String name = server.getKey();
            String address = server.getValue();
            int port = Integer.parseInt(name.substring(name.lastIndexOf(':') + 1));
            behind.run(() -> {
                Backend.start(name, address, port);
                return true;
            });
        }
    }

    private void connectClients(String clients, Environment environment) {
        namespaces.join(nodeNamespace, "eth0", clients, "node0");
        Namespaces.ip("-n", nodeNamespace, "address", "add", NODE + "/20", "dev", "eth0");
        Namespaces.ip("-n", nodeNamespace, "address", "add", NODE6 + "/64", "dev", "eth0", "nodad");
        Namespaces.ip("-n", clients, "address", "add", GATEWAY + "/20", "dev", "node0");
        Namespaces.ip("-n", clients, "address", "add", GATEWAY6 + "/64", "dev", "node0", "nodad");
        Namespaces.ip("-n", nodeNamespace, "route", "add", "default", "via", GATEWAY);
        Namespaces.ip("-n", nodeNamespace, "-6", "route", "add", "default", "via", GATEWAY6);
        // every address of a range is the namespace's own, without adding 131,072 of them
        CLIENTS.forEach(range -> Namespaces.ip("-n", clients, "route", "add", "local", range, "dev", "lo"));
        Namespaces.ip("-n", clients, "-6", "route", "add", "local", CLIENTS6, "dev", "lo");
        Namespaces.ip("netns", "exec", clients, "sysctl", "-qw", "net.ipv6.ip_nonlocal_bind=1", "net.ipv4.ip_local_port_range=1024 65535", "net.ipv4.tcp_tw_reuse=1");
        for (Cidr balancer : SubnetPlan.of(environment.edge().network()).balancerBlocks()) {
            Namespaces.ip("-n", clients, "route", "add", "local", balancer.toString(), "dev", "lo");
            Namespaces.ip("-n", nodeNamespace, "route", "add", balancer.toString(), "via", GATEWAY);
        }
    }

    private void connectBackends(String backends, Environment environment) {
        namespaces.join(nodeNamespace, "eth1", backends, "node0");
        Namespaces.ip("-n", nodeNamespace, "address", "add", "169.254.100.1/30", "dev", "eth1");
        Namespaces.ip("-n", backends, "address", "add", "169.254.100.2/30", "dev", "node0");
        Namespaces.ip("-n", backends, "route", "add", "default", "via", "169.254.100.1");
        List<Endpoint> all = environment.edge().nginx().upstreams().stream().flatMap(upstream -> upstream.servers().stream()).distinct().toList();
        for (int i = 0; i < all.size(); i++) {
            Endpoint server = all.get(i);
            String address = server.isName() ? "192.88.99." + (i + 1) : server.host();
            if (!servers.containsValue(address)) {
                Namespaces.ip("-n", backends, "address", "add", address + "/32", "dev", "lo");
                Namespaces.ip("-n", nodeNamespace, "route", "add", address + "/32", "via", "169.254.100.2");
            }
            servers.put(server.toString(), address);
        }
    }

    private String hosts(Environment environment) {
        StringBuilder hosts = new StringBuilder("127.0.0.1 localhost\n");
        environment.edge().nginx().upstreams().stream().flatMap(upstream -> upstream.servers().stream()).filter(Endpoint::isName)
            .forEach(server -> hosts.append(servers.get(server.toString())).append(' ').append(server.host()).append('\n'));
        return hosts.toString();
    }

    /** Those of the rendered settings that a namespace has of its own; the others are one for the machine, and the machine keeps its own. */
    private void applySettings() {
        for (String line : node.read("/etc/sysctl.d/90-seawall.conf").lines().filter(line -> line.startsWith("net.")).toList()) {
            String key = line.substring(0, line.indexOf('=')).strip();
            String path = "/proc/sys/" + key.replace('.', '/');
            if (node.tries("test", "-w", path).exit() == 0 && !key.startsWith("net.netfilter.nf_conntrack_buckets")) {
                node.tries("sysctl", "-qw", line);
            }
        }
    }
}
