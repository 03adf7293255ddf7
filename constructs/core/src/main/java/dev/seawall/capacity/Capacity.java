package dev.seawall.capacity;

import dev.seawall.derive.FlowBudget;
import dev.seawall.derive.Load;
import dev.seawall.derive.NetworkBudget;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a load takes of an environment's nodes, and how many carry it.
 *
 * @param environment name of the environment
 * @param load what clients send
 * @param zones zones that the nodes are spread over
 * @param minimum nodes that the fleet has at least
 * @param maximum nodes that the fleet may have
 * @param byLoad budgets that a load takes from; the one that binds first leads
 * @param byEdge budgets that follow from the edge alone
 * @param unpublished limits of which nobody says the number
 */
public record Capacity(String environment, Load load, int zones, int minimum, int maximum, List<LoadBudget> byLoad, List<EdgeBudget> byEdge, List<Unpublished> unpublished) {
    public Capacity {
        byLoad = List.copyOf(byLoad);
        byEdge = List.copyOf(byEdge);
        unpublished = List.copyOf(unpublished);
    }

    /** Counts the environment's edge, as if its nodes were spread over so many zones, 1 or more. */
    public static Capacity of(Environment environment, Load load, int zones) {
        Edge edge = environment.edge();
        List<LoadBudget> byLoad = LoadBudgets.of(edge, load, zones).stream().sorted(Comparator.comparingLong(budget -> budget.carries(load.requests()))).toList();
        return new Capacity(environment.name().value(), load, zones, edge.fleet().minimum(), edge.fleet().maximum(), byLoad, EdgeBudgets.of(environment, zones), List.of(
            new Unpublished("instance's connection tracking", FlowBudget.of(edge, load).flows(), Unit.COUNT, "EC2, for each type", "ethtool -S, conntrack_allowance_exceeded"),
            new Unpublished("instance's packets", 2 * NetworkBudget.segments(load), Unit.PACKETS, "EC2, for each type", "ethtool -S, pps_allowance_exceeded")));
    }

    /** What every request takes and no node has: no number of them carries the load. */
    public Optional<LoadBudget> missing() {
        return byLoad.stream().filter(budget -> budget.limit() <= 0 && budget.demand() > 0).findFirst();
    }

    /** What binds first. */
    public LoadBudget bottleneck() {
        return byLoad.get(0);
    }

    /** The fewest nodes of which none takes more of anything than is planned. */
    public long nodesByLoad() {
        return bottleneck().nodes();
    }

    /** The fewest that do so when every zone has as many, and that carry the load without one of the zones. */
    public long nodes() {
        long each = LoadBudget.up(nodesByLoad(), zones);
        if (zones > 1) {
            long left = byLoad.stream().mapToLong(LoadBudget::nodesInFull).max().orElseThrow();
            each = Math.max(each, LoadBudget.up(left, zones - 1));
        }
        return each * zones;
    }

    /** Whether the group can grow that far, if any number of nodes is enough. */
    public boolean fitsFleet() {
        return missing().isEmpty() && nodes() <= maximum;
    }

    /** Share of a node's limits that is taken, at most, while one zone of so many nodes is lost. */
    public long percentWithoutAZone(long nodes) {
        return tightest(nodes - nodes / zones).percent(nodes - nodes / zones);
    }

    /** The budget of which that many nodes have the least left. */
    public LoadBudget tightest(long nodes) {
        return byLoad.stream().max(Comparator.comparingLong(budget -> budget.percent(nodes))).orElseThrow();
    }
}
