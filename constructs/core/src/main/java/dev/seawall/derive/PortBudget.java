package dev.seawall.derive;

import dev.seawall.model.Edge;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.kernel.SysctlValue;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Ports for connections from a node to one server.
 *
 * <p>A connection is told apart by both addresses and both ports, so to one server there are as many as {@code ip_local_port_range} has ports, less those that
 * {@code ip_local_reserved_ports} keeps (ip-sysctl.rst). Beyond them NGINX answers 502: "Cannot assign requested address".
 *
 * @param first lowest port of outgoing connections
 * @param last highest; below the first when the setting is no range
 * @param reserved ports in between that are kept
 */
public record PortBudget(int first, int last, SortedSet<Integer> reserved) {
    private static final int LAST = 65_535;
    private static final String RANGE = "net.ipv4.ip_local_port_range";
    private static final String RESERVED = "net.ipv4.ip_local_reserved_ports";
    private static final List<String> KEYS = List.of(RANGE, RESERVED);

    public PortBudget {
        reserved = Collections.unmodifiableSortedSet(new TreeSet<>(reserved));
    }

    public static PortBudget of(Edge edge) {
        KernelSettings settings = KernelSettings.of(edge);
        int[] range = range(settings.find(RANGE).map(SysctlValue::value).orElse("").split(" ", -1));
        TreeSet<Integer> reserved = new TreeSet<>();
        // the kernel's list holds ports and ranges, 8080,9100-9200, in any order and more than once (ip-sysctl.rst)
        for (String part : settings.find(RESERVED).map(SysctlValue::value).orElse("").split(",")) {
            String[] ends = part.split("-", -1);
            int[] ports = ends.length == 1 ? range(ends[0], ends[0]) : range(ends);
            for (int port = Math.max(ports[0], range[0]); port <= Math.min(ports[1], range[1]); port++) {
                reserved.add(port);
            }
        }
        return new PortBudget(range[0], range[1], reserved);
    }

    /** Whether outgoing connections may take the port. */
    public boolean takes(int port) {
        return port >= first && port <= last && !reserved.contains(port);
    }

    /** Kernel parameters that decide about the ports and that the user chose; a reservation outside of the range decides nothing. */
    public List<String> chosen(Edge edge) {
        return KEYS.stream().filter(key -> key.equals(RANGE) || !reserved.isEmpty()).filter(key -> edge.kernel().overrides().containsKey(SysctlKey.of(key))).toList();
    }

    /** Whether the setting is two ascending ports; what it is else is another rule's to say. */
    public boolean isRange() {
        return first < last;
    }

    /** Connections to one server at a time; none where the setting is no range. */
    public int perServer() {
        return Math.max(0, last - first + 1 - reserved.size());
    }

    /** The two ports; an empty range when they are none. */
    private static int[] range(String... ends) {
        boolean readable = ends.length == 2 && isPort(ends[0]) && isPort(ends[1]);
        return readable ? new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])} : new int[] {1, 0};
    }

    private static boolean isPort(String text) {
        return !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9') && Integer.parseInt(text) <= LAST;
    }
}
