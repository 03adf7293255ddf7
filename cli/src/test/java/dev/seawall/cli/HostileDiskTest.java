package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A full disk and a disk that may only be read, as a mount that only one process sees; a root's own permissions would prove nothing. */
@Tag("judge")
@EnabledOnOs(OS.LINUX)
class HostileDiskTest {
    /** $1 is the mount point, $2 what makes the disk hostile, the rest the program. Prints how the second run ended and what it changed. */
    private static final String SCRIPT = """
        set -eu
        disk=$1 harm=$2
        shift 2
        mount -t tmpfs -o size=4m none "$disk"
        state() { (cd "$disk" && find dist -printf '%p %m %l\\n' -type f -exec sha256sum {} \\; | sort | sha256sum); }
        "$@" a "$disk/dist" dev prod >/dev/null 2>&1
        before=$(state)
        eval "$harm"
        code=0
        "$@" b "$disk/dist" dev prod || code=$?
        [ "$before" = "$(state)" ] && same=yes || same=no
        echo "code $code same $same"
        """;

    @TempDir
    private Path base;

    /** How much room is left decides where it ends: at the first folder, in the midst of a tree, at the second environment. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 40, 160, 300})
    void aFullDiskKeepsTheEarlierTreesAndSaysSoInOneLine(int freeKilobytes) throws Exception {
        String end = end("dd if=/dev/zero of=$disk/fill bs=1k 2>/dev/null || true; truncate -s -" + freeKilobytes + "K $disk/fill");

        assertThat(end).contains("code 1 same yes").doesNotContain("\tat ");
        assertThat(end.lines().filter(line -> line.startsWith("ERROR OutputWritten "))).singleElement().asString().contains("No space left on device");
    }

    @Test
    void aReadOnlyDiskIsOneLine() throws Exception {
        String end = end("mount -o remount,ro $disk");

        assertThat(end).contains("code 1 same yes").doesNotContain("\tat ");
        assertThat(end.lines().filter(line -> line.startsWith("ERROR OutputWritten "))).singleElement().asString().contains("Read-only file system");
    }

    private String end(String harm) throws IOException, InterruptedException {
        Path script = Files.writeString(base.resolve("script"), SCRIPT);
        Path disk = Files.createDirectory(base.resolve("disk"));
        List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", script.toString(), disk.toString(), harm));
        Collections.addAll(command, ExampleProgram.command());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
