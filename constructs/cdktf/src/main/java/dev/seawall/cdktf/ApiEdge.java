package dev.seawall.cdktf;

import com.hashicorp.cdktf.Annotations;
import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.UnsoundEnvironment;
import dev.seawall.check.Culprit;
import dev.seawall.check.Finding;
import dev.seawall.check.Report;
import dev.seawall.model.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.constructs.Construct;

/**
 * An API edge in a stack of CDK for Terraform: all of its resources, data sources, variables and outputs, each under a name that begins with the edge's, so that several edges and a user's own
 * resources stand side by side.
 *
 * <p>Provider and backend are the stack's: an {@code AwsProvider} in the environment's Region, or {@link ApiEdgeStack}, which brings both. Getters return expressions such as
 * {@code ${aws_lb.shop_load_balancer.arn}}, to be used in any argument of the same stack. Inputs are values of other constructs; those left open become variables.
 *
 * <p>An environment that the rules refuse has no resources: its findings are annotations, and an error among them ends the synthesis.
 */
public class ApiEdge extends Construct {
    private final Environment environment;
    private final Optional<Document> document;

    public ApiEdge(Construct scope, String id, ApiEdgeConfig config) {
        super(scope, id);
        environment = config.environment();
        document = render(config);
        document.ifPresent(known -> new Element(this, "configuration", known.edge()));
    }

    /** What the edge was made of. */
    public Environment getEnvironment() {
        return environment;
    }

    public String getLoadBalancerArn() {
        return output("balancer arn");
    }

    /** For alias records, with {@link #getLoadBalancerZoneId()}. */
    public String getLoadBalancerDnsName() {
        return output("balancer dns name");
    }

    public String getLoadBalancerZoneId() {
        return output("balancer zone id");
    }

    public String getLoadBalancerSecurityGroupId() {
        return output("balancer security group id");
    }

    public String getNodeSecurityGroupId() {
        return output("node security group id");
    }

    public String getAutoScalingGroupName() {
        return output("group name");
    }

    public String getNodeRoleArn() {
        return output("node role arn");
    }

    public String getVpcId() {
        return output("vpc id");
    }

    /** Subnets of the balancer, one a zone, by zone. */
    public List<String> getLoadBalancerSubnetIds() {
        return document().subnets("aws_lb", "subnets");
    }

    /** Subnets of the nodes, one a zone, by zone. */
    public List<String> getNodeSubnetIds() {
        return document().subnets("aws_autoscaling_group", "vpc_zone_identifier");
    }

    /**
     * An attribute of any resource of the edge, {@code attribute("aws_subnet", "shop_node_subnet_a", "id")}.
     *
     * @param type the provider's type
     * @param name the resource's name in the document
     * @param attribute an attribute of that type; Terraform checks it
     * @throws IllegalArgumentException when the edge has no such resource; the message says which there are
     */
    public String attribute(String type, String name, String attribute) {
        return "${" + document().address(type, name) + "." + attribute + "}";
    }

    private Optional<Document> render(ApiEdgeConfig config) {
        try {
            Synthesis synthesis = Seawall.synthesize(environment);
            annotate(synthesis.report());
            return Optional.of(Document.of(synthesis).with(config.inputs()));
        } catch (UnsoundEnvironment unsound) {
            annotate(unsound.report());
            return Optional.empty();
        }
    }

    private void annotate(Report report) {
        for (Finding finding : report.findings()) {
            String line = finding + Culprit.lines(environment, finding);
            switch (finding.severity()) {
                case ERROR -> Annotations.of(this).addError(line);
                case WARNING -> Annotations.of(this).addWarning(line);
                case NOTE -> Annotations.of(this).addInfo(line);
            }
        }
    }

    private String output(String words) {
        return document().output(words);
    }

    private Document document() {
        return document.orElseThrow(() -> new IllegalStateException("the rules refuse environment " + environment.name() + ", so its edge has no resources; ./seawall check says why"));
    }

    /** Builds an edge in the manner of CDK: {@code ApiEdge.Builder.create(this, "edge").environment(prod).build()}. */
    public static final class Builder {
        private final Construct scope;
        private final String id;
        private final Map<String, String> inputs = new TreeMap<>();
        private Environment environment;

        private Builder(Construct scope, String id) {
            this.scope = scope;
            this.id = id;
        }

        public static Builder create(Construct scope, String id) {
            return new Builder(scope, id);
        }

        /** The edge and where it stands; there is no default. */
        public Builder environment(Environment of) {
            environment = of;
            return this;
        }

        /** A value of an input, by the name that {@code Input.vpc(...)} and its siblings gave it: a literal, an expression or a token. */
        public Builder input(String name, String value) {
            inputs.put(name, value);
            return this;
        }

        public ApiEdge build() {
            return new ApiEdge(scope, id, new ApiEdgeConfig(environment, inputs));
        }
    }
}
