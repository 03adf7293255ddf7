package dev.seawall.cdk;

import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.SecretName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.sns.ITopic;

/**
 * What an {@link ApiEdge} is made of.
 *
 * @param environment the edge and where it stands
 * @param inputs values of the edge's inputs by name, tokens included; an input without one becomes a parameter of the stack
 * @param secrets secrets of the app by the names that the edge reads them by; its role may read any secret of such a name, but no key that one is encrypted with
 */
public record ApiEdgeProps(Environment environment, Map<String, String> inputs, Map<String, ISecret> secrets) {
    public ApiEdgeProps {
        RefusedValue.require("environment", environment);
        inputs = Map.copyOf(inputs);
        // grants are written in this order; an unordered map has another one in every JVM
        secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
        List<String> read = Seawall.secrets(environment).stream().map(SecretName::toString).toList();
        for (String name : secrets.keySet()) {
            if (!read.contains(name)) {
                throw new RefusedValue("SecretIsRead", "secret", name, "a secret that the edge reads" + (read.isEmpty() ? ", it reads none" : ", it reads " + String.join(", ", read)),
                    "name it in the model too, as in CertificateSource.secret(...)");
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts. Each method about an input takes the name that {@code Input.vpc(...)} and its siblings gave it. */
    public static final class Builder {
        private final Map<String, String> inputs = new TreeMap<>();
        private final Map<String, ISecret> secrets = new TreeMap<>();
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

        /**
         * A secret of the app, which nodes may then read, its key included. They read it by its name, a constant of user-data, so the secret must have just that name.
         *
         * @param name as the model names it, {@code CertificateSource.secret("shop/tls")}
         */
        public Builder secret(String name, ISecret secret) {
            secrets.put(name, secret);
            return this;
        }

        public ApiEdgeProps build() {
            return new ApiEdgeProps(environment, inputs, secrets);
        }
    }
}
