package dev.seawall.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.node.NodeFiles;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Planner;
import dev.seawall.units.Cidr;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that catches a planner's mistake finds it; on the plan as it is, all are silent. */
class PlanMistakesTest {
    static final Plan PLAN = plan();

    static List<PlanMistake> mistakes() {
        return PlanMistakes.all();
    }

    @Test
    void thePlanAsItIsHasNoFinding() {
        assertThat(lines(PLAN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsFound(PlanMistake mistake) {
        assertThat(lines(mistake.applied(PLAN))).anyMatch(line -> line.startsWith("ERROR " + mistake.rule() + " plan."));
    }

    /** A user never said a resource; the finding leads to what they said that made it, and to the edge as a whole never. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeLeadsToTheOptionsThatMadeTheResource(PlanMistake mistake) {
        List<Finding> findings = Rules.check(new Report(List.of()), mistake.applied(PLAN)).findings().stream().filter(finding -> finding.rule().equals(mistake.rule())).toList();

        assertThat(findings).isNotEmpty().allSatisfy(finding -> assertThat(Culprit.of(PLAN.environment(), finding)).as(finding.path()).isNotEmpty()
            .allSatisfy(culprit -> assertThat(culprit.around()).isNotEmpty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "plan.ShopTargetGroup8443 | balancer.listeners[8443]", "plan.ShopListener9443 | balancer.listeners[9443]", "plan.ShopLoadBalancer | balancer", "plan.ShopNodeRole | nginx.certificate, fleet",
        "plan.ShopInside10x9x0x0x24Tcp2379 | firewall.internalSources, firewall.internalPorts", "plan.ShopUpstream10x20x200x10x32Tcp8080 | nginx.upstreams[app].servers[0]", "plan.ShopVpc | network",
    })
    void aResourceIsMadeByItsOptions(String resource, String options) {
        Finding finding = new Origins(PLAN).of(new Finding(Severity.ERROR, "RuleHolds", resource, "is so", "do that"));

        assertThat(Culprit.of(PLAN.environment(), finding)).extracting(Culprit::around).containsExactly(options.split(", "));
    }

    /** Listeners of all three protocols, internal ports, a log bucket. */
    private static Plan plan() {
        Environment environment = SoundEdge.environment(edge -> edge.listener(Listener.https(8443).withHttp3()).listener(Listener.balancerTls(9443, Input.certificate("certificate")))
            .firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.parse("10.9.0.0/24"))));
        return Planner.plan(environment, NodeFiles.of(environment).userData());
    }

    static List<String> lines(Plan plan) {
        return SoundEdge.lines(Rules.check(new Report(List.of()), plan));
    }
}
