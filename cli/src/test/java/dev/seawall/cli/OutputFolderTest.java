package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void refusesNamesThatDifferInCaseAlone() throws IOException {
        Files.createDirectories(folder.resolve("Prod"));

        assertThat(synth("one").err()).isEqualTo("ERROR FolderNamesDistinct " + folder.resolve("Prod") + ": differs from environment prod in case alone; rename it or choose another folder with --out\n");
        assertThat(folder.toFile().list()).containsExactly("Prod");
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
