package dev.seawall.test.judge;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * One run of a program: no shell reads the arguments, the output is captured, and a program that takes longer than its limit is ended with its children.
 * It runs as at somebody's desk wherever the tests run: {@code CI}, which forbids to rewrite goldens, is there only when a test gives it.
 *
 * @param arguments the program and its arguments
 * @param environment added to this process's environment
 */
public record Command(List<String> arguments, Map<String, String> environment, Duration limit) {
    private static final Duration POLL = Duration.ofMillis(50);

    /** What a run left: its exit code, and standard output and error as one text. */
    public record Ended(int exit, String output) {
        public Verdict acceptedWhenZero() {
            return new Verdict(exit == 0, output);
        }
    }

    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    public static Command of(List<String> arguments) {
        return new Command(arguments, Map.of(), Duration.ofSeconds(60));
    }

    public static Command of(String... arguments) {
        return of(List.of(arguments));
    }

    public Command within(Duration newLimit) {
        return new Command(arguments, environment, newLimit);
    }

    Command with(String variable, String value) {
        return with(Map.of(variable, value));
    }

    public Command with(Map<String, String> variables) {
        var added = new LinkedHashMap<>(environment);
        added.putAll(variables);
        return new Command(arguments, added, limit);
    }

    public Ended run() {
        return run(nothing -> false);
    }

    /** Ends it and its children at once, as a power cut does, as soon as its output is such; fails when it ends by itself before. */
    Ended killedWhen(Predicate<String> output) {
        Ended ended = run(output);
        if (!output.test(ended.output())) {
            throw new IllegalStateException(arguments + " was to be killed and ended before\n" + ended.output());
        }
        return ended;
    }

    private Ended run(Predicate<String> enough) {
        Path output = null;
        try {
            // A file, not a pipe: a grandchild that keeps a pipe open would hold the reader past the limit.
            output = Files.createTempFile("command", ".out");
            return run(output.toFile(), enough);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(output);
        }
    }

    private Ended run(File output, Predicate<String> enough) throws IOException {
        Process process = start(output);
        try {
            long deadline = System.nanoTime() + limit.toNanos();
            while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                String text = Files.readString(output.toPath());
                if (enough.test(text)) {
                    end(process);
                    process.waitFor();
                    return new Ended(process.exitValue(), text);
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("%s took longer than %s%n%s".formatted(arguments, limit, text));
                }
            }
            return new Ended(process.exitValue(), Files.readString(output.toPath()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + arguments, e);
        } finally {
            end(process);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Process start(File output) {
        var builder = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output);
        builder.environment().remove("CI");
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("the judge `%s` is missing on this machine; run ./test/setup".formatted(arguments.get(0)), e);
        }
    }

    private static void deleteQuietly(Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
