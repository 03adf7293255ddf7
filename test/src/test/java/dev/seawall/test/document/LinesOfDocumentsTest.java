package dev.seawall.test.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.check.Culprit;
import dev.seawall.check.Finding;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.Nginx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each path leads to the line of the document that says it; a program that goes on from there adds its own. */
class LinesOfDocumentsTest {
    private static final Environment READ = DocumentsAreInversesTest.read("conf/shop.yaml", """
        environment: prod
        region: eu-central-1
        terraformBackend:
          cloud: {organization: acme, workspace: shop}
        edge:
          named: shop
          network:
            create: 10.20.0.0/16
            zones: [eu-central-1a, eu-central-1b]
          balancer:
            healthCheck:
              interval: 20s
          listener:
            - https: 443
              withHttp3: true
            - redirect: {port: 80, toPort: 443}
          fleet:
            instanceTypes: [c6id.xlarge]
            between:
              minimum: 2
              maximum: 4
          kernel:
            override:
              net.core.somaxconn: {value: "4096", reason: as everywhere}
          nginx:
            backlog: 65535
          upstream:
            - named: app
              server:
                - 10.20.112.10:8080
                - 10.20.112.11:8080
              ejectAfter: {failures: 3, within: 10s}
          route:
            - prefix: /
              to: app
              header: {X-Frame-Options: DENY}
          firewall:
            recent: true
            connections: 60
          tag:
            team: maps
        """);

    @ParameterizedTest
    @CsvSource({
        "environment.name, 1:14", "environment.region, 2:9", "terraform.backend, 4:25", "terraform.backend.workspace, 4:42", "network.cidr, 8:13", "network.zones, 9:12", "balancer.healthCheck.interval, 12:17", "balancer.listeners[443], 14:14",
        "balancer.listeners[443].http3, 15:18", "balancer.listeners[80].port, 16:24", "balancer.listeners[80].toPort, 16:36", "fleet.instanceTypes, 18:20", "fleet.minimum, 20:16", "fleet.maximum, 21:16", "kernel.override[net.core.somaxconn], 24:27", "kernel.override[net.core.somaxconn].value, 24:35", "kernel.override[net.core.somaxconn].reason, 24:51",
        "nginx.backlog, 26:14", "nginx.upstreams[app], 28:14", "nginx.upstreams[app].servers[0], 30:11", "nginx.upstreams[app].servers[1], 31:11", "nginx.upstreams[app].maxFails, 32:30", "nginx.upstreams[app].failTimeout, 32:41",
        "nginx.routes[0].path, 34:15", "nginx.routes[0].headers[X-Frame-Options], 36:33", "firewall.ban.connections, 39:18", "tags[team], 41:11",
    })
    void aPathLeadsToItsLineAndColumn(String path, String place) {
        assertThat(READ.places().find(path)).hasValueSatisfying(said -> {
            assertThat(said.itself()).isTrue();
            assertThat(said.place()).hasToString("conf/shop.yaml:" + place);
        });
    }

    @Test
    void aFindingHasTheLinesOfBothValues() {
        Finding finding = Seawall.check(READ).findings().stream().filter(it -> it.rule().equals("ListenBacklogWithinSomaxconn")).findFirst().orElseThrow();

        assertThat(Culprit.of(READ, finding)).extracting(culprit -> culprit.path() + " " + culprit.place()).containsExactly("nginx.backlog conf/shop.yaml:26:14",
            "kernel.override[net.core.somaxconn] conf/shop.yaml:24:27");
    }

    @Test
    void aProgramThatGoesOnFromADocumentAddsItsOwnLines() {
        Environment changed = Environment.of("prod", "eu-central-1", READ.edge().toBuilder().nginx(Nginx.builder().http2(false).build()).build());

        assertThat(changed.places().find("nginx.http2")).hasValueSatisfying(said -> assertThat(said.place().file()).isEqualTo("LinesOfDocumentsTest.java"));
        assertThat(changed.places().find("firewall.ban.connections")).hasValueSatisfying(said -> assertThat(said.place()).hasToString("conf/shop.yaml:39:18"));
    }
}
