package dev.seawall.cdk;

import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.sns.ITopic;

/**
 * What an {@link ApiEdge} is made of.
 *
 * @param environment the edge and where it stands
 * @param inputs values of the edge's inputs by name, tokens included; an input without one becomes a parameter of the stack
 */
public record ApiEdgeProps(Environment environment, Map<String, String> inputs) {
    public ApiEdgeProps {
        RefusedValue.require("environment", environment);
        inputs = Map.copyOf(inputs);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts. Each method about an input takes the name that {@code Input.vpc(...)} and its siblings gave it. */
    public static final class Builder {
        private final Map<String, String> inputs = new TreeMap<>();
        private Environment environment;

        private Builder() {}

        /** The edge and where it stands; there is no default. */
        public Builder environment(Environment of) {
            environment = of;
            return this;
        }

        /** A value of any input: a literal or a token. */
        public Builder input(String name, String value) {
            inputs.put(name, value);
            return this;
        }

        /** The value of an {@code Input.vpc}. */
        public Builder vpc(String name, IVpc vpc) {
            return input(name, vpc.getVpcId());
        }

        /** The value of an {@code Input.subnet}. */
        public Builder subnet(String name, ISubnet subnet) {
            return input(name, subnet.getSubnetId());
        }

        /** The value of an {@code Input.certificate}. */
        public Builder certificate(String name, ICertificate certificate) {
            return input(name, certificate.getCertificateArn());
        }

        /** The value of an {@code Input.hostedZone}. */
        public Builder hostedZone(String name, IHostedZone zone) {
            return input(name, zone.getHostedZoneId());
        }

        /** The value of an {@code Input.topic}. */
        public Builder topic(String name, ITopic topic) {
            return input(name, topic.getTopicArn());
        }

        public ApiEdgeProps build() {
            return new ApiEdgeProps(environment, inputs);
        }
    }
}
