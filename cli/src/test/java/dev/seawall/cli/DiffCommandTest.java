package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.cli.diff.Side;
import dev.seawall.model.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code seawall diff}, as its user sees it. */
class DiffCommandTest {
    private static final Environment PROD = Edges.within("prod", "10.20.0.0/16");
    private static final Environment MOVED = Edges.within("moved", "10.30.0.0/16");

    @TempDir
    private Path folder;

    @Test
    void theSameIsZeroAndADifferenceIsOne() {
        assertThat(diff("prod", "prod")).isEqualTo(new Run(0, "nothing differs\n", ""));

        Run run = diff("prod", "moved");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("VPC 10.20.0.0/16 -> 10.30.0.0/16, ").contains("replaced ShopVpc and ", "the VPC and all that is in it are made anew", "\nWhat CloudFormation does\n", "\nFiles\n");
    }

    @Test
    void aFolderADocumentAndAnAssemblyAreSides() throws IOException {
        Run.of(() -> List.of(PROD), "synth", "--out", folder.resolve("dist").toString());
        Run.of(() -> List.of(PROD), "assembly", "--out", folder.resolve("cdk.out").toString());
        Files.writeString(folder.resolve("deployed.json"), "{\"TemplateBody\": " + Seawall.cloudFormation(PROD) + "}");

        for (String side : List.of("dist/prod", "cdk.out", "deployed.json", "dist/prod/terraform/main.tf.json")) {
            assertThat(diff(folder.resolve(side).toString(), "prod").out()).as(side).isEqualTo("nothing differs\n");
        }
    }

    @Test
    void aTemplateInYamlIsASideHoweverItWasFetched() throws IOException {
        String yaml = "# JSON is YAML, but for this line\n" + Seawall.cloudFormation(PROD);
        Path plain = Files.writeString(folder.resolve("template.yaml"), yaml);
        Path fetched = Files.writeString(folder.resolve("fetched.json"), "{\"TemplateBody\": \"" + yaml.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}");

        assertThat(diff(plain.toString(), "prod")).isEqualTo(new Run(0, "nothing differs\n", ""));
        assertThat(diff(fetched.toString(), "prod")).isEqualTo(new Run(0, "nothing differs\n", ""));
        assertThat(diff(plain.toString(), "moved").out()).startsWith("VPC 10.20.0.0/16 -> 10.30.0.0/16, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Resources: &a {b: *a}", "Resources: {a: !Ref b}", "Resources: [", "Resources: {}\n---\nResources: {}"})
    void yamlThatIsNoTemplateIsRefusedInALine(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("stack.txt"), yaml);

        assertThat(diff(file.toString(), "prod").err()).startsWith("ERROR DocumentReadable ").hasLineCount(1);
        Files.writeString(file, "Resources: " + "[".repeat(100_000));
        assertThat(diff(file.toString(), "prod").err()).startsWith("ERROR DocumentReadable ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void aDocumentThatSaysAnEdgeIsASide(String format) throws IOException {
        Path said = folder.resolve("edge." + format);
        Files.writeString(said, Run.of(() -> List.of(PROD), "export", "--format", format).out());

        assertThat(diff(said.toString(), "prod")).isEqualTo(new Run(0, "nothing differs\n", ""));
        Files.writeString(said, Files.readString(said).replace("10.20.0.0/16", "10.20.0.0/99"));
        assertThat(diff(said.toString(), "prod").code()).isEqualTo(2);
        assertThat(diff(said.toString(), "prod").err()).contains("cidr.prefix: 99 is not 0 to 32").contains("edge." + format + ":");
    }

    @Test
    void foldersOfSeveralEnvironmentsAreComparedNameByName() throws IOException {
        String before = folder.resolve("before").toString();
        String after = folder.resolve("after").toString();
        Run.of(() -> List.of(PROD, Edges.within("dev", "10.40.0.0/16"), Edges.within("old", "10.50.0.0/16")), "synth", "--out", before);
        Run.of(() -> List.of(Edges.within("prod", "10.30.0.0/16"), Edges.within("dev", "10.40.0.0/16"), Edges.within("young", "10.60.0.0/16")), "synth", "--out", after);

        assertThat(diff(before, before)).isEqualTo(new Run(0, "dev: nothing differs\n\nold: nothing differs\n\nprod: nothing differs\n", ""));
        assertThat(diff(before, after).out()).startsWith("dev: nothing differs\n\nold: old is gone, ").contains("\nprod: VPC 10.20.0.0/16 -> 10.30.0.0/16, ", "\nyoung: young is new, ");
        assertThat(diff(before, after).code()).isEqualTo(1);
        assertThat(diff(before, after, "--format", "markdown").out()).startsWith("### Seawall: dev: nothing differs\n\n### Seawall: old: ").hasSizeLessThan(60_000);
        assertThat(diff(before, after, "--format", "github").out()).contains("::notice title=Seawall::prod: VPC ", "::warning title=prod%3A replaced ShopVpc::");
    }

