package dev.seawall.test.deployed;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.stacks.Environments;
import dev.seawall.test.scenario.Scenarios;
import dev.seawall.units.RequestRate;
import java.util.List;
import java.util.Map;

/** What is deployed: the paper's edge with its state in a file, and the example's production with its state in a bucket. */
final class Edges {
    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:alarms";
    /** Values for what the documents leave to deploy time, by Terraform's names. */
    static final Map<String, String> INPUTS = Map.of("alarm_topic", TOPIC);
    /** The same as parameters of CloudFormation, by the input's name. */
    static final Map<String, Map<String, String>> PARAMETERS = Map.of("alarm-topic", Map.of("ParameterKey", "AlarmTopic", "ParameterValue", TOPIC));
    /** As the CDK's command line takes them. */
    static final String PARAMETER = "AlarmTopic=" + TOPIC;

    private Edges() {}

    static Map<String, Environment> all() {
        return Map.of("seed", Scenarios.seed(), "prod", named("prod"));
    }

    /** One of the example's environments. */
    static Environment named(String name) {
        return Environments.all().stream().filter(it -> it.name().value().equals(name)).findFirst().orElseThrow();
    }

    /** The same with another rate limit on every route, the commonest change there is. */
    static Environment withAnotherRateLimit(Environment environment) {
        Edge edge = environment.edge().toBuilder().nginx(withAnotherRateLimit(environment.edge().nginx())).build();
        return new Environment(environment.name(), environment.region(), edge, environment.terraformBackend(), edge.places());
    }

    static Nginx withAnotherRateLimit(Nginx nginx) {
        RateLimit limit = RateLimit.perClient(RequestRate.perSecond(300)).burst(60);
        List<Route> routes = nginx.routes().stream().map(route -> route.limit(limit)).toList();
        return new Nginx(nginx.hosts(), nginx.certificate(), nginx.tlsProfile(), nginx.http2(), nginx.upstreams(), routes, nginx.workerConnections(), nginx.backlog(), nginx.expectedClients(),
            nginx.connectionsPerClient(), nginx.maximumBody(), nginx.headerTimeout(), nginx.bodyTimeout(), nginx.sendTimeout(), nginx.keepaliveTimeout(), nginx.shutdownTimeout(), nginx.places());
    }
}
