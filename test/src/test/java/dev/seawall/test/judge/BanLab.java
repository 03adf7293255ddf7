package dev.seawall.test.judge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Real packets against an IPv4 rule file in namespaces of its own: {@code test/lab/bans}.
 *
 * <p>Proves: who may connect where, the exact number of connections before a ban, when a retrying client is free again, and that packets forged in somebody's name ban nobody. Misses:
 * IPv6, many strangers at once (the table's size is a module parameter that only a VM sets).
 */
public final class BanLab {
    private BanLab() {
    }

    /** What got through, by name. */
    public static Map<String, String> run(Path rules, int port, int health, int internal) {
        Path program = Installed.file("../lab/bans");
        var ended = Command.of(List.of(program.toString(), rules.toString(), Integer.toString(port), Integer.toString(health), Integer.toString(internal)))
                .within(Duration.ofMinutes(2)).run();
        if (ended.exit() != 0) {
            throw new IllegalStateException("test/lab/bans ended with " + ended.exit() + ": " + ended.output());
        }
        var answers = new TreeMap<String, String>();
        ended.output().lines().map(line -> line.split("=", 2)).forEach(pair -> answers.put(pair[0], pair[1]));
        return answers;
    }
}
