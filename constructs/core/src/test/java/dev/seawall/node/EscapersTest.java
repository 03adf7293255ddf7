package dev.seawall.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each language's escaper lets through, and what a real shell makes of it. */
class EscapersTest {
    private static final int GENERATED = 20_000;
    private static final String SYNTAX = "'\"`\\$;{}()[]<>|&*?#~!%=:,.@/ -_ab01\n\r\t\u0000\u001b\u0085\u2028\u202e\u0131";

    @Test
    void aRealShellReadsTheVeryWord() throws IOException {
        List<String> accepted = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        for (String text : generated(SYNTAX)) {
            try {
                String word = ShellText.spell(text);
                script.append("printf '%s\\n' ").append(word).append('\n');
                accepted.add(text);
            } catch (RefusedValue refused) {
                assertThat(text.chars().anyMatch(c -> c < 0x20 || c > 0x7e)).as(RefusedValue.shown(text)).isTrue();
            }
        }
        Process shell = new ProcessBuilder("sh", "-s").redirectErrorStream(true).start();
        Thread feed = new Thread(() -> {
            try (var input = shell.getOutputStream()) {
                input.write(script.toString().getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        feed.start();

        List<String> read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).lines().toList();

        assertThat(accepted).hasSizeGreaterThan(1_000);
        for (int i = 0; i < Math.min(read.size(), accepted.size()); i++) {
            assertThat(read.get(i)).as("word " + i).isEqualTo(accepted.get(i));
        }
        assertThat(read).hasSameSizeAs(accepted);
    }

    @Test
    void nginxParametersAreOneTokenAndNeverExpand() {
        for (String text : generated(SYNTAX)) {
            try {
                assertThat(tokens(NginxText.spell(text))).as(RefusedValue.shown(text)).containsExactly(text);
            } catch (RefusedValue refused) {
                assertThat(text.chars().anyMatch(c -> c < 0x20 || c > 0x7e || c == '$')).as(RefusedValue.shown(text)).isTrue();
            }
        }
    }

    @Test
    void nginxParametersAreNotLongerThanItsBuffer() {
        assertThat(NginxText.spell("a".repeat(4_095))).hasSize(4_095);
        assertThatThrownBy(() -> NginxText.spell("a".repeat(4_096))).isInstanceOf(RefusedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\n-A INPUT -j ACCEPT", "a\"b", "a'b", "a\\b", "a$b", "a#b", "\u0661", "\u0131", "a;b", "a%b"})
    void iptablesTakesPlainWordsAlone(String text) {
        assertThatThrownBy(() -> IptablesText.spell(text)).isInstanceOf(RefusedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nExecStart=/bin/sh", "a\"b", "a'b", "a\\x20b", "${HOME}", "a;b", "\u0131"})
    void systemdTakesWordsAlone(String text) {
        assertThatThrownBy(() -> SystemdText.spell(text)).isInstanceOf(RefusedValue.class);
    }

    @Test
    void systemdSpecifiersAreDoubled() {
        assertThat(SystemdText.spell("100%n")).isEqualTo("100%%n");
    }

    @Test
    void commentsOfConfigurationFilesStayOnTheirLine() {
        assertThat(ConfText.provider().apply("a\nkernel.sysrq = 1\u202e")).isEqualTo("a\\u000akernel.sysrq = 1\\u202e");
    }

    @Test
    void valuesOfConfigurationFilesAreNeverCut() {
        assertThat(ConfText.provider().apply("9".repeat(256))).isEqualTo("9".repeat(256));
    }

    /** Whatever the text: no line is added, and what is plain stays as it is. */
    @Test
    void lineBasedFilesGetOneLineOfPrintableAscii() {
        for (String text : generated(SYNTAX)) {
            String line = ConfText.provider().apply(text);
            assertThat(line.chars().allMatch(c -> c >= 0x20 && c <= 0x7e)).as(RefusedValue.shown(text)).isTrue();
            assertThat(line.equals(text)).as(RefusedValue.shown(text)).isEqualTo(text.chars().allMatch(c -> c >= 0x20 && c <= 0x7e));
        }
    }

    /** The languages without quotes refuse whatever is not a word, and change nothing else. */
    @Test
    void wordsArriveUnchangedOrNotAtAll() {
        for (String text : generated(SYNTAX)) {
            try {
                assertThat(IptablesText.spell(text)).isEqualTo(text).matches("[A-Za-z0-9.:/,_-]+");
            } catch (RefusedValue refused) {
                assertThat(text.matches("[A-Za-z0-9.:/,_-]+")).as(RefusedValue.shown(text)).isFalse();
            }
            try {
                assertThat(SystemdText.spell(text).replace("%%", "%")).isEqualTo(text).doesNotContainPattern("[\\s\"'\\\\$;]");
            } catch (RefusedValue refused) {
                assertThat(text.matches("[!-~&&[^\"'\\\\$;]]+")).as(RefusedValue.shown(text)).isFalse();
            }
        }
    }

    /** NGINX's own reader in a few lines: bare words end at a space, quoted ones at their quote, a backslash in quotes takes the next quote or backslash as it is (ngx_conf_file.c). */
    private static List<String> tokens(String spelled) {
        if (!spelled.startsWith("\"")) {
            return List.of(spelled.split("[ ;{}]", -1));
        }
        StringBuilder token = new StringBuilder();
        for (int i = 1; i < spelled.length(); i++) {
            char c = spelled.charAt(i);
            if (c == '"') {
                return i == spelled.length() - 1 ? List.of(token.toString()) : List.of(token.toString(), spelled.substring(i + 1));
            }
            token.append(c == '\\' ? spelled.charAt(++i) : c);
        }
        return List.of("unterminated", spelled);
    }

    private static List<String> generated(String characters) {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < GENERATED; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(9);
            int reach = random.nextInt(3) == 0 ? characters.length() : characters.indexOf('\n');
            for (int j = 0; j < length; j++) {
                text.append(characters.charAt(random.nextInt(reach)));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
