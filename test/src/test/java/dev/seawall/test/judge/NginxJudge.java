package dev.seawall.test.judge;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code nginx -t} of a release's own package, at its newest security version.
 *
 * <p>Proves: every directive, value and context is one that this NGINX starts with, and it has nothing to warn about; certificates, keys, folders
 * and includes are where the configuration says. A {@code [warn]} counts as a refusal: NGINX warns where it drops a keepalive pool or exceeds its files.
 * Misses: limits that never apply (a location answering by {@code return}), ports in use, anything that only a request shows.
 */
public final class NginxJudge {
    private final NodeView view;

    private NginxJudge(NodeView view) {
        this.view = view;
    }

    public static NginxJudge of(Debian debian) {
        return new NginxJudge(new NodeView(debian));
    }

    /** The same judge on a node whose boot has made these. */
    public NginxJudge after(BootMade made) {
        return new NginxJudge(new NodeView(view.debian(), made));
    }

    /** Judges the {@code etc/nginx} of a folder laid out as the node's disk. */
    public Verdict judge(Path nodeTree) {
        var ended = view.run(nodeTree, List.of("nginx", "-t"));
        return new Verdict(ended.exit() == 0 && !ended.output().contains("[warn]"), ended.output());
    }
}
