package dev.seawall.test.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code systemd-analyze verify} of a release, over the node's units and drop-ins on a disk that has the packaged ones too.
 *
 * <p>Proves: every section, key and value is known to this systemd, every unit named by another exists, and the programs started are on the disk.
 * Misses: order as it unfolds, mounts, conditions, whether a sandbox lets the program work: only a boot shows these.
 */
public final class SystemdJudge {
    private final NodeView view;

    private SystemdJudge(NodeView view) {
        this.view = view;
    }

    public static SystemdJudge of(Debian debian) {
        return new SystemdJudge(new NodeView(debian));
    }

    /** Judges units by name; their files and drop-ins are taken from a folder laid out as the node's disk. */
    public Verdict judge(Path nodeTree, List<String> units) {
        // Without recursive-errors an unknown key is printed and accepted.
        var program = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no", "--recursive-errors=yes"));
        program.addAll(units);
        return view.run(nodeTree, program).acceptedWhenZero();
    }
}
