package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script is given to bash, which completes as it would for somebody who types. */
class CompletionTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "s                     | synth",
        "ca                    | capacity",
        "--                    | --help --version",
        "synth --              | --help --env --edge --out --format",
        "ex                    | explain export",
        "export --format ''    | yaml json",
        "check --edge fi       | file",
        "check --format js     | json",
        "graph --format ''     | mermaid svg",
        "diff --format ma      | markdown",
        "check --env ''        | -",
        "synth --out fo        | folder",
        "graph --out fi        | file",
        "nonsense --           | -",
    })
    void whatIsTypedIsCompleted(String typed, String expected) throws Exception {
        Files.createDirectory(folder.resolve("folder"));
        Files.writeString(folder.resolve("file"), "");

        assertThat(completed(typed)).containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void theScriptItselfPrintsNothing() throws Exception {
        assertThat(bash("set -eu; source ./script; complete -p ./seawall seawall")).containsExactly("complete -F _seawall ./seawall", "complete -F _seawall seawall");
    }

    private List<String> completed(String typed) throws Exception {
        return bash("source ./script; COMP_WORDS=(./seawall " + typed + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _seawall; for it in \"${COMPREPLY[@]}\"; do echo \"$it\"; done");
    }

    private List<String> bash(String line) throws Exception {
        Run script = Run.of(List::of, "completion");
        assertThat(script.code()).isZero();
        Files.writeString(folder.resolve("script"), script.out());
        Process process = new ProcessBuilder("bash", "--norc", "-c", line).directory(folder.toFile()).redirectErrorStream(true).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as(said.toString()).isZero();
        return said;
    }
}
