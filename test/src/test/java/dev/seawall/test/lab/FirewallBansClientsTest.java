package dev.seawall.test.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The paper's firewall with a window of eight seconds, so that a ban is seen to end. */
@Tag("judge")
class FirewallBansClientsTest {
    private static final int THRESHOLD = 100;
    private static final int SERVING = 443;
    private static final int HEALTH = 8081;
    private static final int INTERNAL = 2379;
    private static final String BALANCER = "10.20.0.7";

    private static Lab lab;

    @BeforeAll
    static void start() {
        lab = Lab.of(Edges.bans(THRESHOLD, Duration.ofSeconds(8))).serves();
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @Test
    void aClientCompletesExactlyTheAllowedConnections() {
        assertThat(lab.client("203.0.113.20").opens(103, SERVING)).isEqualTo(THRESHOLD);
    }

    @Test
    void aClientThatRetriesTenTimesASecondIsFreeWithinASecondOfTheWindow() {
        Client client = lab.client("203.0.113.21");
        long began = System.nanoTime();
        client.opens(THRESHOLD, SERVING);
        long banned = (System.nanoTime() - began) / 1_000_000;

        Client.Retries retries = client.retriesUntilServed(SERVING, 15);

        // the first of the hundred leaves the window eight seconds after it came
        assertThat(banned + retries.milliseconds()).as("%d ms, then %s", banned, retries).isBetween(7_900L, 9_300L);
        assertThat(retries.refused()).isGreaterThan(20);
    }

    @Test
    void packetsForgedInSomebodysNameBanNobody() {
        Forger.inTheNameOf(lab, "203.0.113.22", SERVING);

        assertThat(lab.client("203.0.113.22").opens(THRESHOLD, SERVING)).isEqualTo(THRESHOLD);
    }

    @Test
    void sixtyThousandForgedStrangersMakeNobodyForgotten() {
        try (Lab patient = Lab.of(Edges.bans(THRESHOLD, Duration.ofMinutes(5))).serves()) {
            Client offender = patient.client("203.0.113.23");
            offender.opens(THRESHOLD, SERVING);

            Forger.inManyNames(patient, "198.18.0.1", SERVING, 60_000);

            assertThat(offender.connects(SERVING)).isFalse();
            assertThat(patient.client("203.0.113.24").connects(SERVING)).isTrue();
        }
    }

    /** A module parameter sets how many a list holds, and only a boot sets it: 100 where nobody has, 65,535 on a node. */
    @Test
    void anOffenderIsRememberedAmongAsManyStrangersAsTheListHolds() throws IOException {
        int holds = Integer.parseInt(Files.readString(Path.of("/sys/module/xt_recent/parameters/ip_list_tot")).strip());
        int strangers = Math.min(60_000, holds - 1);
        try (Lab patient = Lab.of(Edges.bans(THRESHOLD, Duration.ofMinutes(5))).serves()) {
            Client offender = patient.client("203.0.113.27");
            offender.opens(THRESHOLD, SERVING);

            assertThat(patient.strangersThatConnect(strangers, SERVING)).isEqualTo(strangers);
            assertThat(offender.connects(SERVING)).isFalse();
        }
    }

    @Test
    void theBalancerIsNeverCounted() {
        assertThat(lab.client(BALANCER).opens(300, SERVING)).isEqualTo(300);
        assertThat(lab.client(BALANCER).opens(300, HEALTH)).isEqualTo(300);
        assertThat(lab.node().run("cat", "/proc/net/xt_recent/edge4")).doesNotContain("src=" + BALANCER + " ");
    }

    @Test
    void theHealthAnswerIsTheBalancersAlone() {
        assertThat(lab.client("203.0.113.25").connects(HEALTH)).isFalse();
    }

    @Test
    void internalPortsAreReachedByNobodyWhoIsNotNamed() {
        lab.listens(Lab.NODE, INTERNAL);

        assertThat(lab.client("203.0.113.26").connects(INTERNAL)).isFalse();
        assertThat(lab.client(BALANCER).connects(INTERNAL)).isFalse();
    }

    @Test
    void hostsOfOneIpv6NetworkAreOneClient() {
        lab.listens(Lab.NODE6, 8443);
        Client one = lab.client("2001:db8:7:7::1");
        Client neighbour = lab.client("2001:db8:7:7:ffff::2");
        Client other = lab.client("2001:db8:7:8::1");

        assertThat(one.opens(60, 8443) + neighbour.opens(60, 8443)).isEqualTo(THRESHOLD);
        assertThat(other.connects(8443)).isTrue();
        assertThat(neighbour.retriesUntilServed(8443, 15).milliseconds()).isLessThan(9_000);
    }
}
