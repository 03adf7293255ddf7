package dev.seawall.test.lab;

import dev.seawall.test.judge.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Network namespaces of this process. Their names carry its number and when it began, so that a later process knows which have lost their owner, also when the number was given out again.
 */
final class Namespaces implements AutoCloseable {
    private static final Pattern OURS = Pattern.compile("seawall-(\\d+)-(\\d+)-\\S+");
    private static int made;

    private final List<String> names = new ArrayList<>();

    /** A new namespace with its loopback up. */
    String make(String role) {
        ProcessHandle self = ProcessHandle.current();
        String name = "seawall-%d-%d-%d-%s".formatted(self.pid(), began(self), next(), role);
        ip("netns", "add", name);
        names.add(name);
        ip("-n", name, "link", "set", "lo", "up");
        return name;
    }

    /** A cable between two of them, each end named after the other. */
    void join(String one, String nameInOne, String other, String nameInOther) {
        ip("link", "add", nameInOne, "netns", one, "type", "veth", "peer", "name", nameInOther, "netns", other);
        ip("-n", one, "link", "set", nameInOne, "up");
        ip("-n", other, "link", "set", nameInOther, "up");
    }

    static void ip(String... words) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(words));
        var ended = Command.of(command).run();
        if (ended.exit() != 0) {
            throw new IllegalStateException("%s: %s; namespaces need root".formatted(String.join(" ", command), ended.output().strip()));
        }
    }

    /** Takes away what owners left that are gone. */
    static void sweep() {
        for (String line : Command.of("ip", "netns", "list").run().output().lines().toList()) {
            Matcher name = OURS.matcher(line.split(" ")[0]);
            if (name.matches() && ownerIsGone(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)))) {
                delete(name.group());
            }
        }
    }

    @Override
    public void close() {
        names.forEach(Namespaces::delete);
    }

    private static void delete(String name) {
        Command.of("ip", "netns", "pids", name).run().output().lines().map(Long::parseLong).flatMap(pid -> ProcessHandle.of(pid).stream()).forEach(ProcessHandle::destroyForcibly);
        Command.of("ip", "netns", "delete", name).run();
    }

    private static boolean ownerIsGone(long pid, long began) {
        return ProcessHandle.of(pid).filter(owner -> began(owner) == began).isEmpty();
    }

    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    private static synchronized int next() {
        return made++;
    }
}
