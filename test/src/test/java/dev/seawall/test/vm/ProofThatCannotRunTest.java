package dev.seawall.test.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.node.Surroundings;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The laboratory where it cannot run: a reason and the command that helps, never a silence. */
@Tag("judge")
class ProofThatCannotRunTest {
    @TempDir
    private Path folder;

    @Test
    void withoutRootItSaysHowToBecomeRoot() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(prove("seed", "setpriv", "--reuid=65534", "--clear-groups"))
            .isEqualTo("3 CANNOT PROVE: the lab makes network namespaces and disks, which root alone may; run: sudo ./seawall prove --env prod\n");
    }

    @Test
    void ofAnotherProcessorItSaysWhichItEmulates() throws Exception {
        assertThat(prove("arm64")).isEqualTo("3 CANNOT PROVE: the lab emulates x86-64, the edge's first instance type is arm64; prove the same edge with an x86-64 type such as c6id.xlarge\n");
    }

    private String prove(String scenario, String... through) throws IOException {
        Path edge = Files.writeString(folder.resolve("edge.json"), new Surroundings(Scenarios.all().get(scenario)).json());
        List<String> words = new ArrayList<>(List.of(through));
        words.addAll(List.of(readableByAll().resolve("prove").toString(), edge.toString(), "user-data", folder.toString()));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.onExit().join().exitValue() + " " + said;
    }

    /** A checkout may lie where its owner alone can look. */
    private Path readableByAll() throws IOException {
        Path lab = Files.createDirectory(folder.resolve("lab"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (Stream<Path> files = Files.list(Machine.LAB)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setPosixFilePermissions(Files.copy(file, lab.resolve(file.getFileName().toString())), PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        return lab;
    }
}
