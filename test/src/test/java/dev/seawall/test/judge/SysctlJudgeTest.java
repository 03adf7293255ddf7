package dev.seawall.test.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SysctlJudgeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void acceptsKeysInEveryFormThatSystemdReads(Debian debian) throws IOException {
        Path file = write("""
                # why
                net.core.somaxconn = 65535
                -net.netfilter.nf_conntrack_max=262144
                net/ipv4/conf/all/rp_filter = 1
                net.ipv4.conf.*.accept_redirects = 0
                """);

        assertThat(SysctlJudge.of(debian).judge(file)).isEqualTo(new Verdict(true, ""));
    }

    @ParameterizedTest
    @EnumSource
    void refusesKeyThatTheKernelDroppedAndLineThatSetsNothing(Debian debian) throws IOException {
        Path file = write("net.core.somaxconn = 65535\nnet.ipv4.tcp_tw_recycle = 1\nvm.swappiness\n");

        assertThat(SysctlJudge.of(debian).judge(file))
                .isEqualTo(new Verdict(false, "no such key in this kernel:\nnet.ipv4.tcp_tw_recycle = 1\nvm.swappiness"));
    }

    @Test
    void knowsThatTheOlderKernelLacksKeysOfTheNewer() throws IOException {
        Path file = write("kernel.io_uring_disabled = 2\n");

        assertThat(SysctlJudge.of(Debian.TRIXIE).judge(file).accepted()).isTrue();
        assertThat(SysctlJudge.of(Debian.BOOKWORM).judge(file).accepted()).isFalse();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("90-edge.conf"), text);
    }
}
