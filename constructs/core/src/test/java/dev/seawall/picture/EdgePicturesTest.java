package dev.seawall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.capacity.Capacity;
import dev.seawall.derive.Load;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of edges from the least to the most: whatever they hold, nothing overlaps and nothing is cut off. */
class EdgePicturesTest {
    private static final String LONG_HOST = "a".repeat(60) + "." + "b".repeat(60) + ".example";

    static Stream<Environment> edges() {
        return Stream.of(environment(Seed.edge("shop", network("a", "b", "c")).build()), environment(bare(network("a"))), environment(crowded()));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void everyTextLiesInABoxOfItsOwnColumnAndMeetsNoOther(Environment environment) throws Exception {
        Shapes shapes = Shapes.of(EdgeSvg.of(environment));

        assertThat(shapes.width()).isEqualTo(1_200);
        assertThat(shapes.texts()).hasSizeGreaterThan(12).allSatisfy(text -> {
            assertThat(text.left() >= 0 && text.right() <= shapes.width() && text.y() + 4 <= shapes.height()).as(text.toString()).isTrue();
            assertThat(text.left() < 124 || shapes.boxes().stream().anyMatch(box -> box.holds(text))).as(text.toString()).isTrue();
            assertThat(shapes.texts().stream().filter(other -> other != text && other.meets(text))).as(text.toString()).isEmpty();
        });
        assertThat(shapes.boxes()).allMatch(box -> box.left() >= 0 && box.right() <= shapes.width() && box.bottom() <= shapes.height());
    }

    @Test
    void zonesAreColumnsAndLayersAreRows() throws Exception {
        List<Shapes.Line> texts = Shapes.of(EdgeSvg.of(environment(Seed.edge("shop", network("a", "b", "c")).build()))).texts();

        assertThat(texts.stream().filter(text -> text.left() == 24).map(Shapes.Line::text)).containsExactly("shop / prod, eu-central-1", "clients", "balancer", "network", "fleet", "firewall", "kernel", "nginx", "storage",
            "upstreams", "watch");
        assertThat(texts.stream().filter(text -> text.text().startsWith("eu-central-1"))).hasSize(3).extracting(Shapes.Line::y).containsOnly(texts.stream().filter(text -> text.text().equals("eu-central-1a")).findFirst().orElseThrow().y());
    }

    @Test
    void theFlowchartNamesEveryZoneAndUpstream() {
        assertThat(EdgeMermaid.of(environment(bare(network("a", "b"))))).isEqualTo("""
            flowchart TD
              clients(["clients<br/>anybody"])
              balancer["balancer<br/>network load balancer, internet-facing<br/>443 HTTPS<br/>idle connections end after 350 s#59; nodes see the client#39;s address"]
              clients --> balancer
              subgraph zone0["eu-central-1a"]
                network0["network<br/>balancer 10.20.0.0/26<br/>nodes 10.20.16.0/20<br/>NAT gateway for all"]
                node0["nodes<br/>1 to 6 nodes, 3 to 12 in all<br/>c6id.xlarge<br/>Debian trixie<br/>bans from 100 connections in 60 s<br/>4 workers of 16,384 connections<br/>HTTP/2, TLS NIST80052<br/>cache 60 #37;, bodies 15 #37;, logs 15 #37;"]
              end
              balancer --> node0
              subgraph zone1["eu-central-1b"]
                network1["network<br/>balancer 10.20.0.64/26<br/>nodes 10.20.32.0/20<br/>NAT gateway of eu-central-1a"]
                node1["nodes<br/>1 to 6 nodes, 3 to 12 in all<br/>c6id.xlarge<br/>Debian trixie<br/>bans from 100 connections in 60 s<br/>4 workers of 16,384 connections<br/>HTTP/2, TLS NIST80052<br/>cache 60 #37;, bodies 15 #37;, logs 15 #37;"]
              end
              balancer --> node1
              upstream0[("app<br/>10.20.200.10:8080<br/>keeps 128 connections a worker")]
              node0 -->|"route /"| upstream0
              node1 --> upstream0
              watch[/"watch<br/>alarms to nobody, exporters on every node, flow logs, logs kept 365 days"/]
            """);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "50000, 3", "9999, 2", "10000000, 6"})
    void aPlotHoldsItsTextsWhateverTheLoad(long requests, int zones) throws Exception {
        Shapes shapes = Shapes.of(CapacityPlot.of(Capacity.of(environment(crowded()), Load.perSecond(requests).build(), zones)));

        assertThat(shapes.texts()).hasSizeGreaterThan(12).allSatisfy(text -> {
            assertThat(text.left() >= 0 && text.right() <= shapes.width() && text.y() + 4 <= shapes.height()).as(text.toString()).isTrue();
            assertThat(shapes.texts().stream().filter(other -> other != text && other.meets(text))).as(text.toString()).isEmpty();
        });
    }

    private static Environment environment(Edge edge) {
        return Environment.of("prod", "eu-central-1", edge);
    }

    private static CreatedNetwork network(String... letters) {
        return Network.create(Cidr.parse("10.20.0.0/16")).zones(Stream.of(letters).map(letter -> "eu-central-1" + letter).toArray(String[]::new));
    }

    private static Edge bare(CreatedNetwork network) {
        return Edge.named("shop").network(network.nat(Nat.ONE)).listener(Listener.https(443)).fleet(Fleet.of(InstanceType.C6ID_XLARGE))
            .upstream(Upstream.named("app").server("10.20.200.10:8080")).route(Route.prefix("/").to("app")).build();
    }

    /** Six zones, eleven upstreams, each with more servers and routes than a box shows, and names that fit nowhere. */
    private static Edge crowded() {
        Edge.Builder edge = Seed.edge("shop", network("a", "b", "c", "d", "e", "f")).nginx(Nginx.builder().hosts(LONG_HOST, "b.example", "c.example", "d.example", "e.example", "f.example", "g.example", "h.example").build());
        for (int i = 0; i < 10; i++) {
            Upstream.Builder upstream = Upstream.named("upstream-with-a-name-" + i);
            for (int server = 1; server < 9; server++) {
                upstream.server(LONG_HOST + ":" + (8_000 + server));
                edge.route(Route.exact("/" + "x".repeat(60) + "/" + i + "/" + server).to("upstream-with-a-name-" + i));
            }
            edge.upstream(upstream);
        }
        return edge.build();
    }
}
