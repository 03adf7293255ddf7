package dev.seawall.model;

import dev.seawall.units.Name;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.util.List;

/**
 * A value that is known at deploy time only: a CloudFormation parameter, a Terraform variable, a token of CDK or CDKTF.
 *
 * @param name words joined by hyphens, {@code alarm-topic}; printed as {@code AlarmTopic} and {@code alarm_topic}
 * @param kind what the value must look like; both back ends check it before anything is made
 * @param description what to pass, for the person who deploys
 * @param places where that was said
 */
public record Input(Name name, Kind kind, Text description, Places places) {
    /** Names that variables of Terraform cannot have (Terraform language, input variables). */
    private static final List<String> TAKEN = List.of("count", "depends-on", "for-each", "lifecycle", "locals", "providers", "source", "version");

    /** What a deploy-time value must look like. The patterns are AWS's own id formats (EC2 User Guide, resource ids: 8 or 17 hex digits). */
    public enum Kind {
        VPC_ID("AWS::EC2::VPC::Id", "^vpc-[0-9a-f]{8,17}$", "a VPC id such as vpc-0123456789abcdef0"),
        SUBNET_ID("AWS::EC2::Subnet::Id", "^subnet-[0-9a-f]{8,17}$", "a subnet id such as subnet-0123456789abcdef0"),
        IMAGE_ID("AWS::EC2::Image::Id", "^ami-[0-9a-f]{8,17}$", "an image id such as ami-0123456789abcdef0"),
        CERTIFICATE_ARN("String", "^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[0-9a-f-]+$", "the ARN of an ACM certificate"),
        HOSTED_ZONE_ID("AWS::Route53::HostedZone::Id", "^Z[A-Z0-9]{1,31}$", "the id of a hosted zone such as Z0123456789ABCDEFGHIJ"),
        TOPIC_ARN("String", "^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}$", "the ARN of an SNS topic");

        private final String parameterType;
        private final String pattern;
        private final String wanted;

        Kind(String parameterType, String pattern, String wanted) {
            this.parameterType = parameterType;
            this.pattern = pattern;
            this.wanted = wanted;
        }

        /** The CloudFormation parameter type. */
        public String parameterType() {
            return parameterType;
        }

        /** A regular expression of the syntax that CloudFormation's {@code AllowedPattern} and Terraform's {@code can(regex())} share. */
        public String pattern() {
            return pattern;
        }

        /** The pattern in words. */
        public String wanted() {
            return wanted;
        }
    }

    public Input {
        RefusedValue.require("input.name", name);
        if (TAKEN.contains(name.value())) {
            throw new RefusedValue("InputNameFree", "input.name", name, "free in both documents: Terraform keeps " + String.join(", ", TAKEN) + " for itself",
                "rename the input");
        }
        RefusedValue.require("input.kind", kind);
        RefusedValue.require("input.description", description);
        RefusedValue.require("input.places", places);
        if (!words(name.value())) {
            throw new RefusedValue("InputNameWords", "input.name", name, "words that begin with a letter, joined by single hyphens",
                "rename it; a-1 and a1 would be one parameter of CloudFormation");
        }
    }

    /** One with a description of its own. */
    public Input(Name name, Kind kind, Text description) {
        this(name, kind, description, Places.NONE.said("", "kind", "name", "description"));
    }

    private static boolean words(String name) {
        for (int i = name.indexOf('-'); i >= 0; i = name.indexOf('-', i + 1)) {
            if (name.charAt(i + 1) < 'a') {
                return false;
            }
        }
        return true;
    }

    public static Input vpc(String name) {
        return new Input(Name.of(name), Kind.VPC_ID, Text.of("VPC of the edge"));
    }

    public static Input subnet(String name) {
        return new Input(Name.of(name), Kind.SUBNET_ID, Text.of("Subnet of the edge"));
    }

    public static Input image(String name) {
        return new Input(Name.of(name), Kind.IMAGE_ID, Text.of("Prebaked machine image of the nodes"));
    }

    public static Input certificate(String name) {
        return new Input(Name.of(name), Kind.CERTIFICATE_ARN, Text.of("Certificate of a TLS listener"));
    }

    public static Input hostedZone(String name) {
        return new Input(Name.of(name), Kind.HOSTED_ZONE_ID, Text.of("Hosted zone of the hosts"));
    }

    public static Input topic(String name) {
        return new Input(Name.of(name), Kind.TOPIC_ARN, Text.of("Topic that alarms notify"));
    }
}
