package dev.seawall.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Edge;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.boot.Boot;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Port;
import org.junit.jupiter.api.Test;

/** Ports, secrets, packages and inputs of an edge. */
class NodeNeedsTest {
    @Test
    void portsAreKnownByWhoMayReachThem() {
        NodePorts ports = NodePorts.of(Edges.plain().listener(Listener.redirect(80, 443)).firewall(HostFirewall.recent().internalPorts(2379)).build());

        assertThat(ports.serving()).extracting(Port::number).containsExactly(80, 443);
        assertThat(ports.internal()).extracting(Port::number).containsExactly(2379, 9100, 9113);
        assertThat(ports.all()).extracting(Port::number).containsExactly(80, 443, 2379, 8081, 8082, 9100, 9113);
    }

    @Test
    void exportersThatAreOffListenNowhere() {
        assertThat(NodePorts.of(Edges.plain().watch(Watch.builder().exporters(false).build()).build()).internal()).isEmpty();
    }

    @Test
    void everySecretHasItsFileAndIsNamedOnce() {
        Edge edge = Edges.plain()
            .listener(Listener.https(8443).clientCertificates(ClientCertificates.signedBy("bank/partners")))
            .nginx(Nginx.builder().hosts("a.example").certificate(CertificateSource.secret("bank/tls")).build())
            .upstream(Upstream.named("core").server("core.bank.internal:443").tls(UpstreamTls.verified("core.bank.internal").signedBy("bank/inside").clientCertificate("bank/edge")))
            .upstream(Upstream.named("risk").server("risk.bank.internal:443").tls(UpstreamTls.verified("risk.bank.internal").signedBy("bank/inside")))
            .build();

        assertThat(Secrets.of(edge).files()).extracting(file -> file.secret() + " " + file.file()).containsExactly("bank/tls server.pem", "bank/partners clients-8443.pem",
            "bank/inside upstream-core-authorities.pem", "bank/edge upstream-core-client.pem", "bank/inside upstream-risk-authorities.pem");
        assertThat(Secrets.of(edge).names()).extracting(Object::toString).containsExactly("bank/edge", "bank/inside", "bank/partners", "bank/tls");
    }

    @Test
    void aSelfSignedEdgeNeedsNoSecret() {
        assertThat(Secrets.of(Edges.plain().build()).names()).isEmpty();
    }

    @Test
    void theServersSecretIsNotFetchedWhereTheBalancerEndsTls() {
        Edge edge = Edge.named("shop").network(Edges.plain().build().network()).fleet(Edges.plain().build().fleet())
            .listener(Listener.balancerTls(443, Input.certificate("certificate")))
            .nginx(Nginx.builder().hosts("a.example").certificate(CertificateSource.secret("shop/tls")).build()).build();

        assertThat(Secrets.of(edge).names()).isEmpty();
    }

    @Test
    void theUsersFloorReplacesOurs() {
        Edge edge = Edges.plain().boot(Boot.builder().minimumVersion("nginx", "1.26.3-3+deb13u12").minimumVersion("libssl3t64", "3.5.1-1").build()).build();

        assertThat(Packages.of(edge).floors()).containsOnlyKeys("libssl3t64", "nginx").containsEntry("nginx", "1.26.3-3+deb13u12");
        assertThat(Packages.of(edge).names()).contains("libssl3t64").isSorted();
        assertThat(Packages.of(Edges.plain().build()).floors()).containsEntry("nginx", "1.26.3-3+deb13u11").hasSize(1);
        assertThat(Packages.of(Edges.plain().fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(Image.DEBIAN_12)).build()).floors()).containsEntry("nginx", "1.22.1-9+deb12u11");
    }

    @Test
    void everyInputIsKnownByWhereItIsUsed() {
        Edge edge = Edges.plain().listener(Listener.balancerTls(8443, Input.certificate("certificate"))).watch(Watch.builder().topic(Input.topic("alarms")).build()).build();

        assertThat(Inputs.of(edge).uses()).extracting(use -> use.path() + " " + use.input().name()).containsExactly("balancer.listeners[8443].certificate certificate", "watch.topic alarms");
    }
}
