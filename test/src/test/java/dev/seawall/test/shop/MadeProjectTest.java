package dev.seawall.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.judge.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Projects of another name, made by {@code init} and by the archetype. */
@Tag("judge")
class MadeProjectTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Test
    void passTheirOwnTestAndAreTheSameMadeEitherWay() throws IOException {
        Path folder = ScratchRepository.get().folder("made");
        Path byInit = folder.resolve("init/api-edge");
        Path byArchetype = folder.resolve("archetype/api-edge");
        Files.createDirectory(byInit.getParent());
        Files.createDirectory(byArchetype.getParent());

        UsersProject.example().sh("./seawall init " + byInit);
        List<String> generate = new ArrayList<>(List.of("env", "-C", byArchetype.getParent().toString(), "mvn", "-q", "-B", ScratchRepository.ARCHETYPES + "generate", "-DarchetypeCatalog=local",
            "-DarchetypeGroupId=dev.seawall", "-DarchetypeArtifactId=seawall-archetype", "-DarchetypeVersion=0.1.0-SNAPSHOT", "-DartifactId=api-edge", "-Dpackage=com.example.apiedge"));
        generate.addAll(ScratchRepository.get().options());
        run(generate);
        UsersProject made = UsersProject.in(byInit);
        UsersProject generated = UsersProject.in(byArchetype);
        made.sh("mvn -q -B test && ./seawall check");
        generated.sh("mvn -q -B test -Dgolden.update >/dev/null 2>&1 || true; mvn -q -B test");

        assertThat(files(byArchetype)).isEqualTo(files(byInit)).containsKey("src/test/golden/prod/cloudformation.json");
        assertThat(byArchetype.resolve("seawall")).isExecutable();
    }

    private static void run(List<String> words) {
        Command.Ended ended = Command.of(words).within(LIMIT).run();
        assertThat(ended.exit()).as(ended.output()).isZero();
    }

    private static Map<String, String> files(Path project) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(project)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = project.relativize(file).toString();
                if (!path.matches("(target|[.]git|[.]mvn)/.*")) {
                    files.put(path, Files.readString(file));
                }
            }
        }
        return files;
    }
}
