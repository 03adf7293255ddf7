package dev.seawall.test.judge;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code apparmor_parser} of a release, compiling a profile without loading it.
 *
 * <p>Proves: grammar, capabilities, abstractions and the abi file exist in this release. Misses: whether the profile lets the program work.
 */
public final class AppArmorJudge {
    private final NodeView view;

    private AppArmorJudge(NodeView view) {
        this.view = view;
    }

    public static AppArmorJudge of(Debian debian) {
        return new AppArmorJudge(new NodeView(debian));
    }

    public Verdict judge(Path profile) {
        return view.runOnFile(profile, List.of("apparmor_parser", "-Q", "-K", "/judged")).acceptedWhenZero();
    }
}
