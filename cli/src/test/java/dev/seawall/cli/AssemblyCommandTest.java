package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyCommandTest {
    private static final Supplier<List<Environment>> TWO = () -> List.of(Edges.environment("dev"), Edges.environment("prod"));

    @TempDir
    Path folder;

    @Test
    void aStackForEachEnvironmentAndTheManifestThatNamesThem() throws IOException {
        Run run = Run.of(TWO, "assembly", "--out", folder.toString());

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(names()).containsExactly("cdk.out", "edge-dev.template.json", "edge-prod.template.json", "manifest.json");
        assertThat(Files.readString(folder.resolve("edge-prod.template.json"))).isEqualTo(Seawall.cloudFormation(Edges.environment("prod")));
        assertThat(Files.readString(folder.resolve("manifest.json"))).contains("\"environment\": \"aws://unknown-account/eu-central-1\"", "{\"templateFile\":\"edge-prod.template.json\"}",
            "\"data\": \"CertificateForClients nginx.certificate: is self-signed");
    }

    @Test
    void itGoesWhereCdkSays() throws IOException {
        StringWriter err = new StringWriter();
        AssemblyCommand command = new AssemblyCommand(TWO, Map.of("CDK_OUTDIR", folder.resolve("deep/out").toString()), new PrintWriter(err));
        CommandLine given = Arguments.parse(command, List.of("--env", "dev"));

        assertThat(command.run(given)).as(err.toString()).isZero();
        assertThat(folder.resolve("deep/out/edge-dev.template.json")).exists();
        assertThat(folder.resolve("deep/out/edge-prod.template.json")).doesNotExist();
    }

    @Test
    void otherFilesStayForTheCommandLineOfCdkKeepsItsLocksThere() throws IOException {
        Files.writeString(folder.resolve("read.4711.1.lock"), "4711");
        Run.of(TWO, "assembly", "--out", folder.toString());

        assertThat(Run.of(TWO, "assembly", "--out", folder.toString()).code()).isZero();
        assertThat(names()).containsExactly("cdk.out", "edge-dev.template.json", "edge-prod.template.json", "manifest.json", "read.4711.1.lock");
    }

    @Test
    void anErrorInOneEnvironmentWritesNone() throws IOException {
        Run run = Run.of(() -> List.of(Edges.environment("dev"), Edges.unsound("prod")), "assembly", "--out", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("ERROR RouteUpstreamExists prod.nginx.routes[1]");
        assertThat(names()).isEmpty();
    }

    @Test
    void aLinkInAPlaceIsRefusedAndNothingIsWritten() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("manifest.json"), elsewhere);

        Run run = Run.of(TWO, "assembly", "--out", out.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("ERROR FolderOfSeawall ").contains("manifest.json: is no plain file, so it is not replaced; move it away or write elsewhere");
        assertThat(elsewhere).hasContent("mine");
        assertThat(out.toFile().list()).containsExactly("manifest.json");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
