package dev.seawall.testing;

import static dev.seawall.testing.EdgeAssertions.assertThatEdge;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.Seawall;
import dev.seawall.snapshot.EdgeSnapshot;
import dev.seawall.units.RequestRate;
import org.junit.jupiter.api.Test;

/** Each sentence about an edge, where it holds and what is said where it does not. */
class EdgeAssertTest {
    private static final EdgeSnapshot SEED = EdgeSnapshot.of(Edges.seed());

    @Test
    void listeners() {
        assertThatEdge(Edges.seed()).hasListener(443).hasListener(80);
        assertThatThrownBy(() -> assertThatEdge(SEED).hasListener(8080)).isInstanceOf(AssertionError.class).hasMessage("no listener on port 8080; there are [80, 443, 8443]");
    }

    @Test
    void refusals() {
        assertThatEdge(Edges.unsound()).refuses(RuleId.of("RouteUpstreamExists"));
        assertThatThrownBy(() -> assertThatEdge(Edges.seed()).refuses(RuleId.of("RouteUpstreamExists"))).hasMessage("RouteUpstreamExists refuses nothing here; no rule says ERROR");
        assertThatThrownBy(() -> assertThatEdge(Edges.unsound()).refuses(RuleId.of("EdgeHasListener"))).message().startsWith("EdgeHasListener refuses nothing here; these do:\nERROR RouteUpstreamExists ");
        assertThatThrownBy(() -> assertThatEdge(Edges.seed()).refuses(RuleId.of("ImagePinned"))).message().startsWith("ImagePinned refuses nothing here; it says NOTE ImagePinned ");
        assertThatThrownBy(() -> RuleId.of("RouteUpstreamExistss")).hasMessage("RouteUpstreamExistss is no rule; docs/rules.md has them all");
    }

    @Test
    void lines() {
        assertThatEdge(Edges.seed()).rendersLine("/etc/nginx/nginx.conf", "worker_processes 4;").rendersLine("/etc/sysctl.d/90-seawall.conf", "net.ipv4.tcp_tw_reuse = 1");
        assertThatThrownBy(() -> assertThatEdge(SEED).rendersLine("/etc/nginx/nginx.conf", "worker_processes 8;")).hasMessage(
            "/etc/nginx/nginx.conf has no line\n  worker_processes 8;\nit has\n  worker_processes 4;  # vCPUs [fleet.instanceTypes]");
        assertThatThrownBy(() -> assertThatEdge(SEED).rendersLine("/etc/nginx/nginx.conf", "daemon off;")).hasMessage("/etc/nginx/nginx.conf has no line\n  daemon off;\nand none that begins with daemon");
        assertThatThrownBy(() -> assertThatEdge(SEED).rendersLine("/etc/nginx.conf", "daemon off;")).message().startsWith("a node has no file /etc/nginx.conf; there are [/etc/apparmor.d/seawall-nginx, ");
    }

    @Test
    void loads() {
        assertThatEdge(Edges.seed()).fits(RequestRate.perSecond(50_000)).fits(RequestRate.perMinute(30));
        assertThatThrownBy(() -> assertThatEdge(Edges.seed()).fits(RequestRate.perSecond(900_000))).message().matches("900000r/s takes \\d+ nodes, and the fleet has 12 at most; .+ binds first");
        assertThatThrownBy(() -> assertThatEdge(SEED).fits(RequestRate.perSecond(1))).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("fits is about an environment, and a snapshot does not hold the model; begin with assertThatEdge(environment)");
    }

    @Test
    void replacements() {
        assertThatEdge(Edges.withAnotherListener()).replacesNothingSince(SEED);
        assertThatThrownBy(() -> assertThatEdge(Edges.within("10.30.0.0/16")).replacesNothingSince(SEED)).message().startsWith("it replaces what is there:\n  replaced ShopVpc (AWS::EC2::VPC): CidrBlock: "
            + "10.20.0.0/16 -> 10.30.0.0/16, which cannot change in place; the VPC and all that is in it are made anew");
    }

    @Test
    void whatIsReplacedOfAnotherToolsDocumentIsNotKnown() {
        EdgeSnapshot template = EdgeSnapshot.ofDocument("deployed.json", Seawall.cloudFormation(Edges.seed()));
        EdgeSnapshot configuration = EdgeSnapshot.ofDocument("main.tf.json", Seawall.terraform(Edges.seed()));

        assertThatThrownBy(() -> assertThatEdge(configuration).replacesNothingSince(template)).message().startsWith("what it replaces is not known: one side is of CloudFormation");
    }
}
