package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import dev.seawall.units.Name;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
    private static final Supplier<List<Environment>> THREE = () -> List.of(Edges.environment("dev"), Edges.environment("staging"), Edges.environment("prod"));

    @TempDir
    private Path folder;

    @Test
    void synthSaysOneLineForEachEnvironment() {
        Run run = Run.of(THREE, "synth", "--out", folder.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(3).first().asString().matches("dev  [0-9]+ resources  [0-9]+ node files  user-data [0-9]{1,2},[0-9]{3} of 16,384 bytes  -> " + folder + "/dev");
    }

    @Test
    void synthTakesSeveralNamesInTheProgramsOrder() {
        Run run = Run.of(THREE, "synth", "--env", "prod", "dev", "--out", folder.toString());

        assertThat(run.out().lines().map(line -> line.split(" ")[0])).containsExactly("dev", "prod");
        assertThat(folder).isDirectoryNotContaining("glob:**/staging");
    }

    @Test
    void checkSaysEveryFindingAndWritesNothing() {
        Run run = Run.of(THREE, "check", "--env", "prod");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("prod  errors 0  warnings 0  notes 5\n");
        assertThat(run.err().lines().filter(line -> !line.startsWith("  "))).hasSize(5).allMatch(line -> line.startsWith("NOTE ") && line.contains(" prod."));
    }

    @Test
    void proveOutsideOfTheRepositorySaysWhereItRuns() {
        assertThat(Run.of(THREE, "prove", "--env", "prod")).isEqualTo(new Run(3, "",
            "ERROR LaboratoryFound seawall prove: the laboratory is part of Seawall's repository, and this program was not started from one; run ./seawall prove in a checkout\n"));
    }

    @Test
    void checkSaysWhatIsAcceptedAndWhenThatIsOver() {
        Supplier<List<Environment>> trial = () -> List.of(Environment.of("dev", "eu-central-1", Edges.environment("dev").edge().toBuilder()
            .accept("ImagePinned", "fleet.image", "a trial", LocalDate.of(2027, 3, 31)).build()));

        Run holds = Run.of(trial, "check", "--on", "2027-03-31");
        Run over = Run.of(trial, "check", "--on", "2027-04-01");

        assertThat(holds.out()).isEqualTo("dev  errors 0  warnings 0  notes 4  accepted 1\n");
        assertThat(holds.err()).contains("ACCEPTED ImagePinned dev.fleet.image: floats: an unrelated deploy may roll the fleet onto a newer image; until 2027-03-31: a trial\n");
        assertThat(over.out()).isEqualTo("dev  errors 0  warnings 1  notes 5\n");
        assertThat(Run.of(trial, "check", "--on", "tomorrow").err()).isEqualTo("ERROR CommandLineKnown seawall check --on: tomorrow is no day; write it as 2027-03-31\n");
    }

    @Test
    void explainSaysWhatARulePrevents() {
        Run run = Run.of(THREE, "explain", "SeveralZones");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("SeveralZones\n\nWARNING\n\nOne zone means that its loss").contains("one zone, its loss is an outage").contains("To accept it: ");
    }

    @Test
    void explainKnowsTheNearestRule() {
        assertThat(Run.of(THREE, "explain", "SeveralZone")).isEqualTo(new Run(2, "", "ERROR NameKnown seawall explain: SeveralZone is no rule, no refusal and no option; did you mean SeveralZones?\n"));
        assertThat(Run.of(THREE, "explain").err()).isEqualTo("ERROR CommandLineKnown seawall explain: one RULE, OPTION or FILE:LINE is wanted; name it as a finding does, ./seawall explain SeveralZones\n");
    }

    @Test
    void aWordBehindAnOptionOfSeveralValuesIsMissed() {
        assertThat(Run.of(THREE, "explain", "--env", "prod", "nginx.backlog")).isEqualTo(new Run(2, "",
            "ERROR CommandLineKnown seawall explain: RULE|OPTION|FILE:LINE is missing, and --env took all of prod, nginx.backlog; write it before --env\n"));
        assertThat(Run.of(THREE, "explain", "--edge", "edge.yaml", "nginx.backlog").err()).contains("--edge took all of edge.yaml, nginx.backlog; write it before --edge");
        assertThat(Run.of(THREE, "explain", "--env", "prod", "nginx.backlog", "--help").code()).isZero();
        assertThat(Run.of(THREE, "explain", "nginx.backlog", "--env", "prod", "dev").code()).isZero();
    }

    @Test
    void anErrorInOneEnvironmentWritesNone() {
        Run run = Run.of(() -> List.of(Edges.environment("dev"), Edges.unsound("prod")), "synth", "--out", folder.resolve("dist").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().findFirst().orElseThrow()).startsWith("ERROR RouteUpstreamExists prod.nginx.routes[1]");
        assertThat(run.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anUnknownEnvironmentGetsTheKnownOnesAndTheNearest() {
        Run run = Run.of(THREE, "synth", "--env", "prdo", "--out", folder.toString());

        assertThat(run).isEqualTo(new Run(2, "", "ERROR EnvironmentKnown --env: prdo is none of the environments dev, staging, prod; did you mean prod?\n"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aHostileNameIsShownEscaped() {
        Run run = Run.of(THREE, "check", "--env", "pr\u202eod\u001b[2J");

        assertThat(run.err()).isEqualTo("ERROR EnvironmentKnown --env: pr\\u202eod\\u001b[2J is none of the environments dev, staging, prod; did you mean prod?\n");
    }

    @Test
    void aRefusedValueIsOneLineWithTheUsersOwnLine() {
        Run run = Run.of(() -> List.of(Edges.environment("Prod!")), "synth", "--out", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).matches("ERROR NamePlain name: Prod! is not a lower-case letter [^\n]*; rename it; [^\n]*\n  at \\S+/Edges\\.java:[0-9]+ name\n     return Environment.of\\(name, [^\n]*\n  why: \\./seawall explain NamePlain\n");
    }

    private static final class Constants {
        private static final Name NAME = Name.of("UPPER");
    }

    @Test
    void aRefusedConstantIsOneLineToo() {
        Run run = Run.of(() -> List.of(Edges.environment(Constants.NAME.value())), "check");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).matches("ERROR NamePlain name: UPPER is not [^\n]*\n  at \\S+/CommandTest\\.java:[0-9]+ name\n     private static final Name NAME = Name.of\\(\"UPPER\"\\);\n  why: [^\n]*\n");
    }

    @Test
    void aFaultOfTheUsersProgramIsOneLineAndATraceInAFile() throws Exception {
        Run run = Run.of(() -> {
            throw new IllegalStateException("no such\nregion");
        }, "check");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).matches("ERROR EnvironmentsBuilt environments: IllegalStateException \\(no such\\\\u000aregion\\) was thrown by the code that builds them; "
            + "correct it; its trace is in [^\n]+\\.txt\n  at \\S+/CommandTest\\.java:[0-9]+ environments\n     throw new IllegalStateException\\([^\n]*\n  why: [^\n]*\n");
        assertThat(trace(run)).contains("at dev.seawall.cli.CommandTest");
    }

    @Test
    void aListWithANullIsRefused() {
        assertThat(Run.of(() -> null, "check").err()).isEqualTo("ERROR EnvironmentsBuilt environments: the list, or one in it, is null; return a list of environments\n");
    }

    @Test
    void twoEnvironmentsOfOneNameAreRefused() {
        Run run = Run.of(() -> List.of(Edges.environment("dev"), Edges.environment("dev", "two")), "check");

        assertThat(run).isEqualTo(new Run(1, "", "ERROR EnvironmentNamesDistinct environments: dev is given twice, each has a folder of its name; rename one of the two\n"));
    }

    @Test
    void aFaultOfOurOwnIsOneLineAndATraceToSend() throws Exception {
        Failures failures = new Failures(new PrintWriter(Writer.nullWriter()));

        assertThat(failures.tell(new AssertionError("impossible"))).isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                        | ERROR CommandLineKnown seawall: a command is missing, one of synth, check, diff, explain, capacity, graph, export, assembly, imports, prove, init, completion, manual; see ./seawall --help",
        "sinth                   | ERROR CommandLineKnown seawall: sinth is none of the commands synth, check, diff, explain, capacity, graph, export, assembly, imports, prove, init, completion, manual; did you mean synth?",
        "--env dev synth         | ERROR CommandLineKnown seawall: a command is missing before --env, one of synth, check, diff, explain, capacity, graph, export, assembly, imports, prove, init, completion, manual; see ./seawall --help",
        "synth --ou x            | ERROR CommandLineKnown seawall synth: --ou is none of its options -h, --help, --env, --edge, --out, --format; did you mean --out?",
        "synth --o=x             | ERROR CommandLineKnown seawall synth: --o is none of its options -h, --help, --env, --edge, --out, --format; did you mean --out?",
        "synth --env dev --ou x  | ERROR CommandLineKnown seawall synth: --ou is none of its options -h, --help, --env, --edge, --out, --format; did you mean --out?",
        "synth --out             | ERROR CommandLineKnown seawall synth: --out needs a DIR; see ./seawall synth --help",
        "synth --out --env dev   | ERROR CommandLineKnown seawall synth: --out needs a DIR; see ./seawall synth --help",
        "synth --out a --out=b   | ERROR CommandLineKnown seawall synth: --out is given twice; see ./seawall synth --help",
        "check --env             | ERROR CommandLineKnown seawall check: --env needs a NAME; see ./seawall check --help",
        "check --help=yes        | ERROR CommandLineKnown seawall check: --help takes no value; see ./seawall check --help",
        "check dev               | ERROR CommandLineKnown seawall check: dev belongs to no option; see ./seawall check --help",
        "check -- dev            | ERROR CommandLineKnown seawall check: dev belongs to no option; see ./seawall check --help",
    })
    void wrongUsageIsOneLineAndExitCodeTwo(String line, String expected) {
        Run run = Run.of(THREE, line == null ? new String[0] : line.split(" "));

        assertThat(run).isEqualTo(new Run(2, "", expected + "\n"));
    }

    @Test
    void helpAndVersionNeedNoEnvironments() {
        Supplier<List<Environment>> none = () -> {
            throw new IllegalStateException("not to be built");
        };

        assertThat(Run.of(none, "--version").out()).matches("seawall [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\n");
        assertThat(Run.of(none, "--help").out()).startsWith("Usage: ./seawall COMMAND").contains("  synth  ", "  check  ", "70 a fault");
        assertThat(Run.of(none, "synth", "--out", "x", "-h")).isEqualTo(new Run(0, """
            Usage: ./seawall synth [OPTION...]
            Writes templates, Terraform configuration and node files.

            Options:
              -h, --help       Say how to use it.
              --env NAME...    Environments to take; all of them when left out.
              --edge FILE...   Documents in YAML or JSON to take environments from; the program's when left out.
              --out DIR        Folder to write into, dist by default; each environment replaces DIR/NAME.
              --format FORMAT  How findings are told: human, json, sarif, markdown, github; human by default.

            Examples:
              ./seawall synth
                  Writes every environment into dist.
              ./seawall synth --env prod --format github
                  Writes one, and tells findings as a workflow of GitHub shows them.

            Exit codes: 0 well; 1 a finding of severity ERROR, refused input, an output folder
            that cannot be written, a load that a fleet cannot carry, something that was not
            proved, or two sides that differ; 2 wrong usage, or standard output that cannot be
            written; 3 proofs cannot run here; 70 a fault of Seawall's own.
            """, ""));
    }

    private static String trace(Run run) throws Exception {
        Path file = Path.of(run.err().replaceFirst("(?s).* is in (\\S+\\.txt).*", "$1"));
        String text = Files.readString(file);
        Files.delete(file);
        return text;
    }
}
