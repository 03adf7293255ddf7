package dev.seawall.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./seawall} in a checkout of its own, in a folder whose name has a space and a quote. */
@Tag("judge")
class LauncherTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final String TOOLS = "/usr/bin:/bin";

    @TempDir
    private Path parent;

    private record Answer(int code, String out, String err) {}

    @Test
    void buildsOnceThenStartsWithoutMaven() throws Exception {
        Path checkout = checkout(parent.resolve("it's my \"checkout\""));
        String seawall = checkout.resolve("seawall").toString();

        List<Process> first = List.of(start(Map.of("CI", "true"), seawall, "--version"), start(Map.of(), seawall, "--version"));
        List<Answer> answers = List.of(answer(first.get(0)), answer(first.get(1)));

        assertThat(answers).extracting(Answer::code).containsExactly(0, 0);
        assertThat(answers).extracting(Answer::out).allMatch(out -> out.startsWith("seawall "));
        assertThat(answers).extracting(Answer::err).containsOnlyOnce("").filteredOn(err -> !err.isEmpty()).allMatch(err -> err.matches("building\\.\\.\\. [0-9]+ s\n"));

        Path link = Files.createSymbolicLink(parent.resolve("link"), Path.of(seawall));
        Path noMaven = Files.createDirectory(parent.resolve("tools"));
        for (String tool : List.of("sh", "readlink", "find")) {
            Files.writeString(noMaven.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            noMaven.resolve(tool).toFile().setExecutable(true);
        }
        Answer fresh = answer(start(Map.of("PATH", noMaven.toString()), link.toString(), "synth", "--env", "prod"));

        assertThat(fresh.code()).as(fresh.err()).isZero();
        assertThat(fresh.err()).isEmpty();
        assertThat(fresh.out()).matches("prod  [^\n]* -> dist/prod\n");
        assertThat(parent.resolve("dist/prod/terraform/main.tf.json")).isRegularFile();

        Path source = checkout.resolve("stacks/src/main/java/dev/seawall/stacks/Environments.java");
        Files.writeString(source, Files.readString(source).replace("\"10.22.0.0/16\"", "\"10.22.0.1/16\""));
        Answer refused = answer(start(Map.of(), seawall, "check"));

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).matches("building\\.\\.\\. [0-9]+ s\nERROR [A-Z][A-Za-z]+ [^\n]*10\\.22\\.0\\.1/16[^\n]*\n  at \\S.*/Environments\\.java:[0-9]+ cidr\n     return [^\n]*\n  why: [^\n]*\n");
        Files.writeString(source, "class");
        Answer broken = answer(start(Map.of(), seawall, "check"));

        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).startsWith("building... failed\n").contains("Environments.java");
    }

    private static Path checkout(Path to) throws IOException {
        for (String part : List.of("pom.xml", "seawall", "tools.sh", "docs", "constructs", "cli", "stacks", "templates", "examples", "kit/pom.xml", "archetype/pom.xml", "test/pom.xml")) {
            try (Stream<Path> paths = Files.walk(TOP.resolve(part))) {
                for (Path path : paths.filter(path -> Files.isRegularFile(path) && !TOP.relativize(path).toString().contains("target/")).toList()) {
                    Path copy = to.resolve(TOP.relativize(path));
                    Files.createDirectories(copy.getParent());
                    Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return to;
    }

    private Process start(Map<String, String> variables, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(parent.toFile()).redirectInput(Path.of("/dev/null").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", TOOLS, (path, tools) -> path + ":" + tools);
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static Answer answer(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), out, err);
    }
}
