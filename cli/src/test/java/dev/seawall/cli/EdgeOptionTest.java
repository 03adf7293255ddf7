package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.document.EdgeDocument;
import dev.seawall.model.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in the place of the user's program, and the program's environments as documents. */
class EdgeOptionTest {
    private static final Supplier<List<Environment>> NONE = () -> {
        throw new IllegalStateException("not to be built");
    };
    private static final Supplier<List<Environment>> TWO = () -> List.of(Edges.environment("dev"), Edges.environment("prod"));

    @TempDir
    private Path folder;

    private Path prod;

    @BeforeEach
    void exports() throws IOException {
        prod = Files.writeString(folder.resolve("prod.yaml"), EdgeDocument.yaml(Edges.environment("prod"), false));
    }

    @Test
    void synthWritesWhatTheProgramWouldWrite() throws IOException {
        Run fromDocument = Run.of(NONE, "synth", "--edge", prod.toString(), "--out", folder.resolve("a").toString());
        Run fromProgram = Run.of(TWO, "synth", "--env", "prod", "--out", folder.resolve("b").toString());

        assertThat(fromDocument.code()).as(fromDocument.err()).isZero();
        assertThat(fromDocument.out().replace("/a/", "/b/")).isEqualTo(fromProgram.out());
        assertThat(folder.resolve("a/prod/cloudformation.json")).hasSameBinaryContentAs(folder.resolve("b/prod/cloudformation.json"));
        assertThat(folder.resolve("a/prod/terraform/main.tf.json")).hasSameBinaryContentAs(folder.resolve("b/prod/terraform/main.tf.json"));
        assertThat(folder.resolve("a/prod/user-data")).hasSameBinaryContentAs(folder.resolve("b/prod/user-data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "capacity", "graph", "export", "explain /etc/nginx/nginx.conf:4"})
    void everyCommandAboutEnvironmentsTakesDocuments(String command) {
        Run run = Run.of(NONE, (command + " --edge " + prod).split(" "));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isNotEmpty();
    }

    @Test
    void anAssemblyOfADocumentIsThatOfTheProgram() throws IOException {
        Run fromDocument = Run.of(NONE, "assembly", "--edge", prod.toString(), "--out", folder.resolve("a").toString());
        Run fromProgram = Run.of(TWO, "assembly", "--env", "prod", "--out", folder.resolve("b").toString());

        assertThat(List.of(fromDocument, fromProgram)).containsOnly(new Run(0, "", ""));
        for (String file : List.of("cdk.out", "edge-prod.template.json", "manifest.json")) {
            assertThat(folder.resolve("a").resolve(file)).hasSameBinaryContentAs(folder.resolve("b").resolve(file));
        }
    }

    @Test
    void anAssemblyOfADocumentWithAnErrorIsNotWrittenAndTheLineIsTold() throws IOException {
        Files.writeString(prod, Files.readString(prod).replaceFirst("to: [a-z]+", "to: nowhere"));
        Run run = Run.of(NONE, "assembly", "--edge", prod.toString(), "--out", folder.resolve("a").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("ERROR RouteUpstreamExists prod.nginx.routes[0].upstream: nowhere is no upstream").containsPattern("\n  at .*prod\\.yaml:[0-9]+:11 nginx\\.routes\\[0]\\.upstream\n     to: nowhere\n");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void environmentsOfSeveralDocumentsAreChosenByName() throws IOException {
        Path dev = Files.writeString(folder.resolve("dev.json"), EdgeDocument.json(Edges.environment("dev"), true));

        assertThat(Run.of(NONE, "check", "--edge", prod.toString(), dev.toString()).out().lines().map(line -> line.split(" ")[0])).containsExactly("prod", "dev");
        assertThat(Run.of(NONE, "check", "--edge", prod.toString(), dev.toString(), "--env", "dev").out()).startsWith("dev  errors 0");
        assertThat(Run.of(NONE, "check", "--edge", prod.toString(), dev.toString(), "--env", "dve")).isEqualTo(
            new Run(2, "", "ERROR EnvironmentKnown --env: dve is none of the environments prod, dev; did you mean dev?\n"));
    }

    @Test
    void twoDocumentsOfOneNameAreRefusedAtTheLineOfTheSecond() throws IOException {
        Path other = Files.writeString(folder.resolve("other.yaml"), EdgeDocument.yaml(Edges.environment("prod"), true));
        Run run = Run.of(NONE, "synth", "--edge", prod.toString(), other.toString(), "--out", folder.resolve("dist").toString());

        assertThat(run).isEqualTo(new Run(1, "", "ERROR EnvironmentNamesDistinct environment: prod is not given once: " + prod + " has it already, and each has a folder of its name; rename one of the two\n"
            + "  at " + other + ":1:14 environment\n     environment: prod\n  why: ./seawall explain EnvironmentNamesDistinct\n"));
        assertThat(folder.resolve("dist")).doesNotExist();
    }

    @Test
    void allMistakesOfAllDocumentsAreToldInTheOrderOfTheirLines() throws IOException {
        Path first = Files.writeString(folder.resolve("a.yaml"), Files.readString(prod).replace("environment: prod", "environment: no\nregoin: x"));
        Path second = Files.writeString(folder.resolve("b.yaml"), "[]\n");
        Run run = Run.of(NONE, "check", "--edge", second.toString(), first.toString(), folder.resolve("c.yaml").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> !line.startsWith("     ") && !line.startsWith("  why"))).containsExactly(
            "ERROR DocumentReadable " + folder + "/c.yaml: nothing is not a file that can be read; name one that is there",
            "ERROR ValueIsText environment: no is not a text to every reader: without quotes it is true or false to readers of YAML 1.1; write \"no\" if that is meant",
            "  at " + first + ":1:14 environment",
            "ERROR KeyKnown document: regoin is not one of the keys edge, environment, region, terraformBackend; did you mean region?",
            "  at " + first + ":2:1 document",
            "ERROR ValueIsMapping document: a list is not a mapping with keys edge, environment, region, terraformBackend; write {key: value}, or a line for each",
            "  at " + second + ":1:1 document");
    }

    @Test
    void aProgramIsToldOfMistakesInItsFormat() throws IOException {
        Path broken = Files.writeString(folder.resolve("a.yaml"), Files.readString(prod).replace("environment: prod", "environment: no"));

        assertThat(Run.of(NONE, "check", "--format", "github", "--edge", broken.toString()).out()).startsWith("::error file=" + broken + ",line=1,col=14,title=ValueIsText::environment: no is not");
        assertThat(Run.of(NONE, "check", "--format", "sarif", "--edge", broken.toString()).out()).contains("\"startColumn\":14");
        assertThat(Run.of(NONE, "check", "--format", "json", "--edge", broken.toString()).out()).contains("\"column\":14");
    }

    @Test
    void aProgramThatReadsABrokenDocumentIsToldAsWell() throws IOException {
        Path broken = Files.writeString(folder.resolve("a.yaml"), "environment: prod\n");
        Run run = Run.of(() -> List.of(EdgeDocument.read(broken)), "check");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("ERROR KeyPresent edge: nothing is not enough: the key has to be there; add edge and its value\n  at " + broken + ":1:1 edge\n");
    }

    @Test
    void exportPrintsOneOrWritesAll() throws IOException {
        Run printed = Run.of(TWO, "export", "--env", "prod");
        Run several = Run.of(TWO, "export");
        Run written = Run.of(TWO, "export", "--format", "json", "--out", folder.resolve("edges").toString());

        assertThat(printed).isEqualTo(new Run(0, Files.readString(prod), ""));
        assertThat(several).isEqualTo(new Run(2, "", "ERROR OneEnvironment seawall export --env: 2 environments are chosen, dev, prod, and one is wanted; write --env prod\n"));
        assertThat(written).isEqualTo(new Run(0, folder + "/edges/dev.json\n" + folder + "/edges/prod.json\n", ""));
        assertThat(Run.of(NONE, "export", "--edge", folder + "/edges/prod.json")).isEqualTo(printed);
    }

    @Test
    void exportWritesWholeFilesOrNone() throws IOException {
        Path edges = Files.createDirectories(folder.resolve("edges/prod.yaml"));
        Run run = Run.of(TWO, "export", "--out", edges.getParent().toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("ERROR FolderOfSeawall ");
        assertThat(folder.resolve("edges")).isDirectoryContaining("glob:**/prod.yaml").isDirectoryNotContaining("glob:**/dev.yaml");
    }

    @Test
    void exportWithDefaultsSaysAllThatAnotherReleaseCouldChange() {
        assertThat(Run.of(TWO, "export", "--env", "prod", "--defaults").out()).contains("\n    workerConnections: 16384\n", "\n    maximumLifetime: 30d\n", "\n    cache: 60%\n", "\n    maximumBody: 1MiB\n");
        assertThat(Run.of(TWO, "export", "--env", "prod").out()).doesNotContain("workerConnections");
    }
}
