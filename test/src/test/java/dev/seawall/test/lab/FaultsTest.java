package dev.seawall.test.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Honest requests that fail while something goes wrong: the table of {@code docs/node-behaviour.md}, which {@code target/faults.md} holds after a run.
 *
 * <p>The firewall bans nobody here, so that every attack reaches NGINX. Attackers have other addresses than honest clients.
 */
@Tag("judge")
class FaultsTest {
    private static final int SECONDS = 5;
    /** A tenth of what an idle machine sends. */
    private static final int LEAST = 200;
    private static final Map<String, String> TABLE = new TreeMap<>();

    private Lab lab;

    @BeforeEach
    void start() {
        lab = Lab.of(Edges.open()).serves();
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    @AfterAll
    static void write() throws IOException {
        Files.write(Path.of("target/faults.md"), TABLE.values());
    }

    @Test
    void quiet() {
        assertThat(during("nothing", () -> "").failed()).isZero();
    }

    @Test
    void slowHeadersCostNobodyARequest() {
        assertThat(attacked("slow headers", () -> Attack.slowHeaders(SECONDS), "connections").failed()).isZero();
    }

    @Test
    void slowBodiesCostNobodyARequest() {
        assertThat(attacked("slow bodies", () -> Attack.slowBodies(SECONDS), "connections").failed()).isZero();
    }

    @Test
    void slowReadersCostNobodyARequest() {
        assertThat(attacked("slow readers", () -> Attack.slowReaders(SECONDS), "connections").failed()).isZero();
    }

    @Test
    void rapidResetsCostNobodyARequest() {
        assertThat(attacked("rapid reset", () -> Attack.rapidResets(SECONDS), "streams").failed()).isZero();
    }

    @Test
    void headerBombsCostNobodyARequest() {
        assertThat(attacked("header bombs", () -> Attack.headerBombs(SECONDS), "requests").failed()).isZero();
    }

    @Test
    void forgedSynsCostNobodyARequest() {
        // peers that the kernel remembers get in also without cookies
        lab.node().run("ip", "tcp_metrics", "flush");
        assertThat(during("forged SYNs", () -> {
            Forger.inManyNames(lab, "198.18.0.1", 443, 60_000);
            return "180,000 packets";
        }).failed()).isZero();
    }

    @Test
    void aKilledWorkerCostsWhatWasInProgressOnIt() {
        Load.Report report = during("a worker killed", () -> {
            lab.node().run("sh", "-c", "kill -9 $(pgrep -f 'nginx: worker' | head -1)");
            return "once";
        });

        // at most one request of each client
        assertThat(report.failed()).as(report.toString()).isLessThanOrEqualTo(20);
    }

    @Test
    void aKilledMasterCostsNobodyARequest() {
        assertThat(during("the master killed", () -> {
            lab.node().run("sh", "-c", "kill -9 $(cat /run/nginx/pid)");
            return "once; workers serve on";
        }).failed()).isZero();
    }

    @Test
    void rotatedLogsCostNobodyARequest() {
        Load.Report report = during("logs rotated", () -> {
            for (int i = 0; i < 20; i++) {
                lab.node().run("setpriv", "--reuid=www-data", "--regid=adm", "--clear-groups", "logrotate", "--force", "--state", "/srv/edge/log/.rotated", "/etc/seawall/logrotate.conf");
            }
            return "20 times";
        });

        assertThat(report.failed()).isZero();
        assertThat(lab.node().run("ls", "/srv/edge/log")).contains("access.log.1");
    }

    @Test
    void aFullDiskOfLogsCostsNobodyARequest() {
        assertThat(during("log disk full", () -> {
            lab.node().tries("dd", "if=/dev/zero", "of=/srv/edge/log/full", "bs=1M");
            return "";
        }).failed()).isZero();
    }

    @Test
    void aReloadServesTheNewCertificate() {
        List<String> seen = new ArrayList<>();
        Load.Report report = during("certificate changed by a reload", () -> {
            for (int i = 0; i < 20; i++) {
                lab.node().run("sh", "-c", "cd /run/seawall/tls && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 9 -subj /CN=edge -keyout key -out certificate 2>&1"
                    + " && cat key certificate >server.pem && rm key certificate && nginx -s reload && sleep 0.1");
            }
            Thread.sleep(500);
            seen.add(lab.node().run("openssl", "x509", "-in", "/run/seawall/tls/server.pem", "-noout", "-serial").strip().toLowerCase(Locale.ROOT));
            seen.add(lab.world().run(() -> {
                try (Connection connection = Connection.tls("203.0.113.60", 443)) {
                    return connection.certificate();
                }
            }));
            return "20 times";
        });

        assertThat(seen.get(0)).endsWith(seen.get(1));
        // NGINX before 1.27.4 ends kept connections at a reload, also one on which a request is under way: at most one of each client's, each time
        assertThat(report.failed()).as(report.toString()).isLessThanOrEqualTo(20 * 20);
    }

    @Test
    void aFullDiskCostsTheCachedRouteAloneAndOnlyWhileItIsFull() throws Exception {
        try (Lab cached = Lab.of(Edges.cached()).serves()) {
            assertThat(cached.client("203.0.113.61").get("atlas.example.com", "/before").status()).isEqualTo(200);
            cached.node().tries("dd", "if=/dev/zero", "of=/srv/edge/full", "bs=1M");
            // names are resolved when NGINX starts: that they are gone now changes nothing
            cached.node().write("/etc/hosts", "");

            Load.Report stored = cached.world().run(() -> Load.run("atlas.example.com", "/during", 0, SECONDS));
            Load.Report others = cached.world().run(() -> Load.run("atlas.example.com", "/robots.txt", 0, SECONDS));
            cached.node().run("rm", "/srv/edge/full");

            record("cache disk full, names gone: cached route", "", stored);
            record("cache disk full, names gone: other routes", "", others);
            assertThat(others.failed()).as(others.toString()).isZero();
            assertThat(cached.client("203.0.113.61").get("atlas.example.com", "/after").status()).isEqualTo(200);
        }
    }

    private interface Fault {
        String happens() throws Exception;
    }

    private Load.Report attacked(String name, Agent.Task<Integer> attack, String unit) {
        return during(name, () -> {
            int times = lab.world().run(attack);
            assertThat(times).isPositive();
            return "%,d %s".formatted(times, unit);
        });
    }

    /** The fault begins a second after the load. */
    private Load.Report during(String name, Fault fault) {
        try {
            var load = lab.world().begin(() -> Load.run("edge", "/api/v1/orders", 0, SECONDS));
            Thread.sleep(1_000);
            String what = fault.happens();
            Load.Report report = load.join();
            record(name, what, report);
            return report;
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static void record(String name, String what, Load.Report report) {
        assertThat(report.sent()).as("%s: requests; a machine on which so few were sent is too busy to say anything", name).isGreaterThan(LEAST);
        TABLE.put(name, "| %s | %s | %,d | %d | %.0f | %s".formatted(name, what, report.sent(), report.failed(), report.p99(), report.reasons().isEmpty() ? "" : report.reasons()) + " |");
    }
}
