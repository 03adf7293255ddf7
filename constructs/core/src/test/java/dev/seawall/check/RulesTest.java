package dev.seawall.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.watch.Watch;
import dev.seawall.node.NodeFiles;
import dev.seawall.node.UserData;
import dev.seawall.units.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule: an edge on which it fires, with its whole line, and the nearest edge on which it stays silent. */
class RulesTest {
    private static final Map<String, RuleCases.Case> CASES = RuleCases.ofModel();

    static Stream<String> ids() {
        return CASES.keySet().stream();
    }

    @Test
    void everyRuleOfTheCatalogueHasItsCases() {
        assertThat(CASES.keySet()).containsExactlyInAnyOrderElementsOf(Rules.all().stream().map(Rule::id).toList());
    }

    @Test
    void aSoundEdgeHasNoFinding() {
        assertThat(check(edge -> edge)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void firesWithItsWholeLine(String id) {
        Environment environment = SoundEdge.environment(CASES.get(id).fires());
        if (id.equals("EdgeHasListener")) {
            environment = with(environment, environment.edge().toBuilder().balancer(Balancer.builder().build()).build());
        }
        if (id.equals("EdgeHasRoute")) {
            environment = with(environment, environment.edge().toBuilder().nginx(Nginx.builder().hosts("a.example").build()).build());
        }

        assertThat(Rules.check(environment).findings().stream().filter(finding -> finding.rule().equals(id)).map(Finding::toString)).containsExactly(CASES.get(id).line());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void staysSilentOnTheNearestSoundEdge(String id) {
        assertThat(check(CASES.get(id).silent()).stream().filter(line -> line.contains(" " + id + " "))).isEmpty();
    }

    @Test
    void findingsAreSortedAndErrorsComeFirst() {
        List<String> lines = check(edge -> edge.watch(Watch.builder().build()).listener(Listener.redirect(80, 8443)).fleet(SoundEdge.fleet().between(1, 6)));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("ERROR RedirectLeadsToListener");
        assertThat(lines.get(1)).startsWith("WARNING MinimumCoversZones");
        assertThat(lines.get(2)).startsWith("NOTE AlarmsReachSomebody");
    }

    @Test
    void noRuleThrowsOnOddKernelValues() {
        assertThat(check(edge -> edge.kernel(Kernel.builder().override("net.core.somaxconn", "many", "odd").override("net.ipv4.ip_local_port_range", "5", "odd").build())))
            .anyMatch(line -> line.startsWith("ERROR OutgoingPortsSpareListeners"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "shopper-alarms", "alarms-shop", "sho-p-alarms"})
    void inputsMayBeNamedLikeTheEdgeAlmost(String name) {
        assertThat(check(edge -> edge.watch(Watch.builder().topic(Input.topic(name)).build()))).isEmpty();
    }

    @Test
    void oneInputMayBeUsedTwice() {
        Network both = Network.existing(Input.vpc("vpc-id"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("shared-a"), Cidr.parse("10.20.0.0/24"), Input.subnet("shared-a"))
            .zone("eu-central-1b", Input.subnet("shared-b"), Cidr.parse("10.20.1.0/24"), Input.subnet("shared-b"));

        assertThat(check(edge -> edge.network(both))).noneMatch(line -> line.contains(" InputNamesDistinct "));
    }

    @Test
    void everyListenerInsideTheOutgoingRangeIsNamed() {
        assertThat(check(edge -> edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "8590 9110", "narrow").build())).stream().filter(line -> line.contains(" OutgoingPortsSpareListeners "))).containsExactly(
            "ERROR OutgoingPortsSpareListeners kernel.override[net.ipv4.ip_local_reserved_ports]: port 9100 listens inside the range of outgoing ports and is not reserved; "
                + "add 9100 to ip_local_reserved_ports or narrow ip_local_port_range");
    }

    @Test
    void reservedPortsMayBeRangesAndRepeat() {
        assertThat(check(edge -> edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", "8000 65535", "more ports")
            .override("net.ipv4.ip_local_reserved_ports", "9113,8080-9100,9113", "ours").build()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "10240 10240", "65535 10240", "10240 65536", "0 65535", "a b", "10240 20000 30000"})
    void anOutgoingRangeIsTwoAscendingPorts(String range) {
        assertThat(check(edge -> edge.kernel(Kernel.builder().override("net.ipv4.ip_local_port_range", range, "odd").build()))).containsExactly(
            "ERROR OutgoingPortsSpareListeners kernel.override[net.ipv4.ip_local_port_range]: " + range + " is no range of two ascending ports; write it as \"10240 65535\"");
    }

    @Test
    void anInternalPortOnAnExportersPortIsNamed() {
        assertThat(check(edge -> edge.firewall(HostFirewall.recent().internalPorts(9100).internalSources(Cidr.parse("10.9.0.0/24")))))
            .containsExactly("ERROR PortsDistinct watch.exporters: port 9100 is taken by firewall.internalPorts; choose another port");
        assertThat(check(edge -> edge.firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.parse("10.9.0.0/24"))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {"net.ipv4.tcp_tw_recycle=0", "kernel.modules_disabled=1", "net.ipv4.ip_forward=1", "net.ipv4.tcp_timestamps=0", "net.ipv4.tcp_syncookies=0"})
    void everyHarmfulOverrideIsNamed(String key, String value) {
        assertThat(check(edge -> edge.kernel(Kernel.builder().override(key, value, "somebody said so").build()))).singleElement().asString()
            .startsWith("ERROR KernelOverridesHelp kernel.override[" + key + "]: " + value + " harms: ");
    }

    @Test
    void userDataFitsFiresBeyondTheLimitAndFromNineTenthsOn() {
        assertThat(ofNode(16_385)).containsExactly("ERROR UserDataFits node.userData: 16385 bytes exceed the 16384 that EC2 takes, no instance would launch; use fewer routes and upstreams, "
            + "or split the edge");
        assertThat(ofNode(16_384)).containsExactly("WARNING UserDataFits node.userData: 16384 of 16384 bytes, little is left; plan to split the edge");
        assertThat(ofNode(14_746)).containsExactly("WARNING UserDataFits node.userData: 14746 of 16384 bytes, little is left; plan to split the edge");
    }

    @Test
    void userDataFitsStaysSilentBelowNineTenths() {
        assertThat(ofNode(14_745)).isEmpty();
    }

    @Test
    void everyRuleAboutNodesHasItsCases() {
        assertThat(Rules.ofNodes()).extracting(NodeRule::id).containsExactly("UserDataFits", "NodeHoldsNoSecret");
    }

    private static List<String> ofNode(int size) {
        NodeFiles node = new NodeFiles(List.of(), new UserData("", new byte[size]));
        return Rules.check(new Report(List.of()), node).findings().stream().map(Finding::toString).toList();
    }

    @Test
    void aFindingSaidTwiceIsPrintedOnce() {
        Finding finding = new Finding(Severity.NOTE, "RuleHolds", "a.b", "is so", "do that");

        assertThat(new Report(List.of(finding, finding))).hasToString("NOTE RuleHolds a.b: is so; do that\n");
    }

    @Test
    void idsAreUnique() {
        List<String> ids = new ArrayList<>(Rules.all().stream().map(Rule::id).toList());
        ids.addAll(Rules.ofNodes().stream().map(NodeRule::id).toList());
        ids.addAll(Rules.ofPlans().stream().map(PlanRule::id).toList());
        ids.addAll(Rules.ofTemplates().stream().map(TemplateRule::id).toList());

        assertThat(new TreeSet<>(ids)).hasSameSizeAs(ids);
    }

    private static List<String> check(UnaryOperator<Edge.Builder> change) {
        return SoundEdge.check(change);
    }

    private static Environment with(Environment environment, Edge edge) {
        return new Environment(environment.name(), environment.region(), edge, environment.terraformBackend(), edge.places());
    }
}
