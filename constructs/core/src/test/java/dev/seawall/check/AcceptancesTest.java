package dev.seawall.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.Seawall;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Listener;
import dev.seawall.units.RefusedValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptancesTest {
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final String ONE_ZONE = "WARNING SeveralZones network.zones: one zone, its loss is an outage; name two or three zones, or accept it for development";

    @Test
    void anAcceptedWarningIsPrintedWithItsReasonAndNoFinding() {
        Report report = Seawall.check(oneZone("SeveralZones", "network.zones"));

        assertThat(report.findings()).isEmpty();
        assertThat(report).hasToString("ACCEPTED SeveralZones network.zones: one zone, its loss is an outage; until 2027-03-31: a trial\n");
    }

    @Test
    void whatIsAcceptedStandsInTheSynthesisToo() {
        assertThat(Seawall.synthesize(oneZone("SeveralZones", "network.zones")).report().toString()).startsWith("ACCEPTED SeveralZones");
    }

    @Test
    void aFindingOfTheTemplateCanBeAccepted() {
        Environment environment = SoundEdge.environment(edge -> {
            for (int port = 20_001; port <= 20_010; port++) {
                edge.listener(Listener.https(port));
            }
            return edge.accept("TemplateFits", "cloudFormation", "we have a bucket", LAST);
        });

        assertThat(Seawall.check(environment).findings()).isEmpty();
    }

    @Test
    void anotherPathIsAnotherDecision() {
        assertThat(SoundEdge.lines(Seawall.check(oneZone("SeveralZones", "network")))).containsExactly(
            "WARNING AcceptanceIsUsed accept[SeveralZones network]: covers no finding; remove it, or correct its path", ONE_ZONE);
    }

    @Test
    void anAcceptanceThatCoversNothingIsAFinding() {
        Environment environment = SoundEdge.environment(edge -> edge.accept("SeveralZones", "network.zones", "a trial", LAST));

        assertThat(SoundEdge.lines(Seawall.check(environment))).containsExactly(
            "WARNING AcceptanceIsUsed accept[SeveralZones network.zones]: covers no finding; remove it, or correct its path");
    }

    @Test
    void anAcceptanceOfNoRuleIsAFinding() {
        assertThat(SoundEdge.lines(Seawall.check(oneZone("SeveralZone", "network.zones")))).containsExactly(
            "WARNING AcceptanceNamesRule accept[SeveralZone network.zones]: is no rule; copy the rule's name from the finding, or from docs/rules.md", ONE_ZONE);
    }

    @Test
    void anErrorCannotBeAccepted() {
        Environment environment = SoundEdge.environment(edge -> edge.listener(Listener.redirect(80, 8443)).accept("RedirectLeadsToListener", "balancer.listeners[80].toPort", "later", LAST));

        assertThat(SoundEdge.lines(Seawall.check(environment))).containsExactly(
            "ERROR AcceptanceOfNoError accept[RedirectLeadsToListener balancer.listeners[80].toPort]: is an ERROR, which cannot be accepted; do what the finding says, and remove the acceptance",
            "ERROR RedirectLeadsToListener balancer.listeners[80].toPort: 8443 serves no HTTPS; add Listener.https(8443) or redirect elsewhere");
    }

    @Test
    void itHoldsOnItsLastDayAndNotOnTheNext() {
        Environment environment = oneZone("SeveralZones", "network.zones");

        assertThat(Seawall.check(environment, LAST).findings()).isEmpty();
        assertThat(SoundEdge.lines(Seawall.check(environment, LAST.plusDays(1)))).containsExactly(
            "WARNING AcceptanceHolds accept[SeveralZones network.zones]: held until 2027-03-31, and it is 2027-04-01; decide again: mend what was found, or give it another day and reason", ONE_ZONE);
    }

    @Test
    void synthesisReadsNoClock() {
        Environment over = SoundEdge.environment(edge -> SoundEdge.oneZone(edge).accept("SeveralZones", "network.zones", "a trial", LocalDate.of(2001, 1, 1)));

        assertThat(Seawall.synthesize(over).report().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Several Zones", "Zones\u202e"})
    void aRuleIsNamedAsItsFindingShowsIt(String rule) {
        assertThatThrownBy(() -> oneZone(rule, "network.zones")).isInstanceOf(RefusedValue.class).hasMessageStartingWith("accept.rule: ");
    }

    @Test
    void aReasonIsNeeded() {
        assertThatThrownBy(() -> Edge.named("shop").accept("SeveralZones", "network.zones", " ", LAST)).hasMessage(
            "accept.reason:   is not a reason; say why the edge can live with it");
    }

    @Test
    void everyRuleAboutAcceptancesHasItsCases() {
        assertThat(Acceptances.rules()).extracting(AcceptanceRule::id).containsExactly("AcceptanceNamesRule", "AcceptanceOfNoError", "AcceptanceIsUsed", "AcceptanceHolds");
    }

    private static Environment oneZone(String rule, String path) {
        return SoundEdge.environment(edge -> SoundEdge.oneZone(edge).accept(rule, path, "a trial", LAST));
    }
}
