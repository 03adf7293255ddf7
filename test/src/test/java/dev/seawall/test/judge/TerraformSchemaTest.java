package dev.seawall.test.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerraformSchemaTest {
    private static final String LISTENER = """
            {"resource": {"aws_lb_listener": {"https": {
              "load_balancer_arn": "${aws_lb.edge.arn}", "port": 443, "protocol": "TCP", "tags": {"Name": "edge"}, "depends_on": ["aws_lb.edge"],
              "default_action": [{"type": "forward", "target_group_arn": "${aws_lb_target_group.edge.arn}"}]}}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"5.100.0", "6.66.0"})
    void acceptsKnownArguments(String provider) throws JsonProcessingException {
        assertThat(complaints(provider, LISTENER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.100.0", "6.66.0"})
    void refusesUnknownArgumentsAtEveryDepth(String provider) throws JsonProcessingException {
        String document = LISTENER.replace("\"port\"", "\"ports\"").replace("\"target_group_arn\"", "\"target_group\"");

        assertThat(complaints(provider, document)).containsExactly(
                "aws_lb_listener.https.ports: unknown argument",
                "aws_lb_listener.https.default_action[].target_group: unknown argument");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.100.0", "6.66.0"})
    void refusesMissingArgumentsAndWrongShapes(String provider) throws JsonProcessingException {
        String document = LISTENER.replace("\"type\": \"forward\", ", "").replace("\"TCP\"", "[\"TCP\"]").replace("{\"Name\": \"edge\"}", "\"edge\"");

        assertThat(complaints(provider, document)).containsExactly(
                "aws_lb_listener.https.protocol: should be a string",
                "aws_lb_listener.https.tags: should be a map",
                "aws_lb_listener.https.default_action[].type: required argument is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.100.0", "6.66.0"})
    void refusesUnknownResourceType(String provider) throws JsonProcessingException {
        assertThat(complaints(provider, LISTENER.replace("aws_lb_listener", "aws_nlb_listener"))).containsExactly(
                "aws_nlb_listener.https: unknown resource type, or one whose schema is not kept here");
    }

    private static List<String> complaints(String provider, String document) throws JsonProcessingException {
        return TerraformSchema.ofAwsProvider(provider).complaints(new JsonMapper().readTree(document));
    }
}
