package dev.seawall.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seawall.model.Edge;
import dev.seawall.model.Seed;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.units.Cidr;
import dev.seawall.units.Place;
import dev.seawall.units.Port;
import dev.seawall.units.RefusedValue;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** In a package outside Seawall's own, as a user's code is: a refused value is refused at the line that said it, however far from the one that builds. */
class CulpritTest {
    @Test
    void isTheLineThatMadeTheValue() {
        assertThat(culprit(() -> Port.of(0))).isEqualTo(here(0));
    }

    @Test
    void isTheLineThatToldTheBuilder() {
        Fleet.Builder fleet = Fleet.of(InstanceType.C5D_XLARGE)
            .between(3, 2);

        assertThat(culprit(() -> fleet.warmup(Duration.ZERO).build())).isEqualTo(here(-2));
    }

    @Test
    void isTheLaterOfTwoCalls() {
        Nginx.Builder nginx = Nginx.builder()
            .backlog(0)
            .backlog(-1);

        assertThat(culprit(nginx::build)).isEqualTo(here(-2));
    }

    @Test
    void isTheSecondOfTwoElementsThatMustDiffer() {
        Listener first = Listener.https(443);
        Listener second = Listener.redirect(443, 80);
        Edge.Builder edge = edge().listener(second);

        assertThat(culprit(() -> edge.balancer(Balancer.builder().listener(first).build()).build())).isEqualTo(here(-3));
    }

    @Test
    void isTheRouteOrUpstreamThatIsThereAlready() {
        Nginx.Builder routes = Nginx.builder().route(Route.prefix("/").to("a"))
            .route(Route.prefix("/").to("b"));
        Nginx.Builder upstreams = Nginx.builder().upstream(Upstream.named("a").server("10.0.0.1:80").build())
            .upstream(Upstream.named("a").server("10.0.0.2:80").build());

        assertThat(culprit(routes::build)).isEqualTo(here(-4));
        assertThat(culprit(upstreams::build)).isEqualTo(here(-3));
    }

    @Test
    void isTheLineThatBuildsWhenNothingWasSaid() {
        assertThat(culprit(() -> Edge.named("shop").build())).isEqualTo(here(0));
    }

    private static Edge.Builder edge() {
        return Seed.edge("shop", Network.create(Cidr.parse("10.20.0.0/16")).zones("eu-central-1a"));
    }

    private static Place culprit(Supplier<?> wrong) {
        return catchThrowableOfType(RefusedValue.class, wrong::get).culprit().orElseThrow();
    }

    /** So many lines below the caller's. */
    private static Place here(int below) {
        StackTraceElement caller = new Throwable().getStackTrace()[1];
        return new Place(CulpritTest.class.getName(), "CulpritTest.java", caller.getLineNumber() + below, 0);
    }
}
