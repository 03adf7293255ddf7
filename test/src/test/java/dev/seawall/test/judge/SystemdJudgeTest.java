package dev.seawall.test.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("judge")
class SystemdJudgeTest {
    private static final String UNIT = """
            [Unit]
            Description=Loads the firewall
            Before=network-pre.target
            [Service]
            Type=oneshot
            RemainAfterExit=yes
            ExecStart=/usr/sbin/iptables-restore /etc/edge/rules.v4
            """;
    private static final String DROP_IN = """
            [Unit]
            Requires=edge-firewall.service
            After=edge-firewall.service
            [Service]
            KillSignal=SIGQUIT
            """;

    @TempDir
    Path tree;

    @ParameterizedTest
    @EnumSource
    void acceptsUnitAndDropInOfPackagedUnit(Debian debian) throws IOException {
        write("edge-firewall.service", UNIT);
        write("nginx.service.d/edge.conf", DROP_IN);

        Verdict verdict = SystemdJudge.of(debian).judge(tree, List.of("edge-firewall.service", "nginx.service"));

        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refusesUnknownKey(Debian debian) throws IOException {
        write("edge-firewall.service", UNIT + "RemainAfterExitt=yes\n");

        Verdict verdict = SystemdJudge.of(debian).judge(tree, List.of("edge-firewall.service"));

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains("RemainAfterExitt");
    }

    @ParameterizedTest
    @EnumSource
    void refusesProgramThatIsNotOnTheDisk(Debian debian) throws IOException {
        write("edge-firewall.service", UNIT.replace("/usr/sbin/iptables-restore", "/usr/local/sbin/absent"));

        Verdict verdict = SystemdJudge.of(debian).judge(tree, List.of("edge-firewall.service"));

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains("/usr/local/sbin/absent");
    }

    @ParameterizedTest
    @EnumSource
    void refusesUnknownKeyInDropIn(Debian debian) throws IOException {
        write("edge-firewall.service", UNIT);
        write("nginx.service.d/edge.conf", DROP_IN + "KillSignall=SIGQUIT\n");

        Verdict verdict = SystemdJudge.of(debian).judge(tree, List.of("nginx.service"));

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains("KillSignall");
    }

    private void write(String name, String text) throws IOException {
        Path file = tree.resolve("etc/systemd/system").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
