package dev.seawall.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Input;
import dev.seawall.plan.Attribute;
import dev.seawall.plan.LogicalId;
import dev.seawall.plan.ResourceType;
import dev.seawall.plan.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How Terraform says a value. */
class SpellingTest {
    private static final LogicalId BALANCER = new LogicalId(List.of("shop", "load", "balancer"));

    @ParameterizedTest
    @CsvSource({"${var.x}, $${var.x}", "%{ if true }, %%{ if true }", "100 % of $5, 100 % of $5", "$ {x}, $ {x}", "a${b${c}}, a$${b$${c}}"})
    void aTextThatLooksLikeAnExpressionStaysAText(String text, String spelled) {
        assertThat(Spelling.of(Value.text(text))).isEqualTo(spelled);
    }

    @Test
    void aValueKnownAtDeployTimeIsAnExpression() {
        assertThat(Spelling.of(Value.of(Input.topic("alarm-topic")))).isEqualTo("${var.alarm_topic}");
        assertThat(Spelling.of(new Value.AccountId())).isEqualTo("${data.aws_caller_identity.current.account_id}");
        assertThat(Spelling.of(new Value.OfResource(ResourceType.LOAD_BALANCER, BALANCER, Attribute.METRIC_NAME))).isEqualTo("${aws_lb.shop_load_balancer.arn_suffix}");
    }

    @Test
    void onlyTheTextsOfAJoinAreEscaped() {
        assertThat(Spelling.of(Value.join("${a}:", new Value.Partition(), ":%{b}"))).isEqualTo("$${a}:${data.aws_partition.current.partition}:%%{b}");
    }

    @Test
    void numbersAndFlagsAreNoTexts() {
        assertThat(Spelling.all(List.of(Value.number(3), Value.flag(true)))).isEqualTo(List.<Object>of(3L, true));
    }
}
