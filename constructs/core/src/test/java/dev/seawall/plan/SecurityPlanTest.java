package dev.seawall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may reach whom, as the plan says and both documents spell. */
class SecurityPlanTest {
    private static final Rendered RENDERED = Rendered.of(Rendered.everyKind());
    private static final List<NetworkResource.SecurityGroupRule> RULES = RENDERED.all(NetworkResource.SecurityGroupRule.class);

    @Test
    void theBalancerSendsToServingAndHealthPortsAlone() {
        assertThat(of("balancer", false)).extracting(SecurityPlanTest::words)
            .containsExactlyInAnyOrder("tcp 443 to group", "tcp 4443 to group", "udp 4443 to group", "tcp 8443 to group", "tcp 80 to group", "tcp 8081 to group");
    }

    @Test
    void aNodeAdmitsTheBalancerOnTheSamePorts() {
        assertThat(of("node", true)).filteredOn(rule -> rule.peer().isPresent()).extracting(SecurityPlanTest::words)
            .containsExactlyInAnyOrder("tcp 443 to group", "tcp 4443 to group", "udp 4443 to group", "tcp 8443 to group", "tcp 80 to group", "tcp 8081 to group");
    }

    @Test
    void internalPortsAreAdmittedFromInternalSourcesAlone() {
        assertThat(of("node", true)).filteredOn(rule -> rule.peer().isEmpty()).extracting(SecurityPlanTest::words)
            .containsExactly("tcp 2379 to 10.20.128.0/20", "tcp 9100 to 10.20.128.0/20", "tcp 9113 to 10.20.128.0/20");
        assertThat(of("balancer", true)).noneMatch(rule -> rule.from() <= 2379 && rule.to() >= 2379);
    }

    @Test
    void aNodeReachesPackagesAndItsUpstreamsAlone() {
        assertThat(of("node", false)).extracting(SecurityPlanTest::words).containsExactly("tcp 443 to 0.0.0.0/0", "tcp 80 to 0.0.0.0/0", "tcp 8443 to 10.20.200.10/32");
    }

    @Test
    void everyRuleSaysWhatItIsForInBothDocuments() {
        List<JsonNode> template = Stream.of("ShopBalancerToNodeTcp8081", "ShopNodeFromBalancerTcp443").map(RENDERED::properties).toList();
        List<String> configuration = RENDERED.addresses().stream().filter(address -> address.startsWith("aws_vpc_security_group_")).toList();

        assertThat(RULES).allSatisfy(rule -> {
            assertThat(rule.description()).as(rule.id().camelCase()).matches("[A-Za-z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]{1,255}");
            assertThat(RENDERED.properties(rule.id().camelCase()).path("Description").asText()).isEqualTo(rule.description());
        });
        assertThat(template).extracting(rule -> rule.path("Description").asText()).containsExactly("health to the nodes", "traffic from the balancer");
        assertThat(configuration).hasSameSizeAs(RULES).allSatisfy(address -> assertThat(RENDERED.at(address).path("description").asText()).isNotBlank());
    }

    private static List<NetworkResource.SecurityGroupRule> of(String group, boolean ingress) {
        NetworkResource.SecurityGroup wanted = RENDERED.all(NetworkResource.SecurityGroup.class).stream().filter(it -> it.id().snakeCase().equals("shop_" + group + "_security_group")).findFirst()
            .orElseThrow();
        return RULES.stream().filter(rule -> rule.ingress() == ingress && rule.group().equals(wanted.get(Attribute.ID))).toList();
    }

    private static String words(NetworkResource.SecurityGroupRule rule) {
        return rule.protocol() + " " + rule.from() + " to " + rule.block().map(Object::toString).or(() -> Optional.of("group")).orElseThrow();
    }
}
