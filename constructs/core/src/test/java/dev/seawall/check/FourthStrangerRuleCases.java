package dev.seawall.check;

import java.time.Duration;

/** Of rules that a fourth stranger's mistakes led to, see {@link FourthStrangersMistakes}. */
final class FourthStrangerRuleCases {
    private FourthStrangerRuleCases() {}

    static void add(RuleCases cases) {
        cases.rule("CertificatesOutliveNodes", edge -> edge.fleet(SoundEdge.fleet().maximumLifetime(Duration.ofDays(31))),
            "WARNING CertificatesOutliveNodes fleet.maximumLifetime: 31 days exceed the 30 that a certificate has left when it is renewed in time: a node shows the one of its boot, and would after its end; "
                + "lower it, or accept it where every renewal is followed by a deploy or an instance refresh",
            edge -> edge.fleet(SoundEdge.fleet().maximumLifetime(Duration.ofDays(30))));
    }
}
