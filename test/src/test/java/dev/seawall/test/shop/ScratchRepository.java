package dev.seawall.test.shop;

import dev.seawall.test.judge.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A Maven repository that is thrown away, with what this build has downloaded and with our artifacts, installed from this checkout's sources; made once. */
final class ScratchRepository {
    private static final Duration BUILD = Duration.ofMinutes(10);
    private static final List<String> SOURCES = List.of("pom.xml", "constructs", "archetype", "cli", "kit", "stacks", "test", "templates", "docs", "examples");
    /** The version that documents name. */
    static final String ARCHETYPES = "org.apache.maven.plugins:maven-archetype-plugin:3.4.1:";
    private static ScratchRepository only;

    private final Path home;

    private ScratchRepository(Path home) {
        this.home = home;
    }

    static synchronized ScratchRepository get() {
        if (only == null) {
            only = make();
        }
        return only;
    }

    /** An empty folder beside it. */
    Path folder(String name) {
        try {
            return Files.createTempDirectory(home, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Maven is told in every run: ask nobody, and use this repository. */
    List<String> options() {
        return List.of("-o", "-Dmaven.repo.local=" + local());
    }

    /** Where its artifacts lie. */
    Path local() {
        return home.resolve("repository");
    }

    private static ScratchRepository make() {
        Path local = Path.of(System.getProperty("localRepository"));
        try {
            // beside the original: hard links cost neither time nor space
            Path home = Files.createTempDirectory(local.getParent(), "seawall-scratch");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> run(Command.of("rm", "-rf", home.toString()))));
            // into the user's own repository, once: what this build does not need and the tests of projects do
            run(Command.of("mvn", "-q", "-B", ARCHETYPES + "help", "org.apache.maven.plugins:maven-install-plugin:3.1.4:help").within(BUILD));
            run(Command.of("cp", "-al", local.toString(), home.resolve("repository").toString()).within(BUILD));
            run(Command.of("rm", "-rf", home.resolve("repository/dev/seawall").toString()));
            ScratchRepository made = new ScratchRepository(home);
            made.install(Path.of("..").toRealPath());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From a copy: this build's own folders are in use. */
    private void install(Path checkout) throws IOException {
        Path copy = folder("sources");
        for (String source : SOURCES) {
            copy(checkout.resolve(source), copy.resolve(source));
        }
        List<String> words = List.of("mvn", "-q", "-B", "-f", copy.toString(), "-Dmaven.test.skip=true", "-Dmaven.repo.local=" + local(), "-pl",
            "archetype,cli,constructs/cdk,constructs/cdktf,kit", "-am", "install");
        run(Command.of(words).within(BUILD));
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(one -> !from.relativize(one).toString().matches("(.*/)?(target|node_modules|dist)(/.*)?")).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void run(Command command) {
        Command.Ended ended = command.run();
        if (ended.exit() != 0) {
            throw new IllegalStateException(command.arguments() + "\n" + ended.output());
        }
    }
}
