package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that reads findings gets one document, whatever happens, and nothing beside it. */
class FormatOptionTest {
    private static final Supplier<List<Environment>> SOUND = () -> List.of(Edges.environment("dev"), Edges.environment("prod"));
    private static final Supplier<List<Environment>> UNSOUND = () -> List.of(Edges.unsound("prod"));

    @TempDir
    private Path folder;

    @Test
    void checkPrintsADocumentOfAllEnvironmentsAndCountsBesideIt() {
        Run run = Run.of(SOUND, "check", "--format", "json");

        assertThat(run.code()).isEqualTo(ExitCode.WELL);
        assertThat(run.out()).startsWith("{\n \"findings\": [").endsWith("\n}\n").contains("\"environment\": \"dev\"", "\"environment\": \"prod\"");
        assertThat(run.err()).isEqualTo("dev  errors 0  warnings 0  notes 5\nprod  errors 0  warnings 0  notes 5\n");
    }

    @Test
    void synthTellsAProgramNotesTooAndSaysBesideItWhatItWrote() {
        Run run = Run.of(SOUND, "synth", "--format", "json", "--out", folder.toString());

        assertThat(run.out()).startsWith("{\n").contains("\"severity\": \"NOTE\"");
        assertThat(run.err().lines()).hasSize(2).first().asString().startsWith("dev  ");
    }

    @Test
    void anErrorIsExitCodeOneInEveryFormat() {
        for (String format : List.of("human", "json", "sarif", "markdown", "github")) {
            assertThat(Run.of(UNSOUND, "synth", "--format", format, "--out", folder.toString()).code()).as(format).isEqualTo(ExitCode.REFUSED);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aRefusedValueIsADocumentToo() {
        Run run = Run.of(() -> List.of(Edges.environment("Prod!")), "check", "--format", "github");

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("::error file=\\S+Edges\\.java,line=[0-9]+,title=NamePlain::name: Prod! is not [^\n]+\n");
    }

    @Test
    void wrongUsageIsALineForAPersonInEveryFormat() {
        assertThat(Run.of(SOUND, "check", "--format", "jsn")).isEqualTo(
            new Run(2, "", "ERROR CommandLineKnown seawall check --format: jsn is none of the formats human, json, sarif, markdown, github; did you mean json?\n"));
        assertThat(Run.of(SOUND, "check", "--format", "json", "--env", "prdo").out()).isEmpty();
    }

    @Test
    void nothingFoundIsADocumentToo() {
        assertThat(Run.of(List::of, "check", "--format", "json").out()).isEqualTo("{\"findings\":[],\"version\":1}\n");
    }

    @Test
    void noColourWhereNobodyWantsItOrNoTerminalShowsIt() {
        assertThat(Terminal.showsColour(Map.of("NO_COLOR", "1", "TERM", "xterm"))).isFalse();
        assertThat(Terminal.showsColour(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.showsColour(Map.of())).isFalse();
    }
}
