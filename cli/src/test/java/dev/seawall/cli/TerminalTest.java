package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** On a terminal that util-linux's script makes: all three ends of the program are that terminal. */
@Tag("judge")
@EnabledOnOs(OS.LINUX)
class TerminalTest {
    private static final List<String> REFUSED = Program.command(List.of(), Program.UNSOUND, "check");

    @Test
    void findingsHaveColourOnATerminalAlone() throws Exception {
        Run shown = onATerminal(REFUSED, "TERM", "xterm");

        assertThat(shown.out()).contains("\u001b[").contains("ERROR");
        assertThat(onATerminal(REFUSED, "TERM", "xterm", "NO_COLOR", "1").out()).contains("ERROR").doesNotContain("\u001b");
        assertThat(onATerminal(REFUSED, "TERM", "dumb").out()).contains("ERROR").doesNotContain("\u001b");
        assertThat(Program.run(REFUSED, "TERM", "xterm").err()).contains("ERROR").doesNotContain("\u001b");
    }

    @Test
    void aStateThatNobodyPipesInIsNotWaitedFor() throws Exception {
        Run run = onATerminal(Program.command(List.of(), "one", "imports", "--env", "dev"), "TERM", "dumb");

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out()).isEqualTo("ERROR TerraformStateReadable standard input: is not what terraform show -json prints; "
            + "terraform show -json | ./seawall imports --env dev in the folder of main.tf.json\r\n");
    }

    private static Run onATerminal(List<String> command, String... variables) throws Exception {
        return Program.run(List.of("script", "--quiet", "--return", "--command", String.join(" ", command), "/dev/null"), variables);
    }
}
