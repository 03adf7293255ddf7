package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.model.Acceptance;
import dev.seawall.model.Edge;
import dev.seawall.model.Tag;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Network;
import dev.seawall.units.Cidr;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@link Edge}: a key a layer, and the ports, servers and routes of balancer and NGINX, which an edge adds to them. */
final class EdgeTable {
    private static final Argument<Edge, String> NAMED = new Argument<>("named", TextForm.TEXT, edge -> edge.name().value());

    private static final Argument<Acceptance, String> RULE = new Argument<>("rule", TextForm.TEXT, Acceptance::rule);
    private static final Argument<Acceptance, String> PATH = new Argument<>("path", TextForm.TEXT, Acceptance::path);
    private static final Argument<Acceptance, String> REASON = new Argument<>("reason", TextForm.TEXT, accepted -> accepted.reason().value());
    private static final Argument<Acceptance, LocalDate> UNTIL = new Argument<>("until", TextForm.of(EdgeTable::day), Acceptance::until);
    private static final Table<Acceptance, Acceptance> ACCEPT = Table.call(
        it -> new Acceptance(it.get(RULE), it.get(PATH), Text.of(it.get(REASON)), it.get(UNTIL)), RULE, PATH, REASON, UNTIL);

    /** What is not said of an edge. */
    static final Edge STANDARD = Edge.named("edge").network(Network.create(Cidr.parse("10.0.0.0/16"))).fleet(Fleet.of(InstanceType.C6ID_XLARGE)).build();

    static final Table<Edge.Builder, Edge> EDGE = Table.<Edge.Builder, Edge>of("Edge", it -> Edge.named(it.get(NAMED)), Edge.Builder::build)
        .with(NAMED)
        .option("description", TextForm.TEXT, Edge.Builder::description, edge -> edge.description().value())
        .option("network", NetworkTable.NETWORK, Edge.Builder::network, Edge::network)
        .option("balancer", BalancerTable.BALANCER, Edge.Builder::balancer, Edge::balancer)
        .each("listener", ListenerTable.LISTENER, Edge.Builder::listener, edge -> edge.balancer().listeners())
        .option("fleet", FleetTable.FLEET, Edge.Builder::fleet, Edge::fleet)
        .option("storage", StorageTable.STORAGE, Edge.Builder::storage, Edge::storage)
        .option("kernel", KernelTable.KERNEL, Edge.Builder::kernel, Edge::kernel)
        .option("nginx", NginxTable.NGINX, Edge.Builder::nginx, Edge::nginx)
        .each("upstream", UpstreamTable.UPSTREAM, Edge.Builder::upstream, edge -> edge.nginx().upstreams())
        .each("route", RouteTable.ROUTE, Edge.Builder::route, edge -> edge.nginx().routes())
        .option("firewall", FirewallTable.FIREWALL, Edge.Builder::firewall, Edge::firewall)
        .option("boot", BootTable.BOOT, Edge.Builder::boot, Edge::boot)
        .option("watch", WatchTable.WATCH, Edge.Builder::watch, Edge::watch)
        .entries("tag", TextForm.TEXT, Edge.Builder::tag, EdgeTable::tags)
        .each("accept", ACCEPT, (edge, it) -> edge.accept(it.rule(), it.path(), it.reason().value(), it.until()), Edge::accepted)
        .needs("network", "fleet")
        .standard(STANDARD);

    private EdgeTable() {}

    private static Map<String, String> tags(Edge edge) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Tag tag : edge.tags()) {
            tags.put(tag.key(), tag.value());
        }
        return tags;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new RefusedValue("DayForm", "until", text, "a day", "write it as \"2027-03-31\"");
        }
    }
}
