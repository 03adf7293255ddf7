package dev.seawall.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seawall.cloudformation.CloudFormation;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.watch.Watch;
import dev.seawall.node.NodeFiles;
import dev.seawall.terraform.Terraform;
import dev.seawall.units.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An edge, planned and read back from both documents.
 *
 * @param plan the plan
 * @param template resources of the CloudFormation template by logical id
 * @param configuration resources of the Terraform configuration by type and name
 */
record Rendered(Plan plan, JsonNode template, JsonNode configuration) {
    private static final JsonMapper JSON = new JsonMapper();

    static Rendered of(Edge.Builder edge) {
        Environment environment = Environment.of("prod", "eu-central-1", edge.build());
        Plan plan = Planner.plan(environment, NodeFiles.of(environment).userData());
        try {
            return new Rendered(plan, JSON.readTree(CloudFormation.render(plan).text()).path("Resources"), JSON.readTree(Terraform.render(plan).text()).path("resource"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** An edge whose plan holds every kind of resource. */
    static Edge.Builder everyKind() {
        return everyKind("eu-central-1a", "eu-central-1b");
    }

    static Edge.Builder everyKind(String... zones) {
        return Edge.named("shop")
            .network(Network.create(Cidr.parse("10.20.0.0/16")).zones(zones))
            .balancer(Balancer.builder().hostedZone(Input.hostedZone("zone-id")).build())
            .listener(Listener.https(443))
            .listener(Listener.https(4443).withHttp3())
            .listener(Listener.balancerTls(8443, Input.certificate("certificate")))
            .listener(Listener.redirect(80, 443))
            .fleet(Fleet.of(InstanceType.C6ID_XLARGE).between(3, 6))
            .nginx(Nginx.builder().hosts("shop.example").certificate(CertificateSource.secret("shop/tls")).build())
            .upstream(Upstream.named("app").server("10.20.200.10:8443").tls(UpstreamTls.verified("app.example").signedBy("shop/authorities")))
            .route(Route.prefix("/").to("app"))
            .firewall(HostFirewall.recent().internalPorts(2379).internalSources(Cidr.parse("10.20.128.0/20")))
            .watch(Watch.builder().topic(Input.topic("alarms")).build())
            .tag("team", "maps");
    }

    <T extends AwsResource> List<T> all(Class<T> kind) {
        return plan.resources().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A resource's properties in the template. */
    JsonNode properties(String id) {
        return template.path(id).path("Properties");
    }

    /** A resource's arguments in the configuration. */
    JsonNode arguments(String type, String name) {
        return configuration.path(type).path(name);
    }

    /** Every resource of the configuration as {@code type.name}. */
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        configuration.fieldNames().forEachRemaining(type -> configuration.path(type).fieldNames().forEachRemaining(name -> addresses.add(type + "." + name)));
        return addresses;
    }

    JsonNode at(String address) {
        int dot = address.indexOf('.');
        return arguments(address.substring(0, dot), address.substring(dot + 1));
    }

    /** What a target group's attribute is in the template. */
    static Stream<String> attributes(JsonNode group) {
        List<String> lines = new ArrayList<>();
        group.path("TargetGroupAttributes").forEach(attribute -> lines.add(attribute.path("Key").asText() + "=" + attribute.path("Value").asText()));
        return lines.stream();
    }
}
