package dev.seawall.test.vm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.derive.KernelSettings;
import dev.seawall.derive.Sysctl;
import dev.seawall.model.Environment;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One node from its first power on to its termination; the tests share the machine and run in the order of its life. */
@Tag("judge")
@Tag("beside")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadyNodeTest {
    private static final Environment EDGE = Scenarios.all().get("everything");
    /** AWS's and the model's default: two missed checks ten seconds apart; new connections for ten seconds more. */
    private static final List<Integer> BALANCER = List.of(10, 2, 10);
    /** Nobody the node knows, and one beside it in its subnet. */
    private static final String STRANGER = "203.0.113.9";
    private static final String NEIGHBOUR = "10.20.16.1";
    private static final String FILE_SYSTEM = "blkid -p -o value -s UUID $(readlink -f /run/seawall/nvme)";
    /** What s_client says when nothing was agreed on. */
    private static final String REFUSED = "(NONE) (NONE)";
    private static final String FILES = "find /etc /usr/local /var/lib/seawall -type f -printf '%p %s %T@\\n' | sort";

    private static Machine machine;
    private static Machine.Outcome first;
    private static String filesAfterFirstBoot;

    @BeforeAll
    static void boot() {
        machine = Machine.of(EDGE);
        machine.powerOn();
        first = machine.waitForItsEnd();
        if (first.word().equals("ready")) {
            machine.says("systemctl start seawall.target");
        }
    }

    @AfterAll
    static void end() {
        machine.keep("ready");
        machine.close();
    }

    @Test
    @Order(1)
    void itIsReadyAndCompletesItsLaunchOnce() {
        assertThat(first.word()).as(machine.lastWords()).isEqualTo("ready");
        assertThat(machine.show().inactive()).as("units that are not active").isEmpty();
        assertThat(machine.completed("boot")).containsExactly("CONTINUE");
        assertThat(machine.badlySigned()).isEmpty();
        System.out.printf("ready %.0f s after the power came%n", first.seconds());
        filesAfterFirstBoot = machine.says(FILES);
    }

    @Test
    @Order(2)
    void everySettingReadBackIsTheModels() {
        for (Sysctl setting : KernelSettings.of(EDGE.edge()).settings()) {
            assertThat(machine.says("sysctl -n " + setting.key().name()).replace('\t', ' ')).as(setting.key().name()).isEqualTo(setting.value().value());
        }
        assertThat(machine.says("ulimit -n -H; cat /proc/$(cat /run/nginx/pid)/limits | grep 'open files'")).contains("33792");
        assertThat(machine.says("ss -Hltn 'sport = :443' | tr -s ' ' | cut -d' ' -f3 | sort -u")).isEqualTo("65535");
    }

    @Test
    @Order(3)
    void theStoreIsTheInstanceStoreAloneOwnedAndUsed() {
        Inside inside = machine.show();

        assertThat(inside.of("mount")).isEqualTo(inside.of("store") + " ext4 seawall-edge");
        assertThat(inside.of("mount-options")).contains("noatime", "nodev", "nosuid", "noexec");
        assertThat(inside.of("volume-bytes")).as("bytes of the volume beside it that are not zero").isEqualTo("0");
        assertThat(machine.get("/cached", Map.of())).startsWith("200");
        assertThat(machine.says("find /srv/edge/cache -type f -printf '%u %m\\n' | sort -u")).isEqualTo("www-data 600");
        assertThat(machine.says("find /srv/edge/log -name '*.log' -printf '%u %g %m\\n' | sort -u")).isEqualTo("www-data adm 640");
    }

    @Test
    @Order(4)
    void theFirewallIsTheOneOfTheModelCountsAndSavesAsItWasRestored() {
        for (String family : List.of("iptables", "ip6tables")) {
            String rules = family.equals("iptables") ? "/etc/seawall/rules.v4" : "/etc/seawall/rules.v6";
            String saved = family + "-save -t filter | sed -E '/^#/d; s/ \\[[0-9]+:[0-9]+\\]$//'";
            assertThat(machine.says(saved + " | grep -c '^-A'")).as("rules of " + family).isEqualTo(machine.says("grep -c '^-A' " + rules));
            assertThat(machine.says("before=$(" + saved + "); " + family + "-save | " + family + "-restore; [ \"$before\" = \"$(" + saved + ")\" ] && echo same")).isEqualTo("same");
        }
        assertThat(connects(NEIGHBOUR, 3)).isEqualTo(3);
        assertThat(machine.says("iptables -vnxL COUNT | awk '/recent/ { print $1 }'")).isEqualTo("3");
        assertThat(machine.says("cat /proc/net/xt_recent/edge4")).startsWith("src=" + NEIGHBOUR);
    }

    @Test
    @Order(5)
    void timeNamesAndVersionsAreTheModels() {
        Inside inside = machine.show();

        assertThat(inside.of("time")).startsWith(EDGE.edge().boot().timeSource() + ",");
        assertThat(inside.of("names")).contains(EDGE.edge().boot().nameServer().toString());
        String floor = EDGE.edge().fleet().image().debian().nginxFloor();
        assertThat(machine.run("dpkg --compare-versions '" + inside.of("nginx") + "' ge " + floor).status()).as(inside.of("nginx") + " against " + floor).isZero();
    }

    @Test
    @Order(6)
    void httpsIsAnsweredWithTheSuitesAndGroupsOfTheProfileAndNoOthers() {
        assertThat(handshake("-tls1_3 -groups X25519MLKEM768")).isEqualTo("TLSv1.3 TLS_AES_256_GCM_SHA384");
        assertThat(handshake("-tls1_3 -groups P-256")).isEqualTo("TLSv1.3 TLS_AES_256_GCM_SHA384");
        assertThat(handshake("-tls1_2 -cipher ECDHE-ECDSA-AES128-GCM-SHA256")).isEqualTo("TLSv1.2 ECDHE-ECDSA-AES128-GCM-SHA256");
        assertThat(handshake("-tls1_3 -groups P-521")).isEqualTo(REFUSED);
        assertThat(handshake("-tls1_3 -ciphersuites TLS_CHACHA20_POLY1305_SHA256")).isEqualTo(REFUSED);
        assertThat(handshake("-tls1_2 -cipher ECDHE-ECDSA-AES256-SHA384")).isEqualTo(REFUSED);
        assertThat(handshake("-tls1_1 -cipher ALL:@SECLEVEL=0")).isEqualTo(REFUSED);
        assertThat(machine.get("/", Map.of("host", "nobody.example.com"))).as("another name").isEqualTo("SSLError");
    }

    @Test
    @Order(7)
    void nginxIsConfinedWithoutRootAndItsKeysAreOutOfItsReach() {
        Inside inside = machine.show();

        System.out.println("exposure of nginx.service: " + inside.of("exposure"));
        assertThat(Double.parseDouble(inside.of("exposure"))).isLessThanOrEqualTo(1.8);
        assertThat(inside.of("confined")).contains("seawall-nginx (enforce)");
        assertThat(machine.says("ps -o user= -C nginx | sort -u")).isEqualTo("www-data");
        assertThat(machine.says("grep CapEff /proc/$(cat /run/nginx/pid)/status")).as("CAP_NET_BIND_SERVICE alone").endsWith("0000000000000400");
        assertThat(machine.says("stat -c '%U %a %n' /run/seawall/tls /run/seawall/tls/*")).isEqualTo("root 700 /run/seawall/tls\nroot 600 /run/seawall/tls/server.pem");
        assertThat(machine.run("systemctl reload nginx.service").status()).as("a reload").isNotZero();
    }

    @Test
    @Order(8)
    void rotatedLogsAreWrittenOnAndNothingIsDeniedInService() {
        machine.says("mkdir -p /run/systemd/system/seawall-logrotate.service.d && printf '[Service]\\nExecStart=\\nExecStart=/usr/sbin/logrotate --force --state /srv/edge/log/.rotated"
            + " /etc/seawall/logrotate.conf\\n' > /run/systemd/system/seawall-logrotate.service.d/now.conf && systemctl daemon-reload");
        for (int i = 0; i < 3; i++) {
            assertThat(machine.get("/robots.txt", Map.of())).startsWith("200");
            machine.says("systemctl start seawall-logrotate.service");
        }
        assertThat(machine.get("/robots.txt", Map.of())).startsWith("200");
        assertThat(machine.says("ls /srv/edge/log")).contains("access.log.1");
        machine.says("kill -USR1 $(cat /run/nginx/pid); sleep 1; [ -s /srv/edge/log/access.log ]");
        assertThat(machine.show().of("denied")).isEqualTo("0");
    }

    @Test
    @Order(9)
    void anOffenderIsRememberedAmongSixtyThousandStrangersWhoCostNobodyElseAConnection() {
        int allowed = EDGE.edge().firewall().ban().orElseThrow().connections();

        assertThat(connects(STRANGER, allowed + 3)).isEqualTo(allowed);
        rememberStrangers(0, 60_000);
        assertThat(connects(STRANGER, 1)).as("the offender, among them").isZero();
        assertThat(connects(NEIGHBOUR, 1)).as("somebody else").isOne();
    }

    @Test
    @Order(10)
    void aLongListMakesAConnectionNotDearer() {
        // the list is a hash table: one lookup, whatever it holds
        machine.says("echo / > /proc/net/xt_recent/edge4");
        rememberStrangers(0, 100);
        double few = secondsOf("10.20.96.10");
        rememberStrangers(100, 10_000);
        double many = secondsOf("10.20.96.11");
        rememberStrangers(10_000, 60_000);
        double most = secondsOf("10.20.96.20");

        System.out.printf("50 connections beside 100, 10,000 and 60,000 remembered: %.2f, %.2f, %.2f s%n", few, many, most);
        // a list that is searched would take hundreds of times as long; tens of milliseconds of other work are no sign
        assertThat(Math.min(many, most)).isLessThan(10 * few);
    }

    @Test
    @Order(11)
    void nginxUnderAHostileConfigurationReadsWritesStartsAndReachesNothingElse() {
        machine.says(script("hostile.sh"));
        List<String> said = machine.says("for it in key/server.pem world/debian_version metadata/ elsewhere/ upstream/; do curl -s -o /dev/null -m 20 -w '%{http_code}\\n' http://127.0.0.1:8099/$it; done;"
            + " curl -s -o /dev/null -w '%{http_code}\\n' -T /etc/hostname http://127.0.0.1:8099/write/new").lines().toList();

        assertThat(said).as("key, a file that everybody may read, metadata, elsewhere, upstream, a new file in /etc").containsExactly("403", "403", "502", "502", "200", "500");
        machine.says("kill -USR2 $(cat /srv/edge/temporary/probe.pid); sleep 2");
        assertThat(machine.says("ls /etc/nginx")).doesNotContain("new");
        String kernel = machine.says("journalctl -b -k --no-pager -o cat");
        assertThat(kernel).contains("seawall: NGINX to elsewhere").containsPattern("DENIED.*operation=\"exec\".*nginx").containsPattern("DENIED.*operation=\"open\".*debian_version");
        assertThat(machine.says("cat /srv/edge/log/probe.log")).contains("server.pem\" failed (13: Permission denied)", "execve() failed");
        machine.says("systemctl stop probe.service");
    }

    @Test
    @Order(12)
    void killedProcessesComeBackWithTheirKeysOutOfReach() {
        String before = machine.says("cat /run/nginx/pid");
        machine.says("kill -9 " + before + "; sleep 2; until systemctl -q is-active nginx.service && [ -e /run/seawall/health/ready ]; do sleep 0.2; done; [ $(cat /run/nginx/pid) != " + before + " ]");
        assertThat(machine.get("/robots.txt", Map.of())).startsWith("200");
        assertThat(machine.says("stat -c %U /run/seawall/tls/server.pem")).isEqualTo("root");
        assertThat(machine.completed("boot")).containsExactly("CONTINUE");
    }

    @Test
    @Order(13)
    void aSpotNoticeCostsNoRequestWhileTheBalancerStillBringsClients() {
        beginBalancing("/robots.txt");
        machine.set("spot", true);

        assertLossless(endBalancing(), "Spot notice");
        machine.set("spot", false);
    }

    @Test
    @Order(14)
    void afterARebootItIsReadyWithoutHavingChangedAFile() {
        machine.reboot();

        assertReadyAgain("a reboot");
        assertThat(machine.says(FILES).lines()).containsExactlyElementsOf(filesAfterFirstBoot.lines().toList());
        assertThat(machine.completed("boot")).containsExactly("CONTINUE");
    }

    @Test
    @Order(15)
    void aStoreThatTurnsReadOnlyIsLeftWithoutLosingARequest() {
        beginBalancing("/robots.txt");
        machine.says("echo 1 > /sys/fs/ext4/$(basename $(readlink -f /run/seawall/nvme))/trigger_fs_error; ! touch /srv/edge/new 2> /dev/null");

        assertLossless(endBalancing(), "store read-only");
    }

    @Test
    @Order(16)
    void aStoreThatComesBackBlankIsFormattedAgain() {
        String before = machine.says(FILE_SYSTEM);
        machine.cutPowerAndBlankTheStore();

        assertReadyAgain("a start with a blank store");
        assertThat(machine.says(FILE_SYSTEM)).isNotEqualTo(before);
    }

    @Test
    @Order(17)
    void aTerminationCostsNoRequestAlsoWhenClientsStillCome() {
        beginBalancing("/robots.txt");
        machine.begin(5, "/slow/20");
        machine.ask("deregister");

        assertThat(machine.terminates()).containsExactly("CONTINUE");
        assertLossless(endBalancing(), "termination");
        assertThat(machine.ended()).hasSize(5).allMatch(it -> it.startsWith("200"));
        assertThat(machine.get("/", Map.of())).as("after it").isEqualTo("ConnectionRefusedError");
        assertThat(machine.badlySigned()).isEmpty();
    }

    /** With the OpenSSL of the node, which knows every group that it offers. */
    private static String handshake(String words) {
        return machine.says("openssl s_client -connect 127.0.0.1:443 -servername atlas.example.com " + words + " < /dev/null 2> /dev/null | sed -n 's/^New, \\(.*\\), Cipher is /\\1 /p'");
    }

    private static void rememberStrangers(int from, int to) {
        machine.says("python3 - <<'END'\nimport os\nf = os.open('/proc/net/xt_recent/edge4', os.O_WRONLY)\nfor i in range(%d, %d): os.lseek(f, 0, 0), os.write(f, b'+198.18.%%d.%%d' %% (i >> 8, i & 255))\nEND".formatted(from, to));
        assertThat(Integer.parseInt(machine.says("wc -l < /proc/net/xt_recent/edge4"))).isGreaterThanOrEqualTo(to);
    }

    private static double secondsOf(String client) {
        return machine.ask("connecting", client, 50, 443).asDouble();
    }

    private static int connects(String source, int times) {
        return machine.ask("connects", source, times, 443).asInt();
    }

    private static void assertReadyAgain(String after) {
        Machine.Outcome outcome = machine.waitForItsEnd();
        System.out.printf("ready %.0f s after %s%n", outcome.seconds(), after);
        assertThat(outcome.word()).as(machine.lastWords()).isEqualTo("ready");
        machine.says("systemctl start seawall.target");
        assertThat(machine.show().inactive()).isEqualTo(Inside.PACKAGES_ARE_THERE);
    }

    private static void beginBalancing(String path) {
        machine.ask("begin_balancing", Stream.concat(Stream.of(path), BALANCER.stream()).toArray());
        machine.says("sleep 5");
    }

    private static JsonNode endBalancing() {
        return machine.ask("end_balancing", 150);
    }

    private static void assertLossless(JsonNode seen, String why) {
        System.out.printf("%s: %d requests, failed %s%n", why, seen.get("asked").asInt(), seen.get("failed"));
        assertThat(seen.get("gone").asBoolean()).as("the balancer brings nobody any more").isTrue();
        assertThat(seen.get("asked").asInt()).isGreaterThan(20);
        assertThat(seen.get("failed")).isEmpty();
    }

    private static String script(String name) {
        try (InputStream script = ReadyNodeTest.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
