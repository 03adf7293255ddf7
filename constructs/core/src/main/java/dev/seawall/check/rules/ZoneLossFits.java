package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.ZoneLoss;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.Fleet;
import java.util.function.Consumer;

/**
 * The nodes that are left carry the load of a zone that is lost.
 *
 * <p>At its target a group of Z zones runs at {@code target x Z / (Z - 1)} when one is gone: 70 % on three zones becomes 105 %, 67 % 100.5 %. New nodes come minutes later, if AWS has any then (reliability pillar,
 * static stability).
 */
public final class ZoneLossFits extends Rule {
    private static final int FULL = 100;

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Fleet fleet = environment.edge().fleet();
        int zones = environment.edge().network().zones().size();
        if (zones > 1 && fleet.minimum() < fleet.maximum()) {
            judge("fleet.cpuTarget", fleet.cpuTarget().value(), zones, findings);
            judge("fleet.networkTarget", fleet.networkTarget().value(), zones, findings);
        }
    }

    private void judge(String path, int target, int zones, Consumer<Finding> findings) {
        ZoneLoss loss = new ZoneLoss(zones, target);
        if (loss.after() > FULL) {
            findings.accept(warning(path, target + " % becomes " + loss.after() + " % when one of " + zones + " zones is lost", "lower it to " + loss.most() + " % or less, or name more zones")
                .limit(target + " %", loss.most() + " %", "network.zones")
                .against("network.zones"));
        }
    }
}
