package dev.seawall.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.node.NodeFile;
import dev.seawall.node.NodeFiles;
import dev.seawall.node.UserData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of every kind, planted where text may stand. Each is made of its vendor's prefix and a filler, so that none was ever valid. */
class SecretsAreStoppedTest {
    private static final String UPPER = "A1B2C3D4E5F6G7H8".repeat(4);
    private static final String HEX = "0123456789abcdef".repeat(4);
    private static final String MIXED = "a1B2c3D4e5F6g7H8".repeat(4);

    static Stream<String> keys() {
        Stream<String> upper = Stream.of("AKIA", "ASIA", "AGE-SECRET-KEY-1").map(prefix -> prefix + UPPER);
        Stream<String> hex = Stream.of("shpat_", "dop_v1_", "sbp_", "dapi", "SK", "key-", "bkua_").map(prefix -> prefix + HEX);
        Stream<String> mixed = Stream.of("ghp_", "gho_", "ghs_", "ghr_", "github_pat_", "glpat-", "ATATT3", "xoxb-", "xoxp-", "xapp-", "hooks.slack.com/services/", "discord.com/api/webhooks/", "1234567890:AA",
            "sk_live_", "rk_live_", "whsec_", "sq0atp-", "AIza", "GOCSPX-", "ya29.", "AccountKey=", "sig=", "LTAI", "HRKU-", "fm2_", "pscale_pw_", "hvs.", "x.atlasv1.", "npm_", "pypi-", "dckr_pat_", "hf_", "sk-proj-",
            "sk-ant-", "SG.", "glsa_", "NRAK-", "sntrys_", "dp.pt.", "PMAK-", "lin_api_", "ntn_", "tskey-", "CFPAT-", "Bearer ", "Basic ", "aws_secret_access_key=", "password: ", "API_KEY=\"").map(prefix -> prefix + MIXED);
        Stream<String> whole = Stream.of("-----BEGIN PRIVATE KEY-----", "-----BEGIN OPENSSH PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----", "PuTTY-User-Key-File-3", "https://user:hunter2@host/",
            "postgres://app:hunter2@db:5432/app", "a://u:p@h", "://u:p@", "password=abcd5678", "password:  'ABCZ0000", "password=zzzz9999", "password=AAAA0000", "eyJhbGciOiJIUzI1NiJ9.e30");
        return Stream.of(upper, hex, mixed, whole).flatMap(it -> it);
    }

    @Test
    void moreThanFortyKindsArePlanted() {
        assertThat(keys().distinct().count()).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyIsStoppedInEveryText(String key) {
        List<String> findings = SoundEdge.check(edge -> edge.description("x " + key + " y").kernel(Kernel.builder().override("vm.overcommit_memory", "1", key).build())
            .route(Route.exact("/x").to("app").header("X-Key", key)));

        assertThat(findings).extracting(line -> line.split(": holds")[0]).containsExactly("ERROR TextHoldsNoSecret description", "ERROR TextHoldsNoSecret kernel.override[vm.overcommit_memory].reason",
            "ERROR TextHoldsNoSecret nginx.routes[1].headers[X-Key]");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyIsStoppedInAFileOfTheNode(String key) {
        NodeFiles node = new NodeFiles(List.of(new NodeFile("/etc/seawall/extra", "0644", "# a line\nsetting " + key + "\n")), new UserData("", new byte[0]));

        assertThat(SoundEdge.lines(Rules.check(new Report(List.of()), node))).singleElement().asString().startsWith("ERROR NodeHoldsNoSecret node/etc/seawall/extra: holds what looks like ");
    }

    @Test
    void noFindingRepeatsTheKey() {
        String key = "ghp_" + MIXED;

        assertThat(SoundEdge.check(edge -> edge.description(key).tag("token", key).nginx(Nginx.builder().hosts("shop.example").certificate(CertificateSource.secret(key)).build())))
            .hasSize(3).noneMatch(line -> line.contains(MIXED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AKIA is a prefix", "the password: see the vault", "token = rotated monthly", "https://host:8443/path@2", "sk-learn", "key-value store", "SKU 42", "a://b:c/d@e", "secret: ${secret}",
        "Basic authentication is off", "Bearer tokens", "eyJ", "arn:aws:sns:eu-central-1:123456789012:alarms",
        "password=onlyletters", "password=1234567890", "password=abc4567", "https://user@host/", "https://user:@host/", "https://:hunter2@host/", "https://user:${password}@host/", "https://user: hunter2@host/", "see https://user:hunter2"})
    void proseIsNoKey(String text) {
        assertThat(SoundEdge.check(edge -> edge.description(text))).isEmpty();
    }

    @Test
    void theFilesOfANodeHoldNone() {
        assertThat(SoundEdge.lines(Rules.check(new Report(List.of()), NodeFiles.of(SoundEdge.environment(edge -> edge))))).isEmpty();
    }
}
