package dev.seawall.capacity;

import dev.seawall.derive.Load;
import dev.seawall.json.Block;
import java.util.ArrayList;
import java.util.List;

/** Capacities as JSON, as {@code docs/capacity.schema.json} describes it: every number whole and in the unit that stands beside it. */
public final class CapacityJson {
    private CapacityJson() {}

    /** One object for all of them. */
    public static String of(List<Capacity> capacities) {
        return new Block().put("environments", capacities.stream().map(CapacityJson::block).toList()).print();
    }

    private static Block block(Capacity capacity) {
        long nodes = capacity.nodes();
        Block fleet = new Block().put("minimum", capacity.minimum()).put("maximum", capacity.maximum()).put("fits", capacity.fitsFleet());
        Block block = new Block()
            .put("environment", capacity.environment())
            .put("load", load(capacity.load()))
            .put("zones", capacity.zones())
            .put("nodes", nodes)
            .put("nodesByLoad", capacity.nodesByLoad())
            .put("fleet", fleet)
            .put("byLoad", capacity.byLoad().stream().map(budget -> byLoad(budget, capacity.load(), nodes)).toList())
            .put("byEdge", capacity.byEdge().stream().map(CapacityJson::byEdge).toList())
            .put("unpublished", capacity.unpublished().stream().map(unknown -> unpublished(unknown, nodes)).toList());
        if (capacity.zones() > 1) {
            block.put("withoutAZone", new Block().put("percent", capacity.percentWithoutAZone(nodes)).put("budget", capacity.tightest(nodes - nodes / capacity.zones()).name()));
        }
        return block;
    }

    private static Block load(Load load) {
        return new Block().put("requestsPerSecond", load.requests()).put("refusedPerSecond", load.refused()).put("requestBytes", load.request().count()).put("responseBytes", load.response().count())
            .put("handshakesPerSecond", load.handshakes()).put("resumedPerSecond", load.resumed()).put("lifetimeSeconds", load.lifetime().toSeconds()).put("upstreamMilliseconds", load.upstreamTime().toMillis());
    }

    private static Block byLoad(LoadBudget budget, Load load, long nodes) {
        Block block = new Block().put("name", budget.name()).put("usedByNode", budget.used(nodes)).put("limit", budget.limit()).put("unit", budget.unit().spelled())
            .put("plannedPercent", budget.planned().value()).put("owner", budget.owner()).put("grounds", grounds(budget.grounds()));
        long carries = budget.carries(load.requests());
        return carries == Long.MAX_VALUE ? block : block.put("requestsPerSecondOfANode", carries);
    }

    private static Block byEdge(EdgeBudget budget) {
        return new Block().put("name", budget.name()).put("used", budget.used()).put("limit", budget.limit()).put("unit", budget.unit().spelled()).put("fits", budget.fits())
            .put("owner", budget.owner()).put("grounds", grounds(budget.grounds()));
    }

    private static Block unpublished(Unpublished unknown, long nodes) {
        return new Block().put("name", unknown.name()).put("usedByNode", (unknown.demand() + nodes - 1) / nodes).put("unit", unknown.unit().spelled()).put("owner", unknown.owner())
            .put("watch", unknown.watch());
    }

    private static List<Block> grounds(List<Ground> grounds) {
        List<Block> blocks = new ArrayList<>();
        grounds.forEach(ground -> blocks.add(new Block().put("kind", ground.word()).put("text", ground.text())));
        return blocks;
    }
}
