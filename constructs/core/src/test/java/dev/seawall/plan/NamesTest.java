package dev.seawall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.cloudformation.CloudFormation;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFiles;
import dev.seawall.terraform.Terraform;
import dev.seawall.units.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names of what is made. */
class NamesTest {
    @Test
    void anIdBeginsWithTheEdgeInBothForms() {
        LogicalId id = LogicalId.of(Name.of("web-shop"), "target group 443");

        assertThat(id.camelCase()).isEqualTo("WebShopTargetGroup443");
        assertThat(id.snakeCase()).isEqualTo("web_shop_target_group_443");
    }

    @Test
    void twoEdgesFitIntoOneStack() {
        Edge edge = Rendered.everyKind().build();
        Edge other = new Edge(Name.of("blog"), edge.description(), edge.network(), edge.balancer(), edge.fleet(), edge.storage(), edge.kernel(), edge.nginx(), edge.firewall(), edge.boot(),
            edge.watch(), edge.tags(), edge.accepted(), edge.places());
        String one = document(Environment.of("prod", "eu-central-1", edge));
        String two = document(Environment.of("prod", "eu-central-1", other));

        // what both declare is the user's own input, which they share
        assertThat(ids(one)).isNotEmpty().doesNotContainAnyElementsOf(ids(two));
        assertThat(one).contains("\"ShopImageLatestDebian13Amd64\"");
        assertThat(two).contains("\"BlogImageLatestDebian13Amd64\"");
    }

    /** {@code shop} and {@code shop-nodes} in one stack: an id of both would be the end of another id of the first. */
    @Test
    void edgesOfWhichOnesNameBeginsTheOthersMeetInNoId() {
        List<String> ids = ids(document(Environment.of("prod", "eu-central-1", Rendered.everyKind().build()))).stream().map(id -> id.replaceFirst("^Shop", "")).toList();

        assertThat(ids).hasSizeGreaterThan(60).allSatisfy(id -> assertThat(ids).filteredOn(other -> other.endsWith(id)).containsExactly(id));
    }

    @Test
    void theLongestNamesFitIntoWhatIsGenerated() {
        Edge edge = Rendered.everyKind().build();
        String longest = "a".repeat(31);
        Edge named = new Edge(Name.of(longest), edge.description(), edge.network(), edge.balancer(), edge.fleet(), edge.storage(), edge.kernel(), edge.nginx(), edge.firewall(), edge.boot(),
            edge.watch(), edge.tags(), edge.accepted(), edge.places());
        Environment environment = Environment.of("b".repeat(31), "eu-central-1", named);
        String configuration = Terraform.render(Planner.plan(environment, NodeFiles.of(environment).userData())).text();

        // the provider's own limits: roles 38, buckets 37, balancers and target groups 6
        assertThat(values(configuration, "\"bucket_prefix\": ?\"([^\"]+)\"")).isNotEmpty().allSatisfy(prefix -> assertThat(prefix).hasSizeLessThanOrEqualTo(37));
        assertThat(values(configuration, "\"max_session_duration\": ?3600,\\s*\"name_prefix\": ?\"([^\"]+)\"")).hasSize(2).allSatisfy(prefix -> assertThat(prefix).hasSizeLessThanOrEqualTo(38));
        assertThat(values(configuration, "\"load_balancer_type\": ?\"network\",\\s*\"name_prefix\": ?\"([^\"]+)\"")).containsExactly("aaaaa-");
    }

    private static String document(Environment environment) {
        return CloudFormation.render(Planner.plan(environment, NodeFiles.of(environment).userData())).text();
    }

    private static List<String> ids(String template) {
        return values(template, "\\n  \"([A-Z][A-Za-z0-9]+)\": ?\\{").stream().filter(id -> !List.of("Alarms", "Certificate", "ZoneId").contains(id)).toList();
    }

    private static List<String> values(String document, String pattern) {
        List<String> values = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(document);
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
        return values;
    }
}
