package dev.seawall.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.seawall.snapshot.EdgeSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A committed folder beside what is rendered. */
class GoldenTest {
    private static final Golden READING = Golden.with(Optional.empty(), Map.of());
    private static final Golden UPDATING = Golden.with(Optional.of(""), Map.of());
    private static final Golden UPDATING_IN_CI = Golden.with(Optional.of(""), Map.of("CI", "true"));
    private static final EdgeSnapshot SEED = EdgeSnapshot.of(Edges.seed());

    @TempDir
    private Path folder;
    private Path golden;

    @BeforeEach
    void commitTheSeed() {
        golden = folder.resolve("prod");
        catchThrowable(() -> UPDATING.compare(golden, SEED));
    }

    @Test
    void theSameIsWell() {
        READING.compare(golden, SEED);
        UPDATING.compare(golden, SEED);
    }

    @Test
    void aChangeIsToldByWhatItMeansThenByLinesThenByTheCommandThatRefreshes() {
        assertThatThrownBy(() -> READING.compare(golden, EdgeSnapshot.of(Edges.withAnotherListener()))).isInstanceOf(AssertionError.class).message()
            .startsWith("listener 9443 new, ")
            .containsSubsequence("3 to 12 nodes roll, nothing replaced", "prod differs from what is rendered", "changed node/etc/nginx/seawall/servers.conf", "+    listen 9443 ssl",
                "to refresh: mvn -q test -pl kit -am -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update");
    }

    @Test
    void aFileThatIsMissingAndOneThatIsAnOrphanFail() throws IOException {
        Files.delete(golden.resolve("node/etc/nginx/nginx.conf"));
        Files.writeString(golden.resolve("node/etc/nginx/old.conf"), "worker_processes 4;\n");

        assertThatThrownBy(() -> READING.compare(golden, SEED)).message()
            .contains("missing node/etc/nginx/nginx.conf", "orphan node/etc/nginx/old.conf, rendered no more");
    }

    @Test
    void anUpdateRewritesRemovesOrphansAndStillFailsThatRun() throws IOException {
        Files.writeString(golden.resolve("old.txt"), "old\n");

        assertThatThrownBy(() -> UPDATING.compare(golden, SEED)).message().contains("prod was rewritten; look at the change, then run again without golden.update");
        assertThat(golden.resolve("old.txt")).doesNotExist();
        READING.compare(golden, SEED);
    }

    @Test
    void nothingIsWrittenWhereCiIsSet() throws IOException {
        Map<Path, String> before = tree();

        assertThatThrownBy(() -> UPDATING_IN_CI.compare(golden, EdgeSnapshot.of(Edges.withAnotherListener()))).message().contains("prod differs from what is rendered, and is not rewritten because CI is set");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void nothingIsWrittenOutsideTheGoldenFolder() throws IOException {
        assertThat(Files.list(folder)).containsExactly(golden);
        assertThatThrownBy(() -> UPDATING.compare(golden, SEED.with("../beside.txt", "x\n"))).hasMessage("../beside.txt leads out of the golden folder");
        assertThat(folder.resolve("beside.txt")).doesNotExist();
    }

    @Test
    void aGoldenThatIsNotThereYetAndOneThatCannotBeReadAreSaidToBe() throws IOException {
        assertThatThrownBy(() -> READING.compare(folder.resolve("dev"), SEED)).message().startsWith("a golden that is not there yet\n");
        Files.writeString(golden.resolve("cloudformation.json"), "Resources:\n");
        assertThatThrownBy(() -> READING.compare(golden, SEED)).message().startsWith("what the change means is not known: cloudformation.json: a text that begins with Resources: is not a CloudFormation "
            + "template or a Terraform configuration in JSON; ");
    }

    @Test
    void aGoldenOfAnotherVersionIsSaidToBe() throws IOException {
        Files.delete(golden.resolve("plan.txt"));

        assertThatThrownBy(() -> READING.compare(golden, SEED)).message().startsWith("nothing that is deployed differs: the golden is of another version of Seawall\n").contains("missing plan.txt");
    }

    @Test
    void testsBesideEachOtherLeaveAWholeGolden() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Throwable> update = () -> catchThrowable(() -> UPDATING.compare(folder.resolve("beside"), SEED));
            for (Future<Throwable> ended : threads.invokeAll(Stream.generate(() -> update).limit(24).toList())) {
                assertThat(ended.get()).satisfiesAnyOf(none -> assertThat(none).isNull(), failed -> assertThat(failed).isInstanceOf(AssertionError.class));
            }
        } finally {
            threads.shutdown();
        }
        READING.compare(folder.resolve("beside"), SEED);
        assertThat(tree().keySet()).noneMatch(path -> path.toString().contains("golden-half"));
    }

    @Test
    void oneFileAmongOthersIsComparedAlone() throws IOException {
        Files.writeString(folder.resolve("page.md"), "one\n");

        READING.compare(folder.resolve("page.md"), "one\n");
        assertThatThrownBy(() -> READING.compare(folder.resolve("page.md"), "two\n")).message().contains("changed page.md", "-one", "+two");
        assertThatThrownBy(() -> UPDATING.compare(folder.resolve("page.md"), "two\n")).message().contains("was rewritten");
        assertThat(folder.resolve("page.md")).hasContent("two\n");
        assertThat(golden).isDirectory();
    }

    @Test
    void theCommandIsThatOfTheBuildAround() throws IOException {
        Path top = Files.createDirectories(folder.resolve("top/app"));

        assertThat(RefreshCommand.of("EdgeTest", top)).isEqualTo("mvn test -Dtest=EdgeTest -Dgolden.update");
        Files.writeString(top.resolve("build.gradle.kts"), "");
        assertThat(RefreshCommand.of("EdgeTest", top)).startsWith("gradle test --tests EdgeTest -Dgolden.update");
        Files.writeString(top.resolve("pom.xml"), "");
        Files.writeString(top.resolveSibling("pom.xml"), "");
        assertThat(RefreshCommand.of("EdgeTest", top)).isEqualTo("mvn -q test -pl app -am -Dtest=EdgeTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update");
    }

    private Map<Path, String> tree() throws IOException {
        Map<Path, String> tree = new TreeMap<>();
        for (Path path : paths()) {
            tree.put(path, Files.readString(path));
        }
        return tree;
    }

    private List<Path> paths() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
