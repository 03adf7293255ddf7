package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManualTest {
    private static final Path PAGE = Path.of("../docs/seawall.1");

    @Test
    void theCommittedPageIsWhatTheCommandWrites() {
        Golden.assertMatches(PAGE, Run.of(List::of, "manual").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"synth", "check", "diff", "explain", "capacity", "graph", "assembly", "imports", "prove", "completion", "manual"})
    void everyCommandHasAnExampleThatItsOwnOptionsAllow(String command) {
        String help = Run.of(List::of, command, "--help").out();

        List<String> examples = help.lines().filter(line -> line.startsWith("  ./seawall ")).map(String::strip).toList();
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            String line = example.substring("./seawall ".length()).replaceFirst(" >.*", "");
            // help beside all else that is right is help
            assertThat(Run.of(List::of, (line + " --help").split(" "))).isEqualTo(new Run(0, help, ""));
        });
    }
}
