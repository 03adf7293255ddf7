package dev.seawall.picture;

import dev.seawall.derive.SubnetPlan.ZoneBlocks;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An environment's edge as a Mermaid flowchart, as Markdown renderers draw it.
 *
 * <p>Identifiers are ours, {@code zone0}, {@code upstream1}; what the edge says stands in quotes and passes {@link MermaidText}.
 */
public final class EdgeMermaid {
    private final EdgeFacts facts;
    private final StringBuilder text = new StringBuilder();

    private EdgeMermaid(Environment environment) {
        facts = new EdgeFacts(environment);
    }

    /** The flowchart, ended by a line feed. */
    public static String of(Environment environment) {
        EdgeMermaid flowchart = new EdgeMermaid(environment);
        flowchart.draw();
        return flowchart.text.toString();
    }

    private void draw() {
        List<ZoneBlocks> zones = facts.zones();
        line("flowchart TD");
        line("  clients([" + label("clients", facts.clients()) + "])");
        line("  balancer[" + label("balancer", facts.balancer()) + "]");
        line("  clients --> balancer");
        for (int i = 0; i < zones.size(); i++) {
            zone(i, zones.get(i));
        }
        List<Upstream> upstreams = facts.upstreams();
        for (int i = 0; i < upstreams.size(); i++) {
            line("  upstream" + i + "[(" + label(upstreams.get(i).name().value(), facts.upstream(upstreams.get(i))) + ")]");
            List<String> routes = facts.routes(upstreams.get(i));
            for (int zone = 0; zone < zones.size(); zone++) {
                // the first arrow says the routes; every node has the same
                line("  node" + zone + " -->" + (zone > 0 || routes.isEmpty() ? "" : "|" + quoted(routes) + "|") + " upstream" + i);
            }
        }
        line("  watch[/" + label("watch", facts.watch()) + "/]");
    }

    private void zone(int number, ZoneBlocks zone) {
        List<String> node = new ArrayList<>(facts.fleet());
        node.addAll(facts.firewall());
        node.addAll(facts.nginx());
        node.addAll(facts.storage());
        line("  subgraph zone" + number + "[" + label(zone.zone().name(), List.of()) + "]");
        line("    network" + number + "[" + label("network", facts.network(zone)) + "]");
        line("    node" + number + "[" + label("nodes", node) + "]");
        line("  end");
        line("  balancer --> node" + number);
    }

    private static String label(String name, List<String> lines) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(lines);
        return quoted(all);
    }

    /** Lines in quotes, one below the other. */
    private static String quoted(List<String> lines) {
        return lines.stream().map(line -> new MermaidText(line).toString()).collect(Collectors.joining("<br/>", "\"", "\""));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
