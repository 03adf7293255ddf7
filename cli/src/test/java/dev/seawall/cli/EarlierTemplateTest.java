package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says about the templates that an earlier one wrote. */
class EarlierTemplateTest {
    @TempDir
    private Path folder;

    @Test
    void synthSaysOnceWhatItsChangeReplacesAndWritesIt() throws IOException {
        synth("10.20.0.0/16");
        Run changed = synth("10.30.0.0/16");
        Run again = synth("10.30.0.0/16");

        assertThat(changed.code()).isEqualTo(ExitCode.WELL);
        assertThat(changed.err()).startsWith("WARNING VpcLasts prod.ShopVpc.CidrBlock: was 10.20.0.0/16 and becomes 10.30.0.0/16").containsOnlyOnce("WARNING");
        assertThat(Files.readString(folder.resolve("prod/findings.txt"))).doesNotContain("VpcLasts");
        assertThat(again.err()).isEmpty();
    }

    @Test
    void checkComparesWithAFolderThatWasDeployed() {
        synth("10.20.0.0/16");

        assertThat(check("10.30.0.0/16", folder.toString()).err()).contains("WARNING VpcLasts prod.ShopVpc.CidrBlock");
        assertThat(check("10.20.0.0/16", folder.toString()).err()).doesNotContain("Lasts");
    }

    @Test
    void anEarlierTemplateThatIsNoneIsANote() throws IOException {
        synth("10.20.0.0/16");
        Files.writeString(folder.resolve("prod/cloudformation.json"), "half of a");

        assertThat(check("10.20.0.0/16", folder.toString()).err()).contains("NOTE EarlierTemplateReadable prod.cloudformation.json");
    }

    @Test
    void aFolderThatIsNoneIsWrongUsage() {
        Run run = check("10.20.0.0/16", folder.resolve("nowhere").toString());

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--since " + folder.resolve("nowhere") + " is no folder").hasLineCount(1);
    }

    private Run synth(String block) {
        return Run.of(() -> List.of(Edges.within("prod", block)), "synth", "--out", folder.toString());
    }

    private static Run check(String block, String since) {
        return Run.of(() -> List.of(Edges.within("prod", block)), "check", "--since", since);
    }
}
