package dev.seawall.cdk;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.UnsoundEnvironment;
import dev.seawall.check.Report;
import dev.seawall.model.Environment;
import java.util.Optional;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.autoscaling.IAutoScalingGroup;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.elasticloadbalancingv2.INetworkLoadBalancer;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * An API edge in a stack: all of its resources as typed L1s under their own logical ids, which begin with the edge's name, so that several edges and a user's own resources stand side by side.
 *
 * <p>The stack stays the user's: account, Region, termination protection and tags are said there. When the stack names its Region, it must be the environment's. Inputs are values of other
 * constructs, {@code props.topic("alarm-topic", topic)}; those left open become parameters of the stack. Two edges
 * of one stack that leave an input of the same name open do not synthesize, because each would make the parameter: give them values, or names of their own.
 *
 * <p>An environment that the rules refuse has no resources: its findings stand in CDK's policy validation report, which ends the synthesis; warnings and notes stand there too and end nothing.
 */
public class ApiEdge extends Construct implements IApiEdge {
    private final Environment environment;
    private final Optional<Included> included;
    private IApiEdge views;

    public ApiEdge(Construct scope, String id, ApiEdgeProps props) {
        super(scope, id);
        environment = props.environment();
        requireRegion();
        included = include(props);
        if (included.isPresent()) {
            props.secrets().values().forEach(secret -> secret.grantRead(getNodeRole()));
        }
    }

    /** An edge that another app or stack made, by what its outputs say. */
    public static IApiEdge fromApiEdgeAttributes(Construct scope, String id, ApiEdgeAttributes attributes) {
        Construct edge = new Construct(scope, id);
        return new Views(edge, attributes);
    }

    /** What the edge was made of. */
    public Environment getEnvironment() {
        return environment;
    }

    /**
     * A resource of the edge as CDK's typed L1, the escape hatch for what the model does not say: {@code (CfnAutoScalingGroup) edge.getResource("ShopNodes")}. Its rules do not see what is
     * changed here.
     *
     * @param logicalId as in the template
     * @throws IllegalArgumentException when the edge has no such resource; the message says which there are
     */
    public CfnResource getResource(String logicalId) {
        return included().resource(logicalId);
    }

    @Override
    public INetworkLoadBalancer getLoadBalancer() {
        return views().getLoadBalancer();
    }

    @Override
    public IAutoScalingGroup getAutoScalingGroup() {
        return views().getAutoScalingGroup();
    }

    @Override
    public IVpc getVpc() {
        return views().getVpc();
    }

    @Override
    public ISecurityGroup getLoadBalancerSecurityGroup() {
        return views().getLoadBalancerSecurityGroup();
    }

    @Override
    public ISecurityGroup getNodeSecurityGroup() {
        return views().getNodeSecurityGroup();
    }

    @Override
    public IRole getNodeRole() {
        return views().getNodeRole();
    }

    private void requireRegion() {
        String region = Stack.of(this).getRegion();
        if (!Token.isUnresolved(region) && !region.equals(environment.region().name())) {
            Annotations.of(this).addError("environment " + environment.name() + " is for " + environment.region() + ", its stack for " + region + "; say the same Region in both");
        }
    }

    private Optional<Included> include(ApiEdgeProps props) {
        try {
            Synthesis synthesis = Seawall.synthesize(environment);
            validate(synthesis.report());
            return Optional.of(Included.into(this, synthesis, props.inputs()));
        } catch (UnsoundEnvironment unsound) {
            validate(unsound.report());
            getNode().addValidation(new ErrorsStand(this, unsound.report()));
            return Optional.empty();
        }
    }

    private void validate(Report report) {
        if (!report.findings().isEmpty()) {
            Validations.of(this).addPlugins(new Findings(environment, report, getNode().getPath()));
        }
    }

    private Included included() {
        return included.orElseThrow(() -> new IllegalStateException("the rules refuse environment " + environment.name() + ", so its edge has no resources; ./seawall check says why"));
    }

    private IApiEdge views() {
        if (views == null) {
            views = new Views(this, included().attributes());
        }
        return views;
    }

    /** Builds an edge in the manner of CDK: {@code ApiEdge.Builder.create(this, "Edge").environment(prod).build()}. */
    public static final class Builder {
        private final Construct scope;
        private final String id;
        private final ApiEdgeProps.Builder props = ApiEdgeProps.builder();

        private Builder(Construct scope, String id) {
            this.scope = scope;
            this.id = id;
        }

        public static Builder create(Construct scope, String id) {
            return new Builder(scope, id);
        }

        /** See {@link ApiEdgeProps.Builder#environment}. */
        public Builder environment(Environment of) {
            props.environment(of);
            return this;
        }

        /** See {@link ApiEdgeProps.Builder#input}. */
        public Builder input(String name, String value) {
            props.input(name, value);
            return this;
        }

        /** See {@link ApiEdgeProps.Builder#vpc}. */
        public Builder vpc(String name, IVpc vpc) {
            props.vpc(name, vpc);
            return this;
        }

        /** See {@link ApiEdgeProps.Builder#subnet}. */
        public Builder subnet(String name, ISubnet subnet) {
            props.subnet(name, subnet);
            return this;
        }

        /** See {@link ApiEdgeProps.Builder#certificate}. */
        public Builder certificate(String name, ICertificate certificate) {
            props.certificate(name, certificate);
            return this;
        }

        /** See {@link ApiEdgeProps.Builder#hostedZone}. */
        public Builder hostedZone(String name, IHostedZone zone) {
            props.hostedZone(name, zone);
            return this;
        }

        /** See {@link ApiEdgeProps.Builder#topic}. */
        public Builder topic(String name, ITopic topic) {
            props.topic(name, topic);
            return this;
        }

        /** See {@link ApiEdgeProps.Builder#secret}. */
        public Builder secret(String name, ISecret secret) {
            props.secret(name, secret);
            return this;
        }

        public ApiEdge build() {
            return new ApiEdge(scope, id, props.build());
        }
    }
}
