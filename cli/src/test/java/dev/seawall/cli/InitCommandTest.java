package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project that a user begins with; that it builds and passes its own test is asked in the module test. */
class InitCommandTest {
    private static final Path EXAMPLE = Path.of("../examples/shop");

    @TempDir
    private Path folder;

    @Test
    void theProjectHasEveryFileOfTheExample() throws Exception {
        Path made = folder.resolve("shop");

        assertThat(Run.of(List::of, "init", made.toString())).isEqualTo(new Run(0, "wrote " + made + ": run mvn test and ./seawall synth there\n", ""));

        for (String file : filesOf(made)) {
            assertThat(made.resolve(file)).hasSameTextualContentAs(EXAMPLE.resolve(file));
        }
        assertThat(filesOf(made)).isEqualTo(filesOf(EXAMPLE));
        assertThat(made.resolve("seawall")).isExecutable();
        assertThat(folder).isDirectoryNotContaining("glob:**/.seawall-*");
    }

    @Test
    void anotherNameIsSaidEverywhere() throws Exception {
        Path made = folder.resolve("made");

        assertThat(Run.of(List::of, "init", made.toString(), "--name", "api-edge").code()).isZero();

        assertThat(made.resolve("src/main/java/com/example/apiedge/Environments.java")).content().startsWith("package com.example.apiedge;").contains("Edge.named(\"api-edge\")", "\"api-edge-terraform-state\"");
        assertThat(made.resolve("cdk.json")).content().contains("com.example.apiedge.CdkApp");
        for (String file : filesOf(made)) {
            assertThat(made.resolve(file)).content().doesNotContain("shop");
        }
        assertThat(made.resolve("src/test/golden/prod/node/etc/nginx/nginx.conf")).content().startsWith("# NGINX of api-edge-prod");
    }

    @Test
    void aNameThatJavaKeepsIsNoPackage() {
        Path made = folder.resolve("switch");

        assertThat(Run.of(List::of, "init", made.toString()).code()).isZero();

        assertThat(made.resolve("src/main/java/com/example/switchedge/Main.java")).content().startsWith("package com.example.switchedge;");
    }

    @Test
    void anEmptyFolderIsFilledAndAnyOtherIsLeftAlone() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("notes"), "mine");

        assertThat(Run.of(List::of, "init", empty.toString()).code()).isZero();
        assertThat(Run.of(List::of, "init", full.toString())).isEqualTo(new Run(1, "", "ERROR FolderFree " + full + ": is there and not empty; name a folder that is not there yet\n"));
        assertThat(full).isDirectoryContaining("glob:**/notes");
        assertThat(filesOf(full)).containsExactly("notes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "init                       | ERROR CommandLineKnown seawall init: one DIR is wanted; name the folder that the project gets, ./seawall init ../shop",
        "init sg                    | ERROR EdgeNameNoGroupId seawall init --name: sg is not a name that a security group may begin with (EC2: not sg-); choose a name for the edge with --name",
        "init a b                   | ERROR CommandLineKnown seawall init: one DIR is wanted; name the folder that the project gets, ./seawall init ../shop",
        "init a --name Shop         | ERROR NamePlain seawall init --name: Shop is not a lower-case letter followed by at most 30 of a-z, 0-9 and '-', not ending in '-'; choose a name for the edge with --name",
        "init /                     | ERROR CommandLineKnown seawall init DIR: / lies in no folder; make its folder first, or name another",
        "init /no/such/folder       | ERROR CommandLineKnown seawall init DIR: /no/such/folder lies in no folder; make its folder first, or name another",
    })
    void whatCannotBeIsRefused(String line, String finding) {
        assertThat(Run.of(List::of, line.split(" "))).isEqualTo(new Run(2, "", finding + "\n"));
    }

    private static Set<String> filesOf(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).filter(file -> !file.matches("(target|dist|cdk.out|cdktf.out|[.]mvn)/.*"))
                .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
