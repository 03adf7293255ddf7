package dev.seawall.picture;

import dev.seawall.capacity.Capacity;
import dev.seawall.capacity.LoadBudget;
import dev.seawall.units.Figure;
import java.util.List;

/**
 * A {@link Capacity} as a plot: how many requests a second so many nodes carry, as far as each of the three tightest budgets lets them, and where the load that was asked about lies.
 *
 * <p>Every budget is a straight line, because nodes share a load evenly. The area below the first is carried as planned. The dashed line is what the others carry without one zone, at their very limits.
 */
public final class CapacityPlot {
    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 640;
    private static final int LEFT = 110;
    private static final int RIGHT = 960;
    private static final int TOP = 80;
    private static final int BOTTOM = 440;
    private static final int LEGEND = 516;
    private static final int ROW = 24;
    private static final int SHOWN = 3;
    private static final List<Look> LOOKS = List.of(Look.FIRST, Look.SECOND, Look.THIRD);
    /** Where along its line a budget has its number, in percent, so that no two meet. */
    private static final List<Integer> BADGES = List.of(94, 80, 66);

    private final Capacity capacity;
    private final long nodes;
    private final Axis across;
    private final Axis up;
    private final Svg svg;

    private CapacityPlot(Capacity capacity) {
        this.capacity = capacity;
        nodes = capacity.nodes();
        long last = Math.max(2 * nodes, Math.min(capacity.maximum(), 4 * nodes));
        across = Axis.to(last, LEFT, RIGHT);
        up = Axis.to(Math.max(capacity.load().requests() * 5 / 4, perNode(0) * last * 11 / 10), BOTTOM, TOP);
        svg = new Svg(capacity.environment() + ": requests a second that nodes carry, and what binds first");
    }

    /** The plot as an SVG document. */
    public static String of(Capacity capacity) {
        CapacityPlot plot = new CapacityPlot(capacity);
        plot.axes();
        plot.lines();
        plot.answer();
        plot.legend();
        return plot.svg.print(WIDTH, HEIGHT);
    }

    private void axes() {
        svg.text(Look.HEAD, 24, 38, capacity.environment() + ": " + Figure.grouped(capacity.load().requests()) + " requests/s need " + Figure.grouped(nodes) + (nodes == 1 ? " node" : " nodes"));
        svg.text(Look.START, 24, 62, "requests/s");
        for (long tick : up.ticks()) {
            svg.line(Look.GRID, LEFT, up.at(tick), RIGHT, up.at(tick)).text(Look.FINISH, LEFT - 10, up.at(tick) + 5, Figure.grouped(tick));
        }
        for (long tick : across.ticks()) {
            svg.line(Look.GRID, across.at(tick), TOP, across.at(tick), BOTTOM).text(Look.MIDDLE, across.at(tick), BOTTOM + 20, Figure.grouped(tick));
        }
        svg.line(Look.LINE, LEFT, TOP, LEFT, BOTTOM, RIGHT, BOTTOM).text(Look.MIDDLE, (LEFT + RIGHT) / 2, BOTTOM + 44, "nodes; the fleet goes from " + capacity.minimum() + " to " + capacity.maximum());
    }

    private void lines() {
        Ray first = ray(perNode(0));
        svg.area(Look.CARRIED, LEFT, BOTTOM, first.x(), first.y(), first.x(), BOTTOM);
        if (capacity.zones() > 1) {
            draw(Look.LOST, ray(perNodeWithoutAZone()));
        }
        for (int i = shown() - 1; i >= 0; i--) {
            draw(LOOKS.get(i), ray(perNode(i)));
        }
        for (int i = 0; i < shown(); i++) {
            Ray ray = ray(perNode(i));
            badge(LEFT + (ray.x() - LEFT) * BADGES.get(i) / 100, BOTTOM - (BOTTOM - ray.y()) * BADGES.get(i) / 100, i);
        }
    }

    private void draw(Look look, Ray ray) {
        svg.line(look, LEFT, BOTTOM, ray.x(), ray.y());
    }

    private void answer() {
        int x = across.at(nodes);
        int y = up.at(capacity.load().requests());
        svg.line(Look.ASKED, LEFT, y, RIGHT, y).line(Look.ASKED, x, BOTTOM, x, y).circle(Look.BADGE, x, y, 5);
    }

    private void legend() {
        for (int i = 0; i < shown(); i++) {
            LoadBudget budget = capacity.byLoad().get(i);
            badge(40, LEGEND + i * ROW - 4, i);
            svg.line(LOOKS.get(i), 60, LEGEND + i * ROW - 4, 96, LEGEND + i * ROW - 4);
            svg.text(Look.START, LEFT, LEGEND + i * ROW, (i == 0 ? "first bottleneck: " : "then: ") + budget.name() + ", "
                + Figure.grouped(perNode(i)) + " requests/s a node at " + budget.planned() + " (" + budget.owner() + ")");
        }
        int next = LEGEND + shown() * ROW;
        if (capacity.zones() > 1) {
            svg.line(Look.LOST, 60, next - 4, 96, next - 4).text(Look.START, LEFT, next, "what the others carry without one of " + capacity.zones() + " zones, at their limits");
            next += ROW;
        }
        svg.line(Look.ASKED, 60, next - 4, 96, next - 4).circle(Look.BADGE, 78, next - 4, 5).text(Look.START, LEFT, next, "the load that was asked about, and the nodes that carry it");
    }

    private void badge(int x, int y, int number) {
        svg.circle(Look.BADGE, x, y, 10).text(Look.MIDDLE, x, y + 5, Integer.toString(number + 1));
    }

    private int shown() {
        return Math.min(SHOWN, capacity.byLoad().size());
    }

    /**
     * Where a line from the origin leaves the plot.
     *
     * @param x pixel
     * @param y pixel
     */
    private record Ray(int x, int y) {}

    /** The line of so many requests a node: it leaves to the right, or a steep one at the top. */
    private Ray ray(double requestsPerNode) {
        double there = requestsPerNode * across.last();
        return there <= up.last() ? new Ray(across.to(), up.at((long) there)) : new Ray(across.from() + (int) Math.round((across.to() - across.from()) * (up.last() / there)), up.to());
    }

    /** Requests that a node carries while it takes of the budget what is planned. */
    private long perNode(int budget) {
        return capacity.byLoad().get(budget).carries(capacity.load().requests());
    }

    /** Requests that a node of all carries when the others must do so without one zone, at the limits of the tightest budget. */
    private double perNodeWithoutAZone() {
        double least = Double.MAX_VALUE;
        for (LoadBudget budget : capacity.byLoad()) {
            least = Math.min(least, 100.0 * budget.carries(capacity.load().requests()) / budget.planned().value());
        }
        return least * (capacity.zones() - 1) / capacity.zones();
    }
}
