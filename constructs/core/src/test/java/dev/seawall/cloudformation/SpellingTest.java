package dev.seawall.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.json.Block;
import dev.seawall.model.Input;
import dev.seawall.plan.Attribute;
import dev.seawall.plan.LogicalId;
import dev.seawall.plan.ResourceType;
import dev.seawall.plan.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How CloudFormation says a value. */
class SpellingTest {
    private static final LogicalId BALANCER = new LogicalId(List.of("shop", "load", "balancer"));

    @Test
    void aTextThatLooksLikeAnIntrinsicStaysAText() {
        assertThat(Spelling.of(Value.text("{\"Ref\":\"AWS::AccountId\"} ${AWS::Region} !Ref x"))).isEqualTo("{\"Ref\":\"AWS::AccountId\"} ${AWS::Region} !Ref x");
    }

    @Test
    void aValueKnownAtDeployTimeIsAnObject() {
        assertThat(json(Value.of(Input.topic("alarm-topic")))).isEqualTo("{\"Ref\":\"AlarmTopic\"}");
        assertThat(json(new Value.AccountId())).isEqualTo("{\"Ref\":\"AWS::AccountId\"}");
        assertThat(json(new Value.OfResource(ResourceType.LOAD_BALANCER, BALANCER, Attribute.ARN))).isEqualTo("{\"Ref\":\"ShopLoadBalancer\"}");
        assertThat(json(new Value.OfResource(ResourceType.LOAD_BALANCER, BALANCER, Attribute.DNS_NAME))).isEqualTo("{\"Fn::GetAtt\":[\"ShopLoadBalancer\",\"DNSName\"]}");
    }

    @Test
    void joinsAreFlatAndMergeTheirTexts() {
        Value arn = Value.join("arn:", new Value.Partition(), ":logs:", "eu-central-1");

        assertThat(json(Value.join(arn, ":", "*"))).isEqualTo("{\"Fn::Sub\":\"arn:${AWS::Partition}:logs:eu-central-1:*\"}");
    }

    @Test
    void aJoinedTextKeepsItsOwnDollarsAndBraces() {
        Value bucket = new Value.OfResource(ResourceType.LOG_BUCKET, BALANCER, Attribute.ARN);

        assertThat(json(Value.join("$", bucket, "${AWS::AccountId} ${!x}"))).isEqualTo("{\"Fn::Sub\":\"$${ShopLoadBalancer.Arn}${!AWS::AccountId} ${!!x}\"}");
    }

    @Test
    void anAttributeThatCloudFormationLacksIsAMistakeOfThePlan() {
        assertThatThrownBy(() -> Spelling.of(new Value.OfResource(ResourceType.VPC, BALANCER, Attribute.ARN))).hasMessage("CloudFormation has no ARN of VPC");
    }

    private static String json(Value value) {
        return ((Block) Spelling.of(value)).printCompact();
    }
}
