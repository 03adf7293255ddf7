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
class NginxJudgeTest {
    private static final String CONFIGURATION = """
            user www-data;
            events { worker_connections 512; }
            http {
              proxy_cache_path /srv/edge/cache keys_zone=pages:1m;
              upstream backend { %s server 10.0.1.10:8080; }
              server {
                listen 443 ssl;
                ssl_certificate /run/edge/tls.pem;
                ssl_certificate_key /run/edge/tls.pem;
                ssl_session_ticket_key /run/edge/ticket.key;
                location / { proxy_pass http://backend; }
              }
            }
            """;
    private static final BootMade MADE = new BootMade(
            List.of("/srv/edge/cache"), List.of("/run/edge/tls.pem"), List.of(new BootMade.RandomFile("/run/edge/ticket.key", 80)));

    @TempDir
    Path tree;

    @ParameterizedTest
    @EnumSource
    void acceptsConfigurationWhoseFilesTheBootMade(Debian debian) throws IOException {
        write(CONFIGURATION.formatted(""));

        Verdict verdict = NginxJudge.of(debian).after(MADE).judge(tree);

        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refusesConfigurationThatOnlyWarns(Debian debian) throws IOException {
        write(CONFIGURATION.formatted("server 10.0.1.11:8080; keepalive 8; least_conn;"));

        Verdict verdict = NginxJudge.of(debian).after(MADE).judge(tree);

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains("[warn]", "load balancing method redefined", "test is successful");
    }

    @ParameterizedTest
    @EnumSource
    void refusesConfigurationWhoseCertificateIsMissing(Debian debian) throws IOException {
        write(CONFIGURATION.formatted(""));

        Verdict verdict = NginxJudge.of(debian).judge(tree);

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains("cannot load certificate \"/run/edge/tls.pem\"");
    }

    private void write(String configuration) throws IOException {
        Path file = tree.resolve("etc/nginx/nginx.conf");
        Files.createDirectories(file.getParent());
        Files.writeString(file, configuration);
    }
}
