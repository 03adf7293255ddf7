package dev.seawall.test.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("judge")
class ShellJudgeTest {
    @TempDir
    Path tree;

    @Test
    void acceptsSoundScriptAndLooksAtNoOtherFile() throws IOException {
        Path script = write("usr/local/sbin/edge-ready", "#!/bin/sh\nset -eu\nprintf '%s\\n' \"$1\"\n");
        write("etc/nginx/nginx.conf", "# not $* shell\n");

        ShellJudge judge = new ShellJudge();

        assertThat(judge.scripts(tree)).containsExactly(script);
        assertThat(judge.judge(tree)).isEqualTo(new Verdict(true, ""));
    }

    @Test
    void refusesUnquotedVariable() throws IOException {
        write("usr/local/sbin/edge-ready", "#!/usr/bin/env bash\nrm -r $1\n");

        Verdict verdict = new ShellJudge().judge(tree);

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains("SC2086");
    }

    @Test
    void acceptsTheCommandsAndTheLab() {
        for (String folder : List.of("..", "../lab", "../..")) {
            for (Path script : List.of("run", "setup", "bans", "seawall", "tools.sh").stream().map(Installed.file(folder)::resolve).filter(Files::isRegularFile).toList()) {
                Verdict verdict = new ShellJudge().judge(script);

                assertThat(verdict.accepted()).as(verdict.output()).isTrue();
            }
        }
    }

    @Test
    void acceptsTheScriptsThatInstallTheJudges() {
        Path scripts = Installed.file("");

        Verdict verdict = new ShellJudge().judge(scripts);

        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
        assertThat(new ShellJudge().scripts(scripts)).contains(Installed.file("node-view"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
