package com.example.shop;

import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.TerraformBackend;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.CreatedNetwork;
import dev.seawall.model.network.Nat;
import dev.seawall.model.network.Network;
import dev.seawall.model.network.Region;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.RateLimit;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.watch.Watch;
import dev.seawall.units.Cidr;
import dev.seawall.units.RequestRate;
import java.util.List;

/** The edge, deployed three times: {@link #edge} says what is the same everywhere, each environment where it differs. */
final class Environments {
    private static final String REGION = "eu-central-1";
    private static final Image IMAGE = Image.DEBIAN_13.serial("20261110-2296");

    private Environments() {}

    static List<Environment> all() {
        return List.of(
            environment("dev", edge(network("10.30.0.0/20").zones("eu-central-1a").nat(Nat.ONE))
                .fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(Image.DEBIAN_13).between(1, 2))
                .upstream(backend("10.30.12.10:8080"))
                .nginx(Nginx.builder().certificate(CertificateSource.selfSigned()).build())),
            environment("staging", edge(network("10.31.0.0/20").zones("eu-central-1a", "eu-central-1b").nat(Nat.ONE))
                .fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(IMAGE).between(2, 4))
                .upstream(backend("10.31.12.10:8080", "10.31.13.10:8080"))
                .nginx(served("api.staging.example.com", "shop/staging/tls"))
                .watch(Watch.builder().topic(Input.topic("alarm-topic")).build())),
            environment("prod", edge(network("10.32.0.0/16").zones("eu-central-1a", "eu-central-1b", "eu-central-1c").nat(Nat.PER_ZONE))
                .fleet(Fleet.of(InstanceType.C6ID_XLARGE).image(IMAGE).between(3, 12))
                .upstream(backend("10.32.200.10:8080", "10.32.201.10:8080", "10.32.202.10:8080"))
                .nginx(served("api.example.com", "shop/prod/tls"))
                .watch(Watch.builder().topic(Input.topic("alarm-topic")).build())));
    }

    private static Edge.Builder edge(Network network) {
        return Edge.named("shop")
            .network(network)
            .listener(Listener.https(443))
            .route(Route.prefix("/api/").to("backend").limit(RateLimit.perClient(RequestRate.perSecond(500)).burst(100)));
    }

    private static CreatedNetwork network(String block) {
        return Network.create(Cidr.parse(block));
    }

    private static Upstream backend(String... servers) {
        Upstream.Builder backend = Upstream.named("backend");
        List.of(servers).forEach(backend::server);
        return backend.build();
    }

    private static Nginx served(String host, String certificate) {
        return Nginx.builder().hosts(host).certificate(CertificateSource.secret(certificate)).build();
    }

    private static Environment environment(String name, Edge.Builder edge) {
        return Environment.of(name, REGION, edge.build())
            .terraformBackend(TerraformBackend.s3("shop-terraform-state", "edge/" + name + ".tfstate", Region.of(REGION)));
    }
}
