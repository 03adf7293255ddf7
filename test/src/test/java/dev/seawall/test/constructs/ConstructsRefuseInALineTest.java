package dev.seawall.test.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.judge.JsiiProgram;
import dev.seawall.test.judge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link RefusedConstructs}: what their author reads. */
@Tag("judge")
class ConstructsRefuseInALineTest {
    private static final String BACKLOG = "nginx.backlog: 65535 exceeds kernel net.core.somaxconn 1024, the kernel would cut it silently";

    @TempDir
    Path out;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "cdk-rules   | ERROR " + BACKLOG + " (Scenarios.java:",
        "cdk-acknowledged | ERROR ListenBacklogWithinSomaxconn " + BACKLOG + "; raise somaxconn or lower backlog; it cannot be acknowledged, because such an edge has no resources",
        "cdktf-rules | ERROR ListenBacklogWithinSomaxconn " + BACKLOG + "; raise somaxconn or lower backlog",
        "cdk-input   | ERROR InputKnown inputs: topick is not one of the edge's inputs []; give a value to an input that the edge has (RefusedConstructs.java:",
        "cdktf-input | ERROR InputKnown inputs: topick is not one of the edge's inputs []; give a value to an input that the edge has (RefusedConstructs.java:",
    })
    void noStackTraceReachesTheUser(String wrong, String line) {
        Verdict verdict = JsiiProgram.run(RefusedConstructs.class, out, wrong);

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains(line).doesNotContain("\tat ", "    at ", "Exception");
    }

    @Test
    void aStackOfAnotherRegionIsAnErrorThatTheCommandLineOfCdkStopsAt() throws IOException {
        JsiiProgram.run(RefusedConstructs.class, out, "cdk-region");

        assertThat(Files.readString(out.resolve("edge.metadata.json"))).contains("aws:cdk:error")
            .contains("environment prod is for eu-central-1, its stack for us-east-1; say the same Region in both");
    }
}
