package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnywhereTest {
    private static final List<List<String>> JVMS = List.of(
        List.of(),
        List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati"),
        List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab", "-Dfile.encoding=UTF-16"),
        List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.variant=TH", "-Dstdout.encoding=UTF-16", "-Dsun.stdout.encoding=UTF-16"));

    @TempDir
    private Path folder;

    @Test
    void itSaysTheSameInEveryLocaleTimeZoneAndEncoding() throws Exception {
        List<Run> runs = Stream.of(0, 1, 2, 3).map(index -> synth(JVMS.get(index), folder)).distinct().toList();

        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).out().lines()).hasSize(2).allMatch(line -> line.matches("[ -~]*user-data [0-9]+,[0-9]{3} of 16,384 bytes[ -~]*"));
    }

    @Test
    void modesDoNotDependOnTheUmask() throws Exception {
        Path strict = folder.resolve("strict");
        String command = String.join(" ", Program.command(List.of(), "one", "synth", "--out", strict.toString()).stream().map(word -> "'" + word + "'").toList());

        assertThat(Program.run(List.of("sh", "-c", "umask 077; exec " + command)).code()).isZero();

        assertThat(Files.getPosixFilePermissions(strict.resolve("dev/cloudformation.json"))).isEqualTo(OutputFile.permissions("0644"));
        assertThat(Files.getPosixFilePermissions(strict.resolve("dev/node/etc"))).isEqualTo(OutputFile.permissions("0755"));
    }

    private static Run synth(List<String> jvm, Path folder) {
        try {
            return Program.run(Program.command(jvm, "one", "synth", "--out", folder.toString()));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
