package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that commands print or write. */
class GraphCommandTest {
    private static final Supplier<List<Environment>> TWO = () -> List.of(Edges.environment("dev"), Edges.environment("prod"));

    @TempDir
    private Path folder;

    @Test
    void aFlowchartIsPrinted() {
        Run run = Run.of(TWO, "graph", "--env", "prod");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("flowchart TD\n  clients([\"clients<br/>").contains("subgraph zone2[\"eu-central-1c\"]").isASCII();
    }

    @Test
    void aPictureIsWrittenWhole() throws Exception {
        Path file = folder.resolve("edge.svg");

        assertThat(Run.of(TWO, "graph", "--env", "prod", "--format", "svg", "--out", file.toString())).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(file)).isEqualTo(Run.of(TWO, "graph", "--env", "prod", "--format", "svg").out()).startsWith("<svg xmlns=").endsWith("</svg>\n");
        assertThat(folder).isDirectoryNotContaining("glob:**/.seawall-*");
    }

    @Test
    void aPlotIsWrittenBesideTheAnswer() throws Exception {
        Path file = folder.resolve("plot.svg");

        assertThat(Run.of(TWO, "capacity", "--env", "prod", "--plot", file.toString()).out()).startsWith("prod: 50,000 requests/s");
        assertThat(Files.readString(file)).contains("prod: 50,000 requests/s need 3 nodes");
    }

    @Test
    void onePictureShowsOneEnvironment() {
        assertThat(Run.of(TWO, "graph")).isEqualTo(new Run(2, "", "ERROR OneEnvironment seawall graph --env: 2 environments are chosen, dev, prod, and one is wanted; write --env prod\n"));
        assertThat(Run.of(List::of, "graph").err()).isEqualTo("ERROR OneEnvironment environments: there are none, one is wanted; return one from the program's list of environments\n");
        assertThat(Run.of(TWO, "capacity", "--plot", folder.resolve("plot.svg").toString()).code()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeIsNotWritten() throws Exception {
        Path lost = folder.resolve("no/edge.svg");
        Path taken = Files.createDirectory(folder.resolve("taken"));

        assertThat(Run.of(TWO, "graph", "--env", "prod", "--out", lost.toString())).isEqualTo(new Run(2, "",
            "ERROR CommandLineKnown seawall graph --out: " + lost + " lies in no folder; make its folder first, or name another file\n"));
        assertThat(Run.of(TWO, "graph", "--env", "prod", "--out", "").code()).isEqualTo(2);
        assertThat(Run.of(TWO, "graph", "--env", "prod", "--out", taken.toString())).isEqualTo(new Run(1, "",
            "ERROR FolderOfSeawall " + taken + ": is no plain file, so it is not replaced; move it away or write elsewhere\n"));
        assertThat(taken).isEmptyDirectory();
    }

    @Test
    void anEdgeThatCannotWorkIsNotDrawn() {
        Run run = Run.of(() -> List.of(Edges.unsound("prod")), "graph");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anUnknownFormatGetsTheNearest() {
        assertThat(Run.of(TWO, "graph", "--env", "prod", "--format", "svgs")).isEqualTo(new Run(2, "", "ERROR CommandLineKnown seawall graph --format: svgs is none of the formats mermaid, svg; did you mean svg?\n"));
    }
}
