package dev.seawall.test.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule file loaded into a fresh network namespace by a release's own iptables, saved, loaded again from what was saved, and saved to the same text.
 *
 * <p>Proves: the kernel takes every rule ({@code --test} passes hitcounts and list names that the kernel refuses), and nothing is lost or changed
 * on the way back. Misses: what only the release's kernel knows. The kernel here is the test machine's, whose netfilter modules may be other ones;
 * the one limit known to differ, the hitcount of {@code recent}, is compared with {@link Debian#maxHitcount()}.
 * Module parameters ({@code ip_list_tot}), sets of ipset, and behaviour need a boot.
 */
public final class FirewallJudge {

    /** The address family a rule file is written for. */
    public enum Family {
        IPV4("iptables"), IPV6("ip6tables");

        private final String program;

        Family(String program) {
            this.program = program;
        }
    }

    // Counters and comment lines are of the moment, not of the rules.
    private static final String LOAD_SAVE_LOAD_SAVE = """
            set -eu
            saved() { "$1-save" | sed -E '/^#/d; s/ \\[[0-9]+:[0-9]+\\]$//'; }
            "$1-restore" </judged
            saved "$1" >/tmp/first
            "$1-restore" </tmp/first
            saved "$1" >/tmp/second
            cat /tmp/first
            if ! diff -u /tmp/first /tmp/second; then echo 'saved text changes when it is loaded again'; exit 1; fi
            """;
    private static final Pattern HITCOUNT = Pattern.compile("--hitcount\\s+(\\d+)");

    private final NodeView view;

    private FirewallJudge(NodeView view) {
        this.view = view;
    }

    public static FirewallJudge of(Debian debian) {
        return new FirewallJudge(new NodeView(debian));
    }

    /** The output of an accepted file is the text that the kernel's rules were saved to. */
    public Verdict judge(Path ruleFile, Family family) {
        try {
            return judge(Files.readString(ruleFile), family);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Verdict judge(String rules, Family family) {
        return hitcountBeyondKernel(rules).orElseGet(() -> load(rules, family));
    }

    private Verdict load(String rules, Family family) {
        return view.runOnFile(rules.getBytes(UTF_8),
                List.of("sh", "-c", LOAD_SAVE_LOAD_SAVE, "sh", family.program)).acceptedWhenZero();
    }

    private Optional<Verdict> hitcountBeyondKernel(String rules) {
        int limit = view.debian().maxHitcount();
        return HITCOUNT.matcher(rules).results()
                .map(match -> match.group(1))
                .filter(count -> count.length() > 9 || Integer.parseInt(count) > limit)
                .map(count -> new Verdict(false, "--hitcount %s: the kernel of Debian %d takes at most %d"
                        .formatted(count, view.debian().release(), limit)))
                .findFirst();
    }
}
