package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.document.EdgeDocument;
import dev.seawall.model.Environment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportsCommandTest {
    private static final String EMPTY = "{\"format_version\":\"1.0\"}";

    @TempDir
    Path folder;

    @Test
    void theFileStandsBesideTheConfiguration() {
        Run run = run(EMPTY, Edges.environment("dev"));

        assertThat(run).isEqualTo(new Run(0, folder.resolve("imports.tf.json") + " written; apply, then delete it\n", ""));
        assertThat(folder.resolve("imports.tf.json")).hasContent(Seawall.imports(Edges.environment("dev"), EMPTY).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{}", "{\"version\":4,\"resources\":[]}", "{\"format_version\":\"1.2\",\"planned_values\":{}}", EMPTY + EMPTY})
    void whatIsNoOutputOfTerraformShowIsRefusedAndNothingIsWritten(String given) throws IOException {
        Run run = run(given, Edges.environment("dev"));

        assertThat(run).isEqualTo(new Run(1, "", "ERROR TerraformStateReadable standard input: is not what terraform show -json prints; "
            + "terraform show -json | ./seawall imports --env dev in the folder of main.tf.json\n"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theEnvironmentMayBeThatOfADocument() throws IOException {
        Path document = Files.writeString(folder.resolve("dev.yaml"), EdgeDocument.yaml(Edges.environment("dev"), false));

        assertThat(run(List.of("--edge", document.toString()), EMPTY).code()).isZero();
        assertThat(folder.resolve("imports.tf.json")).hasContent(Seawall.imports(Edges.environment("dev"), EMPTY).orElseThrow());
        assertThat(run(List.of("--edge", document.toString()), "no JSON").err()).endsWith("; terraform show -json | ./seawall imports --edge " + document + " in the folder of main.tf.json\n");
    }

    @Test
    void ofSeveralDocumentsOneIsNamed() throws IOException {
        Path dev = Files.writeString(folder.resolve("dev.yaml"), EdgeDocument.yaml(Edges.environment("dev"), false));
        Path prod = Files.writeString(folder.resolve("prod.yaml"), EdgeDocument.yaml(Edges.environment("prod"), false));

        assertThat(run(List.of("--edge", dev.toString(), prod.toString()), EMPTY).err()).endsWith("here are 2; name it, ./seawall imports --edge " + dev + " " + prod + " --env dev\n");
        assertThat(run(List.of("--edge", dev.toString(), prod.toString(), "--env", "prod"), EMPTY).code()).isZero();
    }

    @Test
    void aStateIsOfOneEnvironment() {
        Run run = run(EMPTY, Edges.environment("dev"), Edges.environment("prod"));

        assertThat(run).isEqualTo(new Run(2, "", "ERROR CommandLineKnown seawall imports: a state is of one environment, here are 2; name it, ./seawall imports --env dev\n"));
    }

    @Test
    void aFolderThatIsNotThereIsToldInALine() {
        folder = folder.resolve("gone");

        assertThat(run(EMPTY, Edges.environment("dev")).err()).startsWith("ERROR OutputWritten " + folder + ": ").hasLineCount(1);
    }

    private Run run(String state, Environment... environments) {
        return run(List.of(), state, environments);
    }

    private Run run(List<String> options, String state, Environment... environments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ImportsCommand command = new ImportsCommand(() -> List.of(environments), new ByteArrayInputStream(state.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out, true));
        int code;
        try {
            code = command.run(Arguments.parse(command, Stream.concat(options.stream(), Stream.of("--out", folder.toString())).toList()));
        } catch (RuntimeException refused) {
            code = new Failures(new PrintWriter(err, true)).tell(refused);
        }
        return new Run(code, out.toString(), err.toString());
    }
}