    @Test
    void aFoldersNameIsNoMarkupOfAComment() throws IOException {
        Run.of(() -> List.of(PROD, MOVED), "synth", "--out", folder.resolve("dist").toString());
        Files.move(folder.resolve("dist/prod"), folder.resolve("dist/<b>[a](b)"));

        assertThat(diff(folder.resolve("dist").toString(), folder.resolve("dist").toString(), "--format", "markdown").out()).doesNotContain("<b>", "[a]");
    }

    @Test
    void aRevisionOfGitIsASide() throws Exception {
        Run.of(() -> List.of(PROD), "synth", "--out", folder.resolve("dist").toString());
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=t", "-c", "user.email=t@example.invalid", "commit", "-q", "-m", "one");
        Run.of(() -> List.of(Edges.within("prod", "10.30.0.0/16")), "synth", "--out", folder.resolve("dist").toString());
        Side here = new Side(() -> Map.of("prod", PROD), folder);

        assertThat(here.read("HEAD", "prod").node()).isEqualTo(here.read("HEAD:dist/prod", "prod").node()).isEqualTo(here.read("prod", "HEAD").node());
        assertThat(here.read("HEAD", "dist/prod").node()).isEqualTo(here.read("prod", "").node()).isNotEqualTo(here.read("dist/prod", "").node());
        assertThat(here.read("HEAD:dist/prod/cloudformation.json", "").node()).isEqualTo(here.read("prod", "").node());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "--help-me", "no/such", "HEAD:no/such", "-x:y", "..", "prod:prod", ":", "\u0007"})
    void aSideThatIsNoneIsALineAndWrongUsage(String side) {
        Run run = diff(side, "prod");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("ERROR ").doesNotContain("Exception");
    }

    @Test
    void aRevisionOfTheRepositoryAroundTheWorkingFolderIsAsked() {
        assertThat(diff("HEAD:test/goldens/seed", "HEAD:test/goldens/seed")).isEqualTo(new Run(0, "nothing differs\n", ""));
    }

    @Test
    void aFolderWithoutAnEdgeIsNotReadButSaidToBeNone() throws IOException {
        Files.write(folder.resolve("large.bin"), new byte[17 << 20]);
        Files.writeString(folder.resolve("notes.txt"), "notes\n");

        assertThat(diff(folder.toString(), "prod").err()).isEqualTo("ERROR GoldenReadable " + folder + ": a folder with large.bin and another is not a golden, a folder that synth wrote, cdk.out or cdktf.out; "
            + "name a folder that holds cloudformation.json or terraform/main.tf.json\n");
    }

    @Test
    void aDocumentThatIsNoneOfAnEdgeSaysWhatItIs() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"Resources\": {\"Queue\": {\"Type\": \"AWS::SQS::Queue\"}}}");

        assertThat(diff(other.toString(), "prod").err()).startsWith("ERROR UserDataOfAnEdge ").contains("a document without a launch template is not one that holds an edge").hasLineCount(1);
    }

    @Test
    void anEnvironmentThatIsRefusedIsToldByItsFindings() {
        Run run = Run.of(() -> List.of(PROD, Edges.unsound("lost")), "diff", "prod", "lost");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("ERROR RouteUpstreamExists lost.");
    }

    @Test
    void aProgramThatIsRefusedIsNoDifference() {
        Run twice = Run.of(() -> List.of(PROD, PROD), "diff", "prod", "moved");
        Run refused = Run.of(() -> List.of(Edges.environment("Prod!")), "diff", "prod", "moved");

        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).startsWith("ERROR EnvironmentNamesDistinct environments: prod is given twice, each has a folder of its name; rename one of the two\n");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).startsWith("ERROR NamePlain name: Prod! ").contains("Edges.java:");
    }

    @Test
    void twoSidesAreWanted() {
        assertThat(diff().err()).isEqualTo("ERROR CommandLineKnown seawall diff: two sides are wanted, here are 0; name what is deployed, then what would be, ./seawall diff dist/prod prod\n");
        assertThat(diff("prod").code()).isEqualTo(ExitCode.USAGE);
        assertThat(diff("prod", "moved", "prod").code()).isEqualTo(ExitCode.USAGE);
        assertThat(diff("prod", "moved", "--format", "sarif").err()).contains("sarif is none of the formats human, markdown, json, github");
    }

    @Test
    void aCommentBeginsWithTheHeadlineAndIsShortEnough() {
        String comment = diff("prod", "moved", "--format", "markdown").out();

        assertThat(comment).startsWith("### Seawall: VPC 10.20.0.0/16 -&#62; 10.30.0.0/16, ").contains("<details><summary>What it means</summary>", "```diff\n").hasSizeLessThan(60_000);
        assertThat(comment.split("<details>", -1)).hasSameSizeAs(comment.split("</details>", -1));
    }

    @Test
    void aWorkflowIsWarnedOfWhatIsReplaced() {
        assertThat(diff("prod", "moved", "--format", "github").out().lines()).first().asString().startsWith("::notice title=Seawall::VPC ");
        assertThat(diff("prod", "moved", "--format", "github").out()).contains("\n::warning title=replaced ShopVpc::the VPC and all that is in it are made anew");
    }

    private static Run diff(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "diff";
        System.arraycopy(words, 0, all, 1, words.length);
        return Run.of(() -> List.of(PROD, MOVED), all);
    }

    private void git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(printed).isZero();
    }
}
