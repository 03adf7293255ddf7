package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no test inside one JVM can show: a program that is killed, a disk that is full, a folder that may not be written. */
@Tag("judge")
class WrittenWholeTest {
    private static final int KILLS = 40;

    @TempDir
    private Path parent;

    @Test
    void aKilledRunLeavesTheEarlierTreeOrTheNewOne() throws Exception {
        Path folder = parent.resolve("dist");
        List<Path> references = List.of(reference("one"), reference("two"));
        long usual = millisOfARun(folder);
        Random random = new Random(20261124);
        int killed = 0;

        for (int i = 0; i < KILLS; i++) {
            String tag = i % 2 == 0 ? "two" : "one";
            Process process = new ProcessBuilder(Program.command(List.of(), tag, "synth", "--out", folder.toString())).redirectErrorStream(true).redirectOutput(parent.resolve("log").toFile()).start();
            // Most of a run is the start of its JVM; what writes is its last third.
            process.waitFor(usual / 2 + random.nextLong(usual * 2 / 3), TimeUnit.MILLISECONDS);
            killed += process.destroyForcibly().waitFor() == 0 ? 0 : 1;
            for (String environment : List.of("dev", "prod")) {
                assertThat(standing(folder, environment)).as("kill " + i).isIn(digest(references.get(0).resolve(environment)), digest(references.get(1).resolve(environment)));
            }
        }

        assertThat(killed).isGreaterThan(KILLS / 4);
        assertThat(Program.run(Program.command(List.of(), "three", "synth", "--out", folder.toString())).code()).isZero();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("dev", "prod");
    }

    /** The tree of an environment; between the two renames it stands aside, whole. */
    private static String standing(Path folder, String environment) throws Exception {
        Path current = folder.resolve(environment);
        return digest(Files.exists(current) ? current : folder.resolve(".seawall/old").resolve(environment));
    }

    private Path reference(String tag) throws Exception {
        Path reference = parent.resolve(tag);
        assertThat(Program.run(Program.command(List.of(), tag, "synth", "--out", reference.toString())).code()).isZero();
        return reference;
    }

    private static long millisOfARun(Path folder) throws Exception {
        long began = System.nanoTime();
        assertThat(Program.run(Program.command(List.of(), "one", "synth", "--out", folder.toString())).code()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** Of every file's name, mode and bytes. */
    private static String digest(Path root) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                digest.update((root.relativize(path) + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(path)) + " " + Files.size(path) + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(path));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void aFullDiskIsOneLineAndTheEarlierTreeStays() throws Exception {
        Run run = onOwnMount("mount -t tmpfs -o size=1500k none \"$1\"",
            synth("one", "") + "before=$(cd \"$1\" && find . -type f -exec sha256sum {} + | sort); head -c 900k /dev/zero >\"$1/ballast\"; " + synth("two", "code=0; ", " || code=$?; echo code $code")
                + "; [ \"$before\" = \"$(cd \"$1\" && find . -type f ! -name ballast -exec sha256sum {} + | sort)\" ] && ls -A \"$1/dist\"");

        assertThat(run.err()).matches("ERROR OutputWritten [^\n]*/dist: [^\n]*cannot be written \\(No space left on device\\), [^\n]*\n");
        assertThat(run.out()).endsWith("code 1\ndev\nprod\n");
    }

    @Test
    void aReadOnlyFolderIsOneLine() throws Exception {
        Run run = onOwnMount("mount -t tmpfs -o ro none \"$1\"", synth("one", "code=0; ", " || code=$?; echo code $code; ls -A \"$1\""));

        assertThat(run.err()).matches("ERROR OutputWritten [^\n]*/dist: [^\n]* cannot be written \\(Read-only file system\\), [^\n]*\n");
        assertThat(run.out()).isEqualTo("code 1\n");
    }

    private static String synth(String tag, String before) {
        return synth(tag, before, "; ");
    }

    private static String synth(String tag, String before, String after) {
        String command = String.join(" ", Program.command(List.of(), tag, "synth", "--out").stream().map(word -> "'" + word + "'").toList());
        return before + command + " \"$1/dist\"" + after;
    }

    /** In a mount namespace that ends with the shell, so nothing stays mounted whatever happens. */
    private Run onOwnMount(String mount, String script) throws Exception {
        Path point = Files.createDirectory(parent.resolve("disk"));
        return Program.run(List.of("unshare", "-m", "sh", "-ec", mount + "; " + script, "sh", point.toString()));
    }
}
