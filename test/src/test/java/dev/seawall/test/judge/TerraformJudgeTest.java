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
class TerraformJudgeTest {
    private static final String DOCUMENT = """
            {"terraform": {"required_providers": {"aws": {"source": "hashicorp/aws", "version": ">= 5.100, < 7"}},
                           "backend": {"s3": {"bucket": "state", "key": "edge", "region": "eu-central-1"}}},
             "variable": {"cidr": {"type": "string"}},
             "resource": {"aws_vpc": {"edge": {"cidr_block": "${var.cidr}"%s}}}}
            """;

    @TempDir
    Path folder;

    @Test
    void acceptsOneAndRefusesTheOtherOfTwoDocuments() throws IOException {
        Path good = write("good", DOCUMENT.formatted(""));
        Path bad = write("bad", DOCUMENT.formatted(", \"hostnames\": true"));

        var verdicts = new TerraformJudge().judge(List.of(good, bad));

        assertThat(verdicts.get(good)).isEqualTo(new Verdict(true, ""));
        assertThat(verdicts.get(bad).accepted()).isFalse();
        assertThat(verdicts.get(bad).output()).contains("No argument or block type is named \"hostnames\"");
        assertThat(good).isDirectoryNotContaining("glob:**/.terraform*");
    }

    @Test
    void refusesReferenceToNothing() throws IOException {
        Path bad = write("bad", DOCUMENT.formatted("").replace("var.cidr", "aws_subnet.absent.cidr_block"));

        Verdict verdict = new TerraformJudge().judge(bad);

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.output()).contains("Reference to undeclared resource");
    }

    private Path write(String name, String text) throws IOException {
        Path directory = Files.createDirectory(folder.resolve(name));
        Files.writeString(directory.resolve("main.tf.json"), text);
        return directory;
    }
}
