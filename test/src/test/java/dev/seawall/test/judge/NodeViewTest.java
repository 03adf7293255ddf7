package dev.seawall.test.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("judge")
class NodeViewTest {
    @TempDir
    Path tree;

    @ParameterizedTest
    @EnumSource
    void programReadsTheNodesFilesAsRootsWithTheirModes(Debian debian) throws IOException {
        Path script = Files.writeString(tree.resolve("hello"), "#!/bin/sh\necho \"read by $(id -un)\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();

        assertThat(new NodeView(debian).run(tree, List.of("/hello"))).isEqualTo(new Command.Ended(0, "read by root\n"));
    }

    @ParameterizedTest
    @EnumSource
    void whatAProgramWritesIsGoneWithIt(Debian debian) {
        assertThat(new NodeView(debian).run(tree, List.of("touch", "/etc/written")).exit()).isZero();

        assertThat(debian.root().resolve("etc/written")).doesNotExist();
        assertThat(tree).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void networkIsLoopbackAlone(Debian debian) {
        var addresses = new NodeView(debian).run(tree, List.of("ip", "-o", "-4", "addr", "show", "up"));
        var routes = new NodeView(debian).run(tree, List.of("ip", "route", "show"));

        assertThat(addresses.output().lines()).singleElement().asString().contains("127.0.0.1/8");
        assertThat(routes.output()).isEmpty();
    }
}
