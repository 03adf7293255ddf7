package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    private Path parent;
    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        folder = parent.resolve("a/dist");
    }

    private Run synth(String tag) {
        return Run.of(() -> List.of(Edges.environment("dev", tag), Edges.environment("prod", tag)), "synth", "--out", folder.toString());
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList()) {
                files.put(root.relativize(path).toString(), PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        return files;
    }

    @Test
    void holdsJustTheContract() throws IOException {
        synth("one");

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("dev", "prod");
        assertThat(folder.resolve("dev").toFile().list()).containsExactlyInAnyOrder("cloudformation.json", "findings.txt", "node", "terraform", "user-data");
        assertThat(files(folder.resolve("dev"))).containsEntry("terraform/main.tf.json", "rw-r--r--").containsEntry("node/etc/nginx/nginx.conf", "rw-r--r--");
        assertThat(files(folder.resolve("dev")).values()).contains("rwxr-xr-x");
        assertThat(folder.resolve("dev/user-data")).content(StandardCharsets.ISO_8859_1).startsWith("\u001f\u008b");
    }

    @Test
    void isLeftAloneWhenNothingChanges() throws IOException {
        synth("one");
        Object before = Files.readAttributes(folder.resolve("dev"), BasicFileAttributes.class).fileKey();

        assertThat(synth("one").code()).isZero();
        assertThat(Files.readAttributes(folder.resolve("dev"), BasicFileAttributes.class).fileKey()).isEqualTo(before);
        assertThat(synth("two").code()).isZero();
        assertThat(folder.resolve("dev/terraform/main.tf.json")).content().contains("\"two\"").doesNotContain("\"one\"");
    }

    @Test
    void repairsAFileThatWasEditedOrWhoseModeChanged() throws IOException {
        synth("one");
        Files.writeString(folder.resolve("dev/cloudformation.json"), "{}");
        Files.setPosixFilePermissions(folder.resolve("prod/user-data"), PosixFilePermissions.fromString("rw-rw-rw-"));

        synth("one");

        assertThat(folder.resolve("dev/cloudformation.json")).content().contains("Resources");
        assertThat(files(folder)).containsEntry("prod/user-data", "rw-r--r--");
    }

    @Test
    void keepsWhatTerraformKeepsThere() throws IOException {
        synth("one");
        Path terraform = folder.resolve("dev/terraform");
        Files.writeString(terraform.resolve("terraform.tfstate"), "the only copy");
        Files.createDirectories(terraform.resolve(".terraform/providers"));
        Files.createSymbolicLink(terraform.resolve(".terraform/providers/aws"), Path.of("/nowhere"));

        assertThat(synth("two").code()).isZero();

        assertThat(terraform.resolve("terraform.tfstate")).hasContent("the only copy");
        assertThat(Files.readSymbolicLink(terraform.resolve(".terraform/providers/aws"))).isEqualTo(Path.of("/nowhere"));
        assertThat(terraform.resolve("main.tf.json")).content().contains("\"two\"");
    }

    @Test
    void isNotReplacedWhileTerraformIsAtWork() throws IOException {
        synth("one");
        Files.writeString(folder.resolve("prod/terraform/.terraform.tfstate.lock.info"), "{}");

        Run run = synth("two");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("ERROR TerraformAtRest " + folder.resolve("prod"));
        assertThat(folder.resolve("dev/terraform/main.tf.json")).content().contains("\"one\"");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("dev", "prod");
    }

    @Test
    void refusesAFolderWithSomebodysFile() throws IOException {
        synth("one");
        Files.writeString(folder.resolve("prod/notes.txt"), "mine");

        Run run = synth("two");

        assertThat(run).isEqualTo(new Run(1, "", "ERROR FolderOfSeawall " + folder.resolve("prod") + ": " + folder.resolve("prod/notes.txt")
            + " is not of Seawall's making, so the folder is not replaced; move it away or choose another folder with --out\n"));
        assertThat(folder.resolve("prod/notes.txt")).hasContent("mine");
        assertThat(folder.resolve("dev/terraform/main.tf.json")).content().contains("\"one\"");
    }

    @Test
    void refusesEveryPlantedLink() throws IOException {
        Path victim = Files.createDirectory(parent.resolve("victim"));
        Files.writeString(victim.resolve("main.tf.json"), "precious");
        Files.createDirectories(folder.resolve("dev/node"));
        for (String link : List.of("dev/cloudformation.json", "dev/terraform", "dev/node/etc", "prod", ".seawall", ".seawall/lock", ".seawall/new", ".seawall/old")) {
            Files.createDirectories(folder.resolve(link).getParent());
            Files.createSymbolicLink(folder.resolve(link), link.endsWith("json") || link.endsWith("lock") ? victim.resolve("main.tf.json") : victim);

            Run run = synth("one");

            assertThat(run.code()).as(link + " " + run.err()).isEqualTo(1);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(files(victim)).containsOnlyKeys("main.tf.json");
            assertThat(victim.resolve("main.tf.json")).hasContent("precious");
            Files.deleteIfExists(folder.resolve(link));
            TreeWriter.delete(folder.resolve(".seawall"));
        }
    }

    @Test
    void refusesToBeALinkItself() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createSymbolicLink(folder, parent);

        assertThat(synth("one").err()).isEqualTo("ERROR OutputIsFolder " + folder + ": is a symbolic link, what it leads to may be anybody's; remove it or choose another folder with --out\n");
    }

    @Test
    void refusesNamesThatDifferInCaseAlone() throws IOException {
        Files.createDirectories(folder.resolve("Prod"));

        assertThat(synth("one").err()).isEqualTo("ERROR FolderNamesDistinct " + folder.resolve("Prod") + ": differs from environment prod in case alone; rename it or choose another folder with --out\n");
        assertThat(folder.toFile().list()).containsExactly("Prod");
    }

    @Test
    void aFileInItsPlaceIsOneLine() throws IOException {
        Files.writeString(parent.resolve("a"), "");

        Run run = synth("one");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).first().asString().startsWith("ERROR OutputIsFolder ");
    }

    @Test
    void theNextRunFinishesWhatADeadOneLeft() throws IOException {
        synth("one");
        Files.createDirectories(folder.resolve(".seawall/old"));
        Files.createDirectories(folder.resolve(".seawall/new/dev"));
        Files.writeString(folder.resolve(".seawall/new/dev/cloudformation.json"), "{ half");
        Files.move(folder.resolve("prod"), folder.resolve(".seawall/old/prod"));
        Files.createFile(folder.resolve(".seawall/lock"));

        Run run = Run.of(() -> List.of(Edges.environment("dev", "one")), "synth", "--out", folder.toString());

        assertThat(run.code()).isZero();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("dev", "prod");
        assertThat(folder.resolve("prod/cloudformation.json")).content().contains("\"one\"");
    }

    @Test
    void twoRunsAtOnceBothEndWell() throws Exception {
        try (FolderHolder holder = new FolderHolder(folder)) {
            Thread later = new Thread(holder::letGo);
            later.start();

            assertThat(synth("one").code()).isZero();
            later.join();
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("dev", "prod");
    }

    private static final class FolderHolder implements AutoCloseable {
        private final OutputFolder held;

        FolderHolder(Path folder) throws IOException {
            held = OutputFolder.open(folder);
        }

        void letGo() {
            try {
                Thread.sleep(200);
                held.close();
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() {
            // Closed by letGo.
        }
    }
}
