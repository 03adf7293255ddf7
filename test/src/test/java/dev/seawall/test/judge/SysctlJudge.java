package dev.seawall.test.judge;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys that an image's own cloud kernel showed when it was booted with nf_conntrack loaded: {@code test/judges/sysctl/debian-*.keys}.
 *
 * <p>Proves: every line of a sysctl.d file is an assignment to a key that exists there; systemd-sysctl only warns otherwise and the boot goes on.
 * Misses: the value's range, and whether the module behind a key is loaded in time. Of network interfaces only all, default and lo are known.
 */
public final class SysctlJudge {
    private final Set<String> known;

    private SysctlJudge(Set<String> known) {
        this.known = known;
    }

    public static SysctlJudge of(Debian debian) {
        Path list = Installed.file("sysctl/debian-" + debian.release() + ".keys");
        return new SysctlJudge(lines(list).collect(toUnmodifiableSet()));
    }

    public Verdict judge(Path sysctlFile) {
        return judge(lines(sysctlFile));
    }

    Verdict judge(Stream<String> lines) {
        String refused = lines.filter(not(this::isKnown)).collect(joining("\n"));
        return new Verdict(refused.isEmpty(), refused.isEmpty() ? "" : "no such key in this kernel:\n" + refused);
    }

    private boolean isKnown(String line) {
        String key = dotted(line.split("=", 2)[0].strip().replaceFirst("^-", ""));
        if (!key.contains("*")) {
            return line.contains("=") && known.contains(key);
        }
        Pattern glob = Pattern.compile(Arrays.stream(key.split("\\*", -1)).map(Pattern::quote).collect(joining("[^.]*")));
        return known.stream().anyMatch(glob.asMatchPredicate());
    }

    /** As sysctl.d(5): the first separator decides; after a slash, slashes separate and dots belong to names. */
    private static String dotted(String key) {
        boolean slashes = key.matches("[^./]*/.*");
        return slashes ? key.replace('.', '\0').replace('/', '.').replace('\0', '/') : key;
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(String::strip).filter(not(line -> line.isEmpty() || line.matches("[#;].*")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
