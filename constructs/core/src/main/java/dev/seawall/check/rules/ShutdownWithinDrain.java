package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.derive.TimeoutLadder;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * NGINX has quit before the terminating hook ends.
 *
 * <p>{@code nginx.shutdownTimeout} plus ten seconds until systemd kills must fit into {@code fleet.drainTimeout}, or the instance ends under running requests.
 */
public final class ShutdownWithinDrain extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        TimeoutLadder ladder = TimeoutLadder.of(environment.edge());
        if (ladder.stop().compareTo(ladder.drain()) >= 0) {
            findings.accept(error("nginx.shutdownTimeout", ladder.shutdown().toSeconds() + " s and 10 s to kill are not below fleet.drainTimeout " + ladder.drain().toSeconds() + " s",
                "lower shutdownTimeout or raise drainTimeout")
                .limit(ladder.stop(), ladder.drain(), "fleet.drainTimeout").against("fleet.drainTimeout"));
        }
    }
}
