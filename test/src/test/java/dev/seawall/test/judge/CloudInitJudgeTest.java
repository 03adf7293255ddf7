package dev.seawall.test.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("judge")
class CloudInitJudgeTest {
    private static final String CLOUD_CONFIG = """
            #cloud-config
            write_files:
              - path: /etc/edge/ready
                permissions: "0644"
                content: |
                  yes
            runcmd:
              - [systemctl, start, edge.target]
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void acceptsPackedCloudConfig(Debian debian) throws IOException {
        Path userData = folder.resolve("user-data");
        try (var packing = new GZIPOutputStream(Files.newOutputStream(userData))) {
            packing.write(CLOUD_CONFIG.getBytes(UTF_8));
        }

        Verdict verdict = CloudInitJudge.of(debian).judge(userData);

        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refusesUnknownKeyOfFile(Debian debian) {
        Verdict verdict = CloudInitJudge.of(debian).judge(CLOUD_CONFIG.replace("permissions", "permission").getBytes(UTF_8));

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains("permission");
    }

    @Test
    void refusesUnknownTopLevelKeyOnDebian13() {
        Verdict verdict = CloudInitJudge.of(Debian.TRIXIE).judge(CLOUD_CONFIG.replace("write_files", "write_file").getBytes(UTF_8));

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains("'write_file' was unexpected");
    }
}
