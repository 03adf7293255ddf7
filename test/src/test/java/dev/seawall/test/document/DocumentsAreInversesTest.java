package dev.seawall.test.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.Seawall;
import dev.seawall.check.RealisticEdges;
import dev.seawall.document.EdgeDocument;
import dev.seawall.model.Environment;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.boot.Boot.PackageFloor;
import dev.seawall.stacks.Environments;
import dev.seawall.test.options.OptionTable;
import dev.seawall.test.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read as an equal environment, in both languages, with its defaults or without. */
class DocumentsAreInversesTest {
    private static final int RANDOM = Integer.getInteger("documents.random", 500);

    static Stream<Environment> environments() {
        return Stream.of(Scenarios.all().values().stream(), RealisticEdges.all().values().stream(), Environments.all().stream(), OptionTable.environments()).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("environments")
    void everyKnownEnvironmentIsReadAsItWasWritten(Environment environment) {
        assertInverse(environment);
    }

    @Test
    void everyRandomOneToo() {
        for (int seed = 0; seed < RANDOM; seed++) {
            assertInverse(RandomEdges.of(seed));
        }
    }

    @Test
    void theExampleSaysTheProductionOfTheProgram() {
        Environment prod = Environments.all().get(2);

        assertThat(EdgeDocument.read(Path.of("../stacks/edges/prod.yaml"))).isEqualTo(prod);
    }

    @Test
    void whatIsReadRendersTheSameBytes() {
        assertThat(Scenarios.all().values()).allSatisfy(environment -> {
            Environment read = read("x.yaml", EdgeDocument.yaml(environment, false));

            assertThat(Seawall.check(read).toString()).isEqualTo(Seawall.check(environment).toString());
            assertThat(Seawall.cloudFormation(read)).isEqualTo(Seawall.cloudFormation(environment));
            assertThat(Seawall.terraform(read)).isEqualTo(Seawall.terraform(environment));
            assertThat(Seawall.node(read).userData().gzip()).isEqualTo(Seawall.node(environment).userData().gzip());
        });
    }

    @Test
    void whatNoBuilderSaysIsRefusedRatherThanLeftOut() {
        Environment seed = Scenarios.seed();
        Boot anyVersion = new Boot(seed.edge().boot().timeSource(), seed.edge().boot().nameServer(), List.of(new PackageFloor("strace", Optional.empty())), seed.edge().places());
        Environment environment = Environment.of("prod", "eu-central-1", seed.edge().toBuilder().boot(anyVersion).build());

        assertThatThrownBy(() -> EdgeDocument.yaml(environment, false))
            .hasMessage("environment: prod is not what a document can say; make its parts with builders, not with constructors of records, and of visible characters");
    }

    private static void assertInverse(Environment environment) {
        for (boolean all : List.of(false, true)) {
            String yaml = EdgeDocument.yaml(environment, all);
            assertThat(read("x.yaml", yaml)).as(yaml).isEqualTo(environment);
            assertThat(yaml).matches("[\\n -~]+").isEqualTo(EdgeDocument.yaml(read("x.yaml", yaml), all));
            assertThat(read("x.json", EdgeDocument.json(environment, all))).isEqualTo(environment);
            assertThat(read("x.yaml", EdgeDocument.json(environment, all))).isEqualTo(environment);
        }
    }

    static Environment read(String name, String text) {
        return EdgeDocument.read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
