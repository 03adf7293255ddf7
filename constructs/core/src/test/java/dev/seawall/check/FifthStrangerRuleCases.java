package dev.seawall.check;

import dev.seawall.model.Input;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.network.Nat;

/** Of rules that a fifth stranger's mistakes led to, see {@link FifthStrangersMistakes}. */
final class FifthStrangerRuleCases {
    private FifthStrangerRuleCases() {}

    static void add(RuleCases cases) {
        cases.rule("NodesReachServices", edge -> edge.network(SoundEdge.network().nat(Nat.NONE)).fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("ami")))),
            "NOTE NodesReachServices network.nat: NONE leaves nodes without a way to autoscaling, secretsmanager, ssm, ssmmessages: every boot would be abandoned; "
                + "add interface endpoints of these to the VPC, with private names and open to the nodes' security group on 443, or use Nat.PER_ZONE",
            edge -> edge.network(SoundEdge.network().nat(Nat.PER_ZONE)).fleet(SoundEdge.fleet().image(Image.prebaked(Debian.TRIXIE, Input.image("ami")))));
    }
}
