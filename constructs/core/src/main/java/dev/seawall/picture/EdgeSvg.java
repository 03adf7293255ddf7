package dev.seawall.picture;

import dev.seawall.derive.SubnetPlan.ZoneBlocks;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Upstream;
import java.util.ArrayList;
import java.util.List;

/**
 * An environment's edge as SVG: zones are columns, layers are rows, in the order in which a request meets them.
 *
 * <p>Each row is as high as its highest cell, so nothing overlaps and nothing is cut off, whatever the edge holds; only a word longer than its column is shortened.
 */
public final class EdgeSvg {
    private static final int WIDTH = 1_200;
    private static final Columns WHOLE = Columns.between(124, WIDTH - 24);
    private static final int MOST_COLUMNS = 4;
    private static final int EDGE = 24;
    private static final int GAP = 12;
    private static final int ARROW = 30;
    private static final int BUS = 44;

    private final EdgeFacts facts;
    private final Svg svg;
    private int y = 60;

    private EdgeSvg(Environment environment) {
        facts = new EdgeFacts(environment);
        svg = new Svg("The edge " + facts.title() + ": clients, the balancer, a column of nodes for each zone, upstreams");
    }

    /** The picture as an SVG document. */
    public static String of(Environment environment) {
        EdgeSvg picture = new EdgeSvg(environment);
        picture.draw();
        return picture.svg.print(WIDTH, picture.y + EDGE);
    }

    private void draw() {
        svg.text(Look.HEAD, EDGE, 36, facts.title());
        List<ZoneBlocks> zones = facts.zones();
        Columns columns = WHOLE.cut(zones.size());
        row(new Row("clients", Look.END, List.of(Cell.of(facts.clients()))), WHOLE);
        arrows(WHOLE);
        row(new Row("balancer", Look.BOX, List.of(Cell.of(facts.balancer()))), WHOLE);
        arrows(columns);
        zones(zones, columns);
        upstreams(columns);
        y += GAP;
        row(new Row("watch", Look.WATCH, List.of(Cell.of(facts.watch()))), WHOLE);
    }

    private void zones(List<ZoneBlocks> zones, Columns columns) {
        List<Row> rows = List.of(
            new Row("network", Look.BOX, zones.stream().map(zone -> Cell.of(facts.network(zone))).toList()),
            Row.repeated("fleet", Look.END, facts.fleet(), zones.size()),
            Row.repeated("firewall", Look.BOX, facts.firewall(), zones.size()),
            Row.repeated("kernel", Look.BOX, facts.kernel(), zones.size()),
            Row.repeated("nginx", Look.BOX, facts.nginx(), zones.size()),
            Row.repeated("storage", Look.BOX, facts.storage(), zones.size()));
        Columns inner = columns.inset(GAP);
        int head = GAP + Wrapped.LEADING;
        int height = head + rows.stream().mapToInt(row -> row.height(inner.width()) + GAP).sum();
        for (int i = 0; i < zones.size(); i++) {
            svg.box(Look.ZONE, columns.left(i), y, columns.width(), height).text(Look.NAME, columns.middle(i), y + Wrapped.LEADING, zones.get(i).zone().name());
        }
        y += head;
        for (Row row : rows) {
            row(row, inner);
            y += GAP;
        }
    }

    private void upstreams(Columns zones) {
        List<Cell> cells = new ArrayList<>();
        for (Upstream upstream : facts.upstreams()) {
            List<String> texts = new ArrayList<>(facts.routes(upstream));
            texts.addAll(facts.upstream(upstream));
            cells.add(new Cell(upstream.name().value(), texts));
        }
        if (cells.isEmpty()) {
            return;
        }
        Columns columns = WHOLE.cut(Math.min(MOST_COLUMNS, cells.size()));
        bus(zones, columns);
        for (int from = 0; from < cells.size(); from += columns.count()) {
            row(new Row(from == 0 ? "upstreams" : "", Look.END, cells.subList(from, Math.min(cells.size(), from + columns.count()))), columns);
            y += GAP;
        }
    }

    /** A row of cells in the first of these columns, and its layer's name beside it. */
    private void row(Row row, Columns columns) {
        int height = row.height(columns.width());
        svg.text(Look.LAYER, EDGE, y + height / 2 + 5, row.layer());
        for (int i = 0; i < row.cells().size(); i++) {
            svg.box(row.look(), columns.left(i), y, columns.width(), height);
            int line = y + (height - row.cells().get(i).height(columns.width())) / 2 + Cell.BASELINE;
            if (!row.cells().get(i).name().isEmpty()) {
                svg.text(Look.NAME, columns.middle(i), line, row.cells().get(i).name());
                line += Wrapped.LEADING;
            }
            for (String text : row.cells().get(i).lines(columns.width())) {
                svg.text(Look.MIDDLE, columns.middle(i), line, text);
                line += Wrapped.LEADING;
            }
        }
        y += height;
    }

    private void arrows(Columns columns) {
        for (int i = 0; i < columns.count(); i++) {
            svg.down(columns.middle(i), y, y + ARROW);
        }
        y += ARROW;
    }

    /** From every column above to every column below: each node asks every upstream. */
    private void bus(Columns above, Columns below) {
        int middle = y + BUS / 2;
        svg.line(Look.LINE, Math.min(above.middle(0), below.middle(0)), middle, Math.max(above.middle(above.count() - 1), below.middle(below.count() - 1)), middle);
        for (int i = 0; i < above.count(); i++) {
            svg.line(Look.LINE, above.middle(i), y, above.middle(i), middle);
        }
        for (int i = 0; i < below.count(); i++) {
            svg.down(below.middle(i), middle, y + BUS);
        }
        y += BUS;
    }
}
