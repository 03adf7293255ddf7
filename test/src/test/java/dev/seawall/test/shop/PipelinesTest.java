package dev.seawall.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.judge.Beside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every script of the recipes in {@code docs/pipelines}, run; what the hosts themselves do with a recipe is not seen here. */
@Tag("judge")
@Tag("beside")
class PipelinesTest {
    private static Beside<Pipeline, PipelineRun.Seen> runs;

    @BeforeAll
    static void begin() {
        ScratchRepository.get();
        // a deploy waits for a minute and does nothing
        runs = new Beside<>(EnumSet.allOf(Pipeline.class), 3, PipelineRun::of);
    }

    @AfterAll
    static void end() {
        runs.close();
    }

    @ParameterizedTest
    @EnumSource
    void commentsOnARaisedLimitDeploysItAndRefusesForgottenDocuments(Pipeline pipeline) throws Exception {
        PipelineRun.Seen seen = runs.of(pipeline);

        assertThat(seen.comment()).contains("limit 500 ", " 800 r/s per client, ", "nodes roll, nothing replaced");
        // Atlantis adds Terraform's plan, and cuts what is too long
        assertThat(seen.comment().length()).isLessThan(pipeline.postsItself() ? 60_000 : Integer.MAX_VALUE);
        assertThat(seen.balancers()).isEqualTo(1);
        if (pipeline.commitsDocuments()) {
            assertThat(seen.forgotten()).contains("dist/");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "GITHUB_.*", mode = EnumSource.Mode.MATCH_ANY)
    void pinsEveryActionAndAsksForTheLeast(Pipeline pipeline) throws IOException {
        String recipe = Files.readString(Path.of("../docs/pipelines/" + pipeline.file()));

        assertThat(recipe.lines().filter(line -> line.contains("uses:"))).isNotEmpty().allMatch(line -> line.matches(" +- uses: [\\w-]+/[\\w-]+@[0-9a-f]{40} # v[0-9.]+"));
        assertThat(YamlFile.read("../docs/pipelines/" + pipeline.file())).containsEntry("permissions", Map.of());
        assertThat(recipe).doesNotContain("pull_request_target", "write-all", "secrets.");
    }
}
