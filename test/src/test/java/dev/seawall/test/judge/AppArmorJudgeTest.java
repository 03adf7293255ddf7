package dev.seawall.test.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("judge")
class AppArmorJudgeTest {
    private static final String PROFILE = """
            abi <abi/3.0>,
            include <tunables/global>
            profile nginx /usr/sbin/nginx {
              include <abstractions/base>
              capability net_bind_service setuid setgid,
              network inet stream,
              /etc/nginx/** r,
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void acceptsProfile(Debian debian) throws IOException {
        Verdict verdict = AppArmorJudge.of(debian).judge(profile(PROFILE));

        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refusesUnknownCapability(Debian debian) throws IOException {
        Verdict verdict = AppArmorJudge.of(debian).judge(profile(PROFILE.replace("net_bind_service", "net_bind_servce")));

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains("Invalid capability net_bind_servce");
    }

    @Test
    void refusesAbiThatTheReleaseLacks() throws IOException {
        Path profile = profile(PROFILE.replace("abi/3.0", "abi/4.0"));

        assertThat(AppArmorJudge.of(Debian.TRIXIE).judge(profile).accepted()).isTrue();
        assertThat(AppArmorJudge.of(Debian.BOOKWORM).judge(profile).accepted()).isFalse();
    }

    private Path profile(String text) throws IOException {
        return Files.writeString(folder.resolve("usr.sbin.nginx"), text);
    }
}
