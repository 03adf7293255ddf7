package dev.seawall.test.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every scenario, rendered by real JVMs that differ in what a machine may differ in: language and digits, time zone, encoding, working folder, JDK. The pairs are chosen so that each
 * locale meets several zones and encodings; all print one digest.
 */
class SameBytesEverywhereTest {
    private static final long SECONDS = 120;
    private static final String ONE_JDK = "determinism.oneJdk";
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
    /** Dotless i; Arabic, Devanagari and Thai digits with the Buddhist calendar; a comma in fractions; nothing at all. */
    private static final List<List<String>> MACHINES = List.of(
        machine("tr", "TR", "", "Asia/Kolkata", "UTF-8"),
        machine("ar", "EG", "nu-arab", "Pacific/Chatham", "ISO-8859-1"),
        machine("hi", "IN", "nu-deva", "UTC", "UTF-8"),
        machine("th", "TH", "ca-buddhist-nu-thai", "America/St_Johns", "ISO-8859-1"),
        machine("de", "DE", "", "Pacific/Chatham", "UTF-8"),
        machine("", "", "", "UTC", "ISO-8859-1"));

    @TempDir
    Path elsewhere;

    @Test
    void everyLanguageTimeZoneAndEncodingRendersTheSameBytes() {
        TreeMap<String, List<String>> digests = new TreeMap<>();
        List<Path> folders = List.of(Path.of("").toAbsolutePath(), elsewhere);

        for (int i = 0; i < MACHINES.size(); i++) {
            String digest = digest(Path.of(System.getProperty("java.home")), MACHINES.get(i), folders.get(i % 2));
            digests.computeIfAbsent(digest, it -> new ArrayList<>()).add(String.join(" ", MACHINES.get(i)));
        }

        assertThat(digests).hasSize(1);
    }

    @Test
    @Tag("judge")
    void everyJdkRendersTheSameBytes() {
        TreeMap<Integer, Path> jdks = jdks();
        assertThat(jdks).as("JDKs of two releases beside " + System.getProperty("java.home") + "; install a second one, such as openjdk-21-jdk-headless, or pass -D" + ONE_JDK + " where there is none")
            .hasSizeGreaterThan(Boolean.getBoolean(ONE_JDK) ? 0 : 1);
        TreeMap<String, List<String>> digests = new TreeMap<>();

        // three machines for each JDK, of languages whose data grew between releases
        jdks.forEach((release, home) -> MACHINES.subList(1, 4)
            .forEach(machine -> digests.computeIfAbsent(digest(home, machine, elsewhere), it -> new ArrayList<>()).add(release + " " + String.join(" ", machine))));

        assertThat(digests).as(jdks.toString()).hasSize(1);
    }

    private static List<String> machine(String language, String country, String extensions, String zone, String encoding) {
        return List.of("-Duser.language=" + language, "-Duser.country=" + country, "-Duser.extensions=" + extensions, "-Duser.timezone=" + zone, "-Dfile.encoding=" + encoding);
    }

    private static String digest(Path javaHome, List<String> machine, Path folder) {
        List<String> command = new ArrayList<>(List.of(javaHome.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RenderDigest.class.getName()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            // names of files and the console are read by the language of the process, not by file.encoding
            builder.environment().put("LC_ALL", machine.contains("-Dfile.encoding=UTF-8") ? "C.UTF-8" : "C");
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            assertThat(ended && process.exitValue() == 0).as(printed).isTrue();
            assertThat(printed).matches("[0-9a-f]{64}");
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One JDK of each release, 17 and newer, that is installed beside the running one. */
    private static TreeMap<Integer, Path> jdks() {
        TreeMap<Integer, Path> jdks = new TreeMap<>();
        Path own = Path.of(System.getProperty("java.home"));
        try (Stream<Path> beside = Files.list(own.getParent())) {
            for (Path home : beside.sorted().toList()) {
                Path release = home.resolve("release");
                if (Files.isRegularFile(release) && Files.isExecutable(home.resolve("bin/java"))) {
                    Matcher version = VERSION.matcher(Files.readString(release));
                    if (version.find() && Integer.parseInt(version.group(1)) >= 17) {
                        jdks.putIfAbsent(Integer.parseInt(version.group(1)), home);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jdks;
    }
}
