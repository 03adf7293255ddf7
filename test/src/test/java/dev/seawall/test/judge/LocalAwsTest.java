package dev.seawall.test.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("judge")
class LocalAwsTest {
    private static final String TEMPLATE = """
            {"Resources": {"Template": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {
                "LaunchTemplateData": {"InstanceType": "c6id.xlarge", "MetadataOptions": {"HttpTokens": "required", "%s": 1}}}}}}
            """;

    @Test
    void makesWhatATemplateSaysAndRefusesAPropertyThatTheApiDoesNotKnow() {
        try (LocalAws aws = LocalAws.start("eu-central-1")) {
            create(aws, "good", "HttpPutResponseHopLimit");

            assertThat(aws.describe().path("launch template versions").path(0).path("LaunchTemplateData").path("MetadataOptions").path("HttpPutResponseHopLimit").asInt()).isEqualTo(1);
            assertThatThrownBy(() -> create(aws, "bad", "HttpPutHopLimit")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void knowsNothingOfAnother() {
        try (LocalAws one = LocalAws.start("eu-central-1"); LocalAws other = LocalAws.start("eu-central-1")) {
            one.ask("sns", "create_topic", Map.of("Name", "alarms"));

            assertThat(one.ask("sns", "list_topics").path("Topics")).hasSize(1);
            assertThat(other.ask("sns", "list_topics").path("Topics")).isEmpty();
        }
    }

    private static void create(LocalAws aws, String stack, String member) {
        aws.ask("cloudformation", "create_stack", Map.of("StackName", stack, "TemplateBody", TEMPLATE.formatted(member)));
    }
}
