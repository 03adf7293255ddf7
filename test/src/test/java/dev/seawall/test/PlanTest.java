package dev.seawall.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.network.Network;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.BalancerResource;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.NetworkResource;
import dev.seawall.plan.PolicyDocument;
import dev.seawall.plan.Value;
import dev.seawall.plan.WatchResource;
import dev.seawall.test.scenario.Documents;
import dev.seawall.test.scenario.Scenarios;
import dev.seawall.units.Cidr;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the plan promises, read from the plan and from both documents. */
class PlanTest {
    private static final JsonMapper JSON = new JsonMapper();
    /** Types that have no tags in CloudFormation (resource schemas of October 2026). */
    private static final Set<String> UNTAGGED = Set.of("AWS::Route53::RecordSet", "AWS::EC2::Route", "AWS::EC2::SubnetRouteTableAssociation", "AWS::EC2::VPCGatewayAttachment", "AWS::EC2::SecurityGroupIngress",
        "AWS::EC2::SecurityGroupEgress", "AWS::ElasticLoadBalancingV2::Listener", "AWS::IAM::InstanceProfile", "AWS::AutoScaling::ScalingPolicy", "AWS::S3::BucketPolicy");

    static Stream<String> scenarios() {
        return Scenarios.all().keySet().stream();
    }

