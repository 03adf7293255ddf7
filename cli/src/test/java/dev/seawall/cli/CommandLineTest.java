package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import dev.seawall.units.Cidr;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final Locale LOCALE = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(LOCALE);
    }

    @Test
    void anUnknownEnvironmentIsAnsweredWithTheKnownOnesAndTheNearest() {
        CommandRun run = CommandRun.of(() -> Examples.edition("a", "dev", "staging", "prod"), "check", "--env", "pord");

        assertThat(run).isEqualTo(new CommandRun(2, "", "ERROR EnvironmentKnown --env: pord is none of the environments dev, staging, prod; did you mean prod?\n"));
    }

    @Test
    void aHostileEnvironmentNameIsShownEscaped() {
        CommandRun run = CommandRun.of(() -> Examples.edition("a", "dev"), "check", "--env", "\u001b[31m\nERROR");

        assertThat(run.err()).isEqualTo("ERROR EnvironmentKnown --env: \\u001b[31m\\u000aERROR is none of the environments dev; did you mean dev?\n");
    }

    @Test
    void anUnknownOptionIsWrongUsageInOneLine() {
        CommandRun run = CommandRun.of(() -> Examples.edition("a", "dev"), "synth", "--ouput", "x");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("ERROR CommandLineKnown seawall synth: ").endsWith("; see ./seawall synth --help\n").containsOnlyOnce("\n");
    }

    @Test
    void noCommandIsWrongUsage() {
        CommandRun run = CommandRun.of(() -> Examples.edition("a", "dev"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).containsOnlyOnce("\n");
    }

    @Test
    void helpAndVersionBuildNoEnvironment() {
        CommandRun help = CommandRun.of(() -> {
            throw new AssertionError("built");
        }, "--help");
        CommandRun version = CommandRun.of(() -> {
            throw new AssertionError("built");
        }, "--version");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("synth", "check", "Exit codes");
        assertThat(version.code()).isZero();
        assertThat(version.out()).matches("seawall [0-9].*\n");
    }

    @Test
    void aRefusedValueIsOneLineThatNamesTheUsersOwnLine() {
        CommandRun run = CommandRun.of(() -> List.of(refused()), "synth", "--out", folder.resolve("dist").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("ERROR ").contains("cidr.prefix: 99 is not 0 to 32").matches("[^\n]*; [^\n]* \\(CommandLineTest\\.java:[0-9]+\\)\n");
        assertThat(folder.resolve("dist")).doesNotExist();
    }

    @Test
    void aRefusedValueInAConstantIsOneLineToo() {
        CommandRun run = CommandRun.of(() -> List.of(Constants.ENVIRONMENT), "check");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("ERROR ").matches("[^\n]*\\(CommandLineTest\\.java:[0-9]+\\)\n");
    }

    @Test
    void aFaultOfTheUsersCodeIsOneLineAndAFile() {
        CommandRun run = CommandRun.of(() -> {
            throw new IllegalStateException("no\nnetwork");
        }, "check");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("ERROR EnvironmentsBuilt environments: IllegalStateException (no\\u000anetwork) was thrown by the code that builds them (CommandLineTest.java:")
            .contains("its trace is in ").containsOnlyOnce("\n");
    }

    @Test
    void repeatedNamesAreRefused() {
        CommandRun run = CommandRun.of(() -> Examples.edition("a", "dev", "dev"), "synth", "--out", folder.toString());

        assertThat(run).isEqualTo(new CommandRun(1, "", "ERROR EnvironmentNamesDistinct environments: dev is given twice, each has a folder of its name; rename one of the two\n"));
    }

    @Test
    void anErrorInOneEnvironmentWritesNoneOfThem() {
        Path dist = folder.resolve("dist");

        CommandRun run = CommandRun.of(() -> List.of(Examples.environment("dev", "a"), Examples.unsound("prod")), "synth", "--out", dist.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).anyMatch(line -> line.startsWith("ERROR RouteUpstreamExists prod.")).anyMatch(line -> line.startsWith("WARNING ") && line.contains(" dev."));
        assertThat(run.err().lines().toList()).startsWith(run.err().lines().filter(line -> line.startsWith("ERROR")).toArray(String[]::new));
        assertThat(dist).doesNotExist();
    }

    @Test
    void onlyTheChosenEnvironmentsAreWritten() {
        CommandRun run = CommandRun.of(() -> Examples.edition("a", "dev", "staging", "prod"), "synth", "--env", "prod", "dev", "--out", folder.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(" .*", ""))).containsExactly("dev", "prod");
        assertThat(folder.resolve("staging")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void wordsAndFilesAreTheSameInEveryLocale(String tag) throws Exception {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Path local = Files.createDirectory(folder.resolve("local"));
        Locale.setDefault(Locale.ROOT);
        CommandRun expected = CommandRun.synth(plain, "a", "dev");

        Locale.setDefault(Locale.forLanguageTag(tag));
        CommandRun run = CommandRun.synth(local, "a", "dev");
        CommandRun wrong = CommandRun.of(() -> Examples.edition("a", "dev", "staging"), "check", "--env", "STAGING");

        assertThat(run.out().replace(local.toString(), "DIR")).isEqualTo(expected.out().replace(plain.toString(), "DIR"))
            .matches("dev  [0-9]+ resources  [0-9]+ node files  user-data [0-9],[0-9]{3} of 16,384 bytes  -> DIR/dev\n");
        assertThat(run.err()).isEqualTo(expected.err());
        assertThat(Tree.of(local)).isEqualTo(Tree.of(plain));
        assertThat(wrong.err()).isEqualTo("ERROR EnvironmentKnown --env: STAGING is none of the environments dev, staging; did you mean staging?\n");
    }

    private static Environment refused() {
        Cidr.parse("10.0.0.0/99");
        return Examples.environment("dev", "a");
    }

    private static final class Constants {
        private static final Environment ENVIRONMENT = refused();
    }
}
