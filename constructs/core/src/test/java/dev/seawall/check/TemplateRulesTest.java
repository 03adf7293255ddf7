package dev.seawall.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.cloudformation.Template;
import dev.seawall.model.Environment;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every rule about the CloudFormation template, on both sides of its limit. */
class TemplateRulesTest {
    @Test
    void templateFitsFiresFromTheInlineLimitOnAndBeyondTheLargest() {
        assertThat(ofTemplate("x".repeat(51_200), 1)).containsExactly(
            "WARNING TemplateFits cloudFormation: 51200 bytes are not under the 51200 that CloudFormation takes inline (CloudFormation quotas), a deploy needs a bucket; "
                + "use fewer listeners, addresses or tags, pass --s3-bucket to aws cloudformation deploy, or use Terraform");
        assertThat(ofTemplate("x".repeat(1_000_000), 1)).singleElement().asString().startsWith("WARNING TemplateFits cloudFormation: 1000000 bytes are not under the 51200");
        assertThat(ofTemplate("x".repeat(1_000_001), 1)).containsExactly(
            "ERROR TemplateFits cloudFormation: 1000001 bytes exceed the 1000000 that CloudFormation takes (CloudFormation quotas); use fewer listeners, addresses or tags, or split the edge");
    }

    @Test
    void templateFitsStaysSilentBelowTheInlineLimitInBytes() {
        assertThat(ofTemplate("x".repeat(51_199), 1)).isEmpty();
        assertThat(ofTemplate("x".repeat(51_198) + "é", 1)).hasSize(1);
    }

    @Test
    void templateResourcesWithinQuotaFiresBeyondFiveHundredAlone() {
        assertThat(ofTemplate("{}", 501)).containsExactly("ERROR TemplateResourcesWithinQuota cloudFormation: 501 resources exceed the 500 of a template (CloudFormation quotas); "
            + "use fewer listeners, client blocks or upstream addresses, or split the edge");
        assertThat(ofTemplate("{}", 500)).isEmpty();
    }

    /** The template is made of the whole edge; what it grows with is what a user can take away. */
    @Test
    void whatIsTooMuchLeadsToTheOptionsThatItGrowsWith() {
        Environment environment = SoundEdge.environment(edge -> edge.tag("team", "maps"));

        assertThat(culprits(environment, template("x".repeat(51_200), 1))).containsExactly("balancer.listeners[443]", "nginx.upstreams[app]", "tags[team]");
        assertThat(culprits(environment, template("{}", 501))).containsExactly("balancer.listeners[443]", "balancer", "nginx.upstreams[app]");
    }

    private static List<String> culprits(Environment environment, Template template) {
        return Culprit.of(environment, Rules.check(new Report(List.of()), template).findings().get(0)).stream().map(Culprit::around).toList();
    }

    @Test
    void everyRuleAboutTemplatesHasItsCases() {
        assertThat(Rules.ofTemplates()).extracting(TemplateRule::id).containsExactly("TemplateFits", "TemplateResourcesWithinQuota");
    }

    private static List<String> ofTemplate(String text, int resources) {
        return Rules.check(new Report(List.of()), template(text, resources)).findings().stream().map(Finding::toString).toList();
    }

    private static Template template(String text, int resources) {
        TreeMap<String, String> types = new TreeMap<>();
        for (int number = 0; number < resources; number++) {
            types.put("Resource" + number, "AWS::EC2::EIP");
        }
        return new Template(text, text, types);
    }
}
