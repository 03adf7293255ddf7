package dev.seawall.capacity;

import dev.seawall.derive.Load;
import dev.seawall.units.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@link Capacity} for people, in ASCII: the answer first, then every budget with whose limit it is and how its numbers are known. */
public final class CapacityText {
    private static final String INDENT = "  ";
    private static final int THEN = 3;

    private CapacityText() {}

    /** The lines, each ended. */
    public static String of(Capacity capacity) {
        StringBuilder text = new StringBuilder();
        answer(capacity, text);
        byLoad(capacity, text);
        byEdge(capacity, text);
        unpublished(capacity, text);
        return text.toString();
    }

    private static void answer(Capacity capacity, StringBuilder text) {
        Load load = capacity.load();
        long nodes = capacity.nodes();
        line(text, capacity.environment() + ": " + Figure.grouped(load.requests()) + " requests/s of " + Figure.grouped(load.request().count()) + " bytes" + part(load.refused(), "refused") + ", answers of " + Figure.grouped(load.response().count())
            + " bytes, " + Figure.grouped(load.handshakes()) + " handshakes/s" + part(load.resumed(), "resumed"));
        line(text, "connections of " + Figure.grouped(load.lifetime().toSeconds()) + " s, servers that answer in " + Figure.grouped(load.upstreamTime().toMillis()) + " ms, " + counted(capacity.zones(), "zone"));
        line(text, "");
        Optional<LoadBudget> missing = capacity.missing();
        line(text, missing.isPresent() ? "no number of nodes carries it: a node has 0 of " + missing.get().name() + " (" + missing.get().owner() + ")"
            : counted(nodes, "node") + (nodes == 1 ? " carries it: " : " carry it: ") + Figure.grouped(capacity.nodesByLoad()) + " by load" + spread(capacity, nodes));
        line(text, "the fleet goes from " + capacity.minimum() + " to " + capacity.maximum() + (capacity.fitsFleet() || missing.isPresent() ? "" : ", too few: raise fleet.maximum to " + Figure.grouped(nodes) + " or more"));
        line(text, "first bottleneck: " + bottleneck(capacity.byLoad().get(0), load) + " at " + capacity.byLoad().get(0).planned());
        for (LoadBudget next : capacity.byLoad().subList(1, Math.min(THEN, capacity.byLoad().size()))) {
            line(text, "then: " + bottleneck(next, load) + " at " + next.planned());
        }
        if (capacity.zones() > 1) {
            long left = nodes - nodes / capacity.zones();
            line(text, "without a zone: " + counted(left, "node") + ", the tightest is " + capacity.tightest(left).name() + " at " + capacity.percentWithoutAZone(nodes) + " %");
        } else {
            line(text, "without its zone: none is left");
        }
    }

    /** What is said of a part of a number before it, when there is any. */
    private static String part(long number, String what) {
        return number == 0 ? "" : ", " + Figure.grouped(number) + " of them " + what;
    }

    private static String spread(Capacity capacity, long nodes) {
        if (nodes == capacity.nodesByLoad()) {
            return "";
        }
        return ", " + Figure.grouped(nodes) + " so that each zone has as many and the others carry it without one";
    }

    private static String bottleneck(LoadBudget budget, Load load) {
        return budget.name() + ", " + carries(budget, load) + " requests/s a node";
    }

    private static String carries(LoadBudget budget, Load load) {
        long carries = budget.carries(load.requests());
        return carries == Long.MAX_VALUE ? "any" : Figure.grouped(carries);
    }

    private static void byLoad(Capacity capacity, StringBuilder text) {
        long nodes = capacity.nodes();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("a node of " + Figure.grouped(nodes), "used", "limit", "share", "planned", "requests/s", "whose limit"));
        for (LoadBudget budget : capacity.byLoad()) {
            rows.add(List.of(budget.name(), budget.unit().show(budget.used(nodes)), budget.unit().show(budget.limit()), budget.percent(nodes) + " %", budget.planned().toString(), carries(budget, capacity.load()), budget.owner()));
        }
        Columns columns = new Columns("wnnnnnw", rows);
        line(text, "");
        line(text, columns.row(0));
        for (int i = 0; i < capacity.byLoad().size(); i++) {
            line(text, columns.row(i + 1));
            grounds(capacity.byLoad().get(i).grounds(), text);
        }
    }

    private static void byEdge(Capacity capacity, StringBuilder text) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("whatever clients send", "used", "limit", "", "whose limit"));
        for (EdgeBudget budget : capacity.byEdge()) {
            rows.add(List.of(budget.name(), budget.unit().show(budget.used()), budget.unit().show(budget.limit()), budget.fits() ? "fits" : "EXCEEDED", budget.owner()));
        }
        Columns columns = new Columns("wnnww", rows);
        line(text, "");
        line(text, columns.row(0));
        for (int i = 0; i < capacity.byEdge().size(); i++) {
            line(text, columns.row(i + 1));
            grounds(capacity.byEdge().get(i).grounds(), text);
        }
    }

    private static void unpublished(Capacity capacity, StringBuilder text) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("limits that nobody publishes", "used", "whose limit", "where a node says that it was met"));
        for (Unpublished unknown : capacity.unpublished()) {
            rows.add(List.of(unknown.name(), unknown.unit().show((unknown.demand() + capacity.nodes() - 1) / capacity.nodes()), unknown.owner(), unknown.watch()));
        }
        Columns columns = new Columns("wnww", rows);
        line(text, "");
        for (int i = 0; i < rows.size(); i++) {
            line(text, columns.row(i));
        }
    }

    private static void grounds(List<Ground> grounds, StringBuilder text) {
        grounds.forEach(ground -> line(text, INDENT + INDENT + ground.word() + ": " + ground.text()));
    }

    private static String counted(long number, String thing) {
        return Figure.grouped(number) + " " + thing + (number == 1 ? "" : "s");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