    @Test
    void everyKindOfResourceStandsInSomeScenario() {
        Set<Class<?>> planned = new HashSet<>();
        Scenarios.all().values().forEach(environment -> Documents.of(environment).plan().resources().forEach(resource -> planned.add(resource.getClass())));
        List<Class<?>> kinds = Stream.of(AwsResource.class.getPermittedSubclasses()).flatMap(layer -> Stream.<Class<?>>of(layer.getPermittedSubclasses())).toList();

        assertThat(kinds).hasSize(25).allSatisfy(kind -> assertThat(planned).contains(kind));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void bothDocumentsNameEveryResource(String scenario) throws IOException {
        Documents documents = Documents.of(Scenarios.all().get(scenario));
        JsonNode template = JSON.readTree(documents.cloudFormation()).path("Resources");
        List<String> names = new ArrayList<>();
        JSON.readTree(documents.terraform()).path("resource").forEach(type -> type.fieldNames().forEachRemaining(names::add));

        assertThat(documents.plan().resources()).isNotEmpty().allSatisfy(resource -> {
            assertThat(template.has(resource.id().camelCase())).as(resource.id().camelCase()).isTrue();
            assertThat(names).contains(resource.id().snakeCase());
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everythingThatHasTagsNamesTheEdge(String scenario) throws IOException {
        Environment environment = Scenarios.all().get(scenario);
        JsonNode template = JSON.readTree(Documents.of(environment).cloudFormation()).path("Resources");

        assertThat(template).allSatisfy(resource -> assertThat(UNTAGGED.contains(resource.path("Type").asText()) || resource.path("Properties").toString().contains("\"seawall:edge\""))
            .as(resource.path("Type").asText()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void neitherDocumentSaysADesiredCapacity(String scenario) {
        Documents documents = Documents.of(Scenarios.all().get(scenario));

        assertThat(documents.cloudFormation()).doesNotContain("DesiredCapacity\":");
        assertThat(documents.terraform()).doesNotContain("desired_capacity");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aWildcardAllowedHasACondition(String scenario) {
        List<PolicyDocument> policies = new ArrayList<>();
        for (AwsResource resource : Documents.of(Scenarios.all().get(scenario)).plan().resources()) {
            if (resource instanceof FleetResource.Role role) {
                policies.addAll(role.policies().values());
            } else if (resource instanceof BalancerResource.LogBucketPolicy bucket) {
                policies.add(bucket.policy());
            }
        }

        assertThat(policies).isNotEmpty().allSatisfy(policy -> assertThat(policy.statements()).allSatisfy(statement -> {
            boolean everything = statement.resources().contains(Value.text("*"));
            assertThat(!statement.allow() || !everything || !statement.conditions().isEmpty()).as(statement.id()).isTrue();
            assertThat(!statement.allow() || statement.actions().stream().noneMatch(action -> action.contains("*"))).as(statement.id()).isTrue();
        }));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theBalancersGroupReachesServingAndHealthPortsAlone(String scenario) {
        Environment environment = Scenarios.all().get(scenario);
        Set<Integer> wanted = new TreeSet<>(Set.of(environment.edge().balancer().healthCheck().port().number()));
        environment.edge().balancer().listeners().forEach(listener -> wanted.add(listener.port().number()));
        Set<Integer> admitted = new TreeSet<>();
        Set<Integer> sent = new TreeSet<>();
        for (AwsResource resource : Documents.of(environment).plan().resources()) {
            if (resource instanceof NetworkResource.SecurityGroupRule rule) {
                assertThat(rule.description()).isNotBlank();
                rule.peer().ifPresent(peer -> (rule.ingress() ? admitted : sent).add(rule.from()));
            }
        }

        assertThat(admitted).isEqualTo(wanted).doesNotContain(2379);
        assertThat(sent).isEqualTo(wanted);
    }

    @Test
    void appendingAZoneChangesNoResourceOfTheOthers() throws IOException {
        JsonNode two = template("eu-central-1a", "eu-central-1b");
        JsonNode three = template("eu-central-1a", "eu-central-1b", "eu-central-1c");
        List<String> changed = new ArrayList<>();
        two.fieldNames().forEachRemaining(name -> {
            if (!two.path(name).equals(three.path(name))) {
                changed.add(name);
            }
        });

        // what names all zones: the balancer's subnets, the group's, the endpoint's route tables; and user-data, whose firewall exempts the new subnet
        assertThat(changed).containsExactlyInAnyOrder("ShopLoadBalancer", "ShopNodes", "ShopStorageEndpoint", "ShopLaunchTemplate");
    }

    @Test
    void rollbackAlarmsKnowNothingOfTheGroup() {
        FleetResource.AutoScalingGroup group = only(FleetResource.AutoScalingGroup.class);

        assertThat(group.rollbackAlarms()).isNotEmpty().extracting(WatchResource.Alarm::namespace).containsOnly("AWS/NetworkELB");
        assertThat(group.hooks()).extracting(FleetResource.Hook::defaultResult).containsExactly("ABANDON", "CONTINUE");
    }

    @Test
    void connectionsOfUnhealthyNodesDrainExceptBesideHttp3() {
        for (AwsResource resource : Documents.of(Scenarios.all().get("http3")).plan().resources()) {
            if (resource instanceof BalancerResource.TargetGroup group) {
                assertThat(group.terminateUnhealthy()).as(group.protocol()).isEqualTo(group.protocol().equals("TCP_UDP"));
            }
        }
    }

    @Test
    void theRoleReadsExactlyTheSecretsThatAreUsed() throws IOException {
        String role = JSON.readTree(Documents.of(Scenarios.all().get("mtls")).cloudFormation()).at("/Resources/BankNodeRole").toString();

        assertThat(role).contains(":secret:bank/edge-client-??????", ":secret:bank/internal-authorities-??????", ":secret:bank/partner-authorities-??????", ":secret:bank/tls-??????");
        assertThat(role.split(":secret:", -1)).hasSize(5);
    }

    private static JsonNode template(String... zones) throws IOException {
        Environment environment = Environment.of("prod", "eu-central-1", Seed.edge("shop", Network.create(Cidr.parse("10.20.0.0/16")).zones(zones)).build());
        return JSON.readTree(Documents.of(environment).cloudFormation()).path("Resources");
    }

    private static <T extends AwsResource> T only(Class<T> kind) {
        return Documents.of(Scenarios.seed()).plan().resources().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }
}
