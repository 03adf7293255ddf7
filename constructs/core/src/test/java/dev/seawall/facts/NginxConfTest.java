package dev.seawall.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.facts.NginxConf.Directive;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directives as NGINX reads them. */
class NginxConfTest {
    @Test
    void wordsQuotesCommentsAndBlocks() {
        List<Directive> read = NginxConf.read("a b;  # not; this {\nmap $x $y { default '; }'; \"~^(?<q>.{8})$\" $q; }\nlog 'one' \"it\\\"s\";\n");

        assertThat(read).extracting(Directive::words).containsExactly(List.of("a", "b"), List.of("map", "$x", "$y"), List.of("log", "one", "it\"s"));
        assertThat(read.get(1).block()).extracting(Directive::words).containsExactly(List.of("default", "; }"), List.of("~^(?<q>.{8})$", "$q"));
    }

    @Test
    void bracesOfAVariableBelongToItsWord() {
        assertThat(NginxConf.read("return 308 https://${host}x/;")).extracting(Directive::words).containsExactly(List.of("return", "308", "https://${host}x/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "{", "}", "a", "a 'b", "a \\", "a { b { c", "}}}a;", "a{};{b;}", "\"", "$", "${", "a ${b"})
    void whateverIsNotWholeEnds(String text) {
        assertThat(NginxConf.read(text).size()).isLessThan(3);
    }
}
