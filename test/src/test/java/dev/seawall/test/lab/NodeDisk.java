package dev.seawall.test.lab;

import dev.seawall.test.judge.BootMade;
import dev.seawall.test.judge.Command;
import dev.seawall.test.judge.Debian;
import dev.seawall.test.judge.Installed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A node's disk with its processes, alive as long as this object or the test: a Debian root, the rendered files over it ({@code test/judges/node-view}), and a small disk in place of the NVMe.
 *
 * <p>Its first process reads this process's end of a pipe. When that closes, by whatever death, the kernel ends every process of the node and takes its mounts away.
 */
final class NodeDisk implements AutoCloseable {
    /** 64 MiB hold 60 s of access log at the lab's rates, and are filled within a second. */
    private static final String FIRST = "mount -t tmpfs -o size=64m tmpfs /srv/edge && systemd-tmpfiles --create /etc/seawall/folders.conf && chown -R www-data /run/seawall/tls && echo up && exec cat";

    private final Process outer;
    private final long first;

    private NodeDisk(Process outer, long first) {
        this.outer = outer;
        this.first = first;
    }

    static NodeDisk in(String namespace, Debian debian, Path tree, BootMade made) {
        List<String> command = new ArrayList<>(List.of(Installed.file("node-view").toString(), "--network", namespace, debian.root().toString(), tree.toAbsolutePath().toString()));
        command.addAll(made.options());
        command.addAll(List.of("--", "sh", "-c", FIRST));
        try {
            Process outer = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            var said = outer.inputReader(StandardCharsets.UTF_8).readLine();
            if (!"up".equals(said)) {
                throw new IllegalStateException("the node's disk did not come up: " + said);
            }
            return new NodeDisk(outer, outer.children().findFirst().orElseThrow().pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as the node sees it. */
    Path file(String absolute) {
        return Path.of("/proc/" + first + "/root" + absolute);
    }

    /** Runs a program on the node; one that fails fails the test. */
    String run(String... program) {
        var ended = tries(program);
        if (ended.exit() != 0) {
            throw new IllegalStateException("%s ended with %d: %s".formatted(String.join(" ", program), ended.exit(), ended.output()));
        }
        return ended.output();
    }

    Command.Ended tries(String... program) {
        List<String> command = new ArrayList<>(List.of("nsenter", "--target", Long.toString(first), "--mount", "--uts", "--ipc", "--net", "--pid", "--root", "--wd", "--",
            "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LC_ALL=C.UTF-8"));
        command.addAll(List.of(program));
        return Command.of(command).run();
    }

    String read(String absolute) {
        try {
            return Files.readString(file(absolute));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String absolute, String text) {
        try {
            Files.writeString(file(absolute), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        outer.destroyForcibly();
        outer.onExit().join();
    }
}
