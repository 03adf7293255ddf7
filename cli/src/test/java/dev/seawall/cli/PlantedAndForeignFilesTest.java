package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs({OS.LINUX, OS.MAC})
class PlantedAndForeignFilesTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path base;
    private Path dist;
    private Path outside;

    @BeforeEach
    void somebodysFile() throws IOException {
        dist = base.resolve("dist");
        outside = Files.writeString(Files.createDirectory(base.resolve("outside")).resolve("precious"), "mine");
    }

    @Test
    void theTreeIsTheContractAndItsModes() throws IOException {
        Run run = Run.synth(dist, "a", "dev");

        assertThat(run.code()).isZero();
        assertThat(Tree.of(dist)).containsKeys("dev/cloudformation.json", "dev/terraform/main.tf.json", "dev/user-data", "dev/findings.txt", "dev/node/etc/nginx/nginx.conf").doesNotContainKey(".seawall");
        assertThat(Files.readString(dist.resolve("dev/findings.txt"))).startsWith("WARNING SeveralZones network.zones: ");
        assertThat(mode("dev")).isEqualTo("rwxr-xr-x");
        assertThat(mode("dev/user-data")).isEqualTo("rw-r--r--");
        assertThat(mode("dev/node/etc/nginx/nginx.conf")).isEqualTo("rw-r--r--");
        assertThat(Tree.of(dist.resolve("dev/node")).values()).anyMatch(entry -> entry.startsWith("rwxr-xr-x "));
    }

    @Test
    void anotherEditionReplacesTheWholeTree() throws IOException {
        Run.synth(dist, "a", "dev");
        Map<String, String> first = Tree.of(dist);
        Files.createDirectories(dist.resolve("dev/node/etc/gone"));
        Files.writeString(dist.resolve("dev/node/etc/gone/in-this-release"), "old");

        Run run = Run.synth(dist, "b", "dev");

        assertThat(run.code()).isZero();
        Run.synth(base.resolve("fresh"), "b", "dev");
        assertThat(Tree.of(dist)).isEqualTo(Tree.of(base.resolve("fresh"))).isNotEqualTo(first);
    }

    @Test
    void anUnchangedTreeIsLeftAlone() throws IOException {
        Run.synth(dist, "a", "dev");
        Files.setLastModifiedTime(dist.resolve("dev/user-data"), LONG_AGO);

        Run.synth(dist, "a", "dev");

        assertThat(Files.getLastModifiedTime(dist.resolve("dev/user-data"))).isEqualTo(LONG_AGO);
    }

    @Test
    void aTreeWhoseModesWereChangedIsWrittenAgain() throws IOException {
        Run.synth(dist, "a", "dev");
        Map<String, String> first = Tree.of(dist);
        Files.setPosixFilePermissions(dist.resolve("dev/user-data"), PosixFilePermissions.fromString("rw-------"));

        Run.synth(dist, "a", "dev");

        assertThat(Tree.of(dist)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.md", "terraform/extra.tf", "node.bak"})
    void aFileThatSeawallDidNotWriteIsKeptAndNamed(String stranger) throws IOException {
        Run.synth(dist, "a", "dev");
        Files.writeString(dist.resolve("dev").resolve(stranger), "mine");
        Map<String, String> before = Tree.of(dist);

        Run run = Run.synth(dist, "b", "dev");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("ERROR FolderOfSeawall " + dist + "/dev: " + dist + "/dev/" + stranger
            + " is not of Seawall's making, so the folder is not replaced; move it away or choose another folder with --out\n");
        assertThat(Tree.of(dist)).isEqualTo(before);
    }

    @Test
    void whatTerraformKeepsBesideItsConfigurationStays() throws IOException {
        Run.synth(dist, "a", "dev");
        Files.writeString(dist.resolve("dev/terraform/terraform.tfstate"), "state");
        Files.createDirectories(dist.resolve("dev/terraform/.terraform/providers"));
        Files.createSymbolicLink(dist.resolve("dev/terraform/.terraform/providers/aws"), outside.getParent());

        Run run = Run.synth(dist, "b", "dev");

        assertThat(run.code()).isZero();
        assertThat(dist.resolve("dev/terraform/terraform.tfstate")).hasContent("state");
        assertThat(dist.resolve("dev/terraform/.terraform/providers/aws")).isSymbolicLink();
        assertThat(outside).hasContent("mine");
    }

    @Test
    void aFolderThatIsALinkIsRefused() throws IOException {
        Files.createSymbolicLink(dist, outside.getParent());

        Run run = Run.synth(dist, "a", "dev");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).endsWith("ERROR OutputIsFolder " + dist + ": is a symbolic link, what it leads to may be anybody's; remove it or choose another folder with --out\n");
        assertThat(outside.getParent()).isDirectoryContaining("glob:**precious").isDirectoryNotContaining("glob:**dev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "dev/node", "dev/terraform", "dev/node/etc/nginx", "dev/user-data", ".seawall", ".seawall/new", ".seawall/old", ".seawall/lock"})
    void aPlantedLinkIsRefusedAndNotFollowed(String place) throws IOException {
        Run.synth(dist, "a", "dev");
        Path link = dist.resolve(place);
        TreeWriter.delete(link);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, link.endsWith("lock") || link.endsWith("user-data") ? outside : outside.getParent());

        Run run = Run.synth(dist, "b", "dev");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("ERROR"))).hasSize(1);
        assertThat(outside).hasContent("mine");
        assertThat(Tree.of(outside.getParent())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {".seawall/new/dev/deep", ".seawall/old/dev"})
    void aLinkInWhatADeadRunLeftIsRemovedAndNotFollowed(String place) throws IOException {
        Run.synth(dist, "a", "dev");
        Files.createDirectories(dist.resolve(place).getParent());
        Files.createSymbolicLink(dist.resolve(place), outside.getParent());

        Run run = Run.synth(dist, "b", "dev");

        assertThat(run.code()).isZero();
        assertThat(outside).hasContent("mine");
        assertThat(dist.resolve(".seawall")).doesNotExist();
    }

    @Test
    void theNextRunBringsBackATreeWhoseRunDiedBetweenTheRenames() throws IOException {
        Run.synth(dist, "a", "dev", "prod");
        Map<String, String> before = Tree.of(dist.resolve("dev"));
        Files.createDirectories(dist.resolve(".seawall/old"));
        Files.createDirectories(dist.resolve(".seawall/new/half/node"));
        Files.createFile(dist.resolve(".seawall/lock"));
        Files.move(dist.resolve("dev"), dist.resolve(".seawall/old/dev"));

        Run run = Run.synth(dist, "b", "prod");

        assertThat(run.code()).isZero();
        assertThat(Tree.of(dist.resolve("dev"))).isEqualTo(before);
        assertThat(dist.resolve(".seawall")).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatTakesNoFoldersIsOneLine() {
        Run run = Run.synth(Path.of("/proc/seawall"), "a", "dev");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("ERROR OutputWritten /proc/seawall: "))).hasSize(1);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() {
        Run run = Run.synth(outside, "a", "dev");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).endsWith("ERROR OutputIsFolder " + outside + ": is a link or a file; remove it or choose another folder with --out\n");
        assertThat(outside).hasContent("mine");
    }

    @Test
    void nothingIsLeftOfFoldersThatARefusedRunMade() {
        Path dev = base.resolve("made/for/this");
        Run.of(() -> List.of(Examples.unsound("dev")), "synth", "--out", dev.toString());

        assertThat(Files.exists(base.resolve("made"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(dist.resolve(path)));
    }
}
