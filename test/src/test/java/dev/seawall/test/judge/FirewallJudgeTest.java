package dev.seawall.test.judge;

import static dev.seawall.test.judge.FirewallJudge.Family.IPV4;
import static dev.seawall.test.judge.FirewallJudge.Family.IPV6;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("judge")
class FirewallJudgeTest {
    private static final String RULES = """
            # connections a client may open
            *filter
            :INPUT DROP [0:0]
            :FORWARD DROP [0:0]
            :OUTPUT ACCEPT [0:0]
            -A INPUT -i lo -j ACCEPT
            -A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT
            -A INPUT -m conntrack --ctstate INVALID -j DROP
            -A INPUT -p tcp --syn -m multiport --dports 443,8443 -m recent --name edge --rcheck --seconds 60 --hitcount %s -j DROP
            -A INPUT -p tcp -m multiport --dports 443,8443 -m connbytes --connbytes 2:2 --connbytes-dir original --connbytes-mode packets \
            -m recent --name edge --set -j ACCEPT
            -A INPUT -m limit --limit 5/min -m comment --comment "says why" -j LOG --log-prefix "edge: "
            COMMIT
            """;

    @ParameterizedTest
    @EnumSource
    void acceptsRulesOfIpv4(Debian debian) {
        Verdict verdict = FirewallJudge.of(debian).judge(RULES.formatted("100"), IPV4);

        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
        assertThat(verdict.output()).contains("--rcheck --seconds 60 --hitcount 100 --name edge --mask 255.255.255.255 --rsource -j DROP");
    }

    @ParameterizedTest
    @EnumSource
    void acceptsRulesOfIpv6(Debian debian) {
        Verdict verdict = FirewallJudge.of(debian).judge(RULES.formatted("100"), IPV6);

        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refusesHitcountThatNoKernelTakes(Debian debian) {
        Verdict verdict = FirewallJudge.of(debian).judge(RULES.formatted("70000"), IPV4);

        assertThat(verdict.accepted()).isFalse();
    }

    @Test
    void refusesHitcountThatOnlyTheOlderKernelRefuses() {
        assertThat(FirewallJudge.of(Debian.TRIXIE).judge(RULES.formatted("256"), IPV4).accepted()).isTrue();
        assertThat(FirewallJudge.of(Debian.BOOKWORM).judge(RULES.formatted("256"), IPV4))
                .isEqualTo(new Verdict(false, "--hitcount 256: the kernel of Debian 12 takes at most 255"));
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatTheKernelRefusesThoughTheParserPassesIt(Debian debian) {
        String setWithHitcount = RULES.formatted("100").replace("--name edge --set", "--name edge --set --hitcount 5");

        Verdict verdict = FirewallJudge.of(debian).judge(setWithHitcount, IPV4);

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains("RULE_APPEND failed (Invalid argument)");
    }

    @ParameterizedTest
    @EnumSource
    void refusesFileWithoutCommit(Debian debian) {
        Verdict verdict = FirewallJudge.of(debian).judge(RULES.formatted("100").replace("COMMIT\n", ""), IPV4);

        assertThat(verdict.accepted()).isFalse();
    }
}
