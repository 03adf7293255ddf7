package dev.seawall.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedValueTest {
    @Test
    void saysWhereWhatAllowedAndFix() {
        RefusedValue refused = catchThrowableOfType(RefusedValue.class, () -> Port.of(70_000));

        assertThat(refused).hasMessage("port: 70000 is not 1 to 65535 (16 bits, RFC 9293 section 3.1); choose a value in that range");
        assertThat(refused.rule()).isEqualTo("ValueInRange");
    }

    @Test
    void showsNothingThatATerminalWouldRead() {
        assertThat(RefusedValue.shown("a\u001b[31m\u202eb\n\u0131")).isEqualTo("a\\u001b[31m\\u202eb\\u000a\\u0131");
    }

    @Test
    void cutsLongTexts() {
        assertThat(RefusedValue.shown("x".repeat(500))).hasSize(140).endsWith("... (500 characters)");
    }

    @Test
    void refusesFractionsOfASecond() {
        assertThat(catchThrowableOfType(RefusedValue.class, () -> RefusedValue.requireBetween("a.b", Duration.ofMillis(1500), Duration.ZERO, Duration.ofSeconds(9), "X")))
            .hasMessage("a.b: PT1.5S is not a whole number of seconds; round it: NGINX and AWS take seconds here");
    }

    @Test
    void namesTheElementThatIsGivenTwice() {
        assertThat(catchThrowableOfType(RefusedValue.class, () -> RefusedValue.requireDistinct("list", List.of("a", "b", "a"), 5)))
            .hasMessage("list[2]: a is not given once; remove the second one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "a_b", "a-", "a b", "../a", "\u0131", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "con\u0000", "a.b"})
    void namesAreLowerCaseLabels(String text) {
        assertThat(catchThrowableOfType(RefusedValue.class, () -> Name.of(text)).rule()).isEqualTo("NamePlain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "\u202eb", "\u200b", "\u2028", "\ue000", "{{resolve:ssm:x}}"})
    void textsHideNothing(String text) {
        assertThat(catchThrowableOfType(RefusedValue.class, () -> Text.of(text)).rule()).startsWith("TextVisible".substring(0, 4));
    }

    @Test
    void endpointsPrintWhatTheyParse() {
        for (String text : List.of("10.0.1.10:8080", "[fd00::1]:8080", "backend.internal:80")) {
            assertThat(Endpoint.parse(text)).hasToString(text);
        }
        assertThat(Endpoint.parse("[FD00:0::1]:1")).hasToString("[fd00::1]:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a:", ":1", "fd00::1:80", "a:0", "a:65536", "a:80x", "A.example:80", "a..b:80", "a b:80", "10.0.0.1;x:80", "-a:80"})
    void endpointsAreHostAndPort(String text) {
        assertThat(catchThrowableOfType(RefusedValue.class, () -> Endpoint.parse(text))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "/a b", "/a;b", "/a{", "/$x", "/a\"", "/a%2f", "/../a", "/./a", "//a", "/a//b", "/\u00e4", "/a\n", "/a#b", "/a?b", "/a'"})
    void pathsAreNormalised(String text) {
        assertThat(catchThrowableOfType(RefusedValue.class, () -> UrlPath.of(text)).rule()).isEqualTo("UrlPathNormal");
    }
}
