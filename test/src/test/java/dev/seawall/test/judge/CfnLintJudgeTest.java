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
class CfnLintJudgeTest {
    private static final String TEMPLATE = """
            {"AWSTemplateFormatVersion": "2010-09-09",
             "Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.20.0.0/16"%s}}}}
            """;

    @TempDir
    Path folder;

    @Test
    void acceptsTemplate() throws IOException {
        Path good = write("good.json", TEMPLATE.formatted(""));

        assertThat(CfnLintJudge.inRegions("eu-central-1").judge(List.of(good))).isEmpty();
    }

    @Test
    void refusesUnknownPropertyAndSaysInWhichTemplate() throws IOException {
        Path good = write("good.json", TEMPLATE.formatted(""));
        Path bad = write("bad.json", TEMPLATE.formatted(", \"Hostnames\": true"));

        var complaints = CfnLintJudge.inRegions("eu-central-1").judge(List.of(good, bad));

        assertThat(complaints).singleElement().satisfies(complaint -> {
            assertThat(complaint.template()).isEqualTo(bad);
            assertThat(complaint.rule()).isEqualTo("E3002");
            assertThat(complaint.level()).isEqualTo("Error");
            assertThat(complaint.path()).isEqualTo("Resources/Vpc/Properties/Hostnames");
        });
    }

    @Test
    void reportsWarnings() throws IOException {
        Path unused = write("unused.json", """
                {"Parameters": {"Unused": {"Type": "String"}},
                 "Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.20.0.0/16"}}}}
                """);

        assertThat(CfnLintJudge.inRegions("eu-central-1").judge(List.of(unused))).extracting(CfnLintJudge.Complaint::rule).containsExactly("W2001");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
