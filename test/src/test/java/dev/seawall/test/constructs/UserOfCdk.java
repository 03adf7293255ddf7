package dev.seawall.test.constructs;

import dev.seawall.cdk.ApiEdge;
import dev.seawall.cdk.ApiEdgeAttributes;
import dev.seawall.cdk.IApiEdge;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Input;
import dev.seawall.model.network.Network;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.watch.Watch;
import dev.seawall.test.scenario.Scenarios;
import dev.seawall.units.Cidr;
import java.util.List;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.App;
import software.amazon.awscdk.BootstraplessSynthesizer;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.autoscaling.CfnAutoScalingGroup;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.route53.PublicHostedZone;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.sns.Topic;

/** An app as a user would grow it: an edge in a VPC of one's own, a second one beside it in the same stack, and stacks that build on them. */
final class UserOfCdk {
    private final App app = new App();

    private UserOfCdk() {}

    public static void main(String[] args) {
        new UserOfCdk().grow();
    }

    private void grow() {
        Stack data = stack("data");
        Bucket bucket = new Bucket(data, "Bucket");
        Stack edges = stack("edges");
        Vpc vpc = Vpc.Builder.create(edges, "Network").ipAddresses(IpAddresses.cidr("10.20.0.0/16")).availabilityZones(List.of("eu-central-1a")).natGateways(1)
            .subnetConfiguration(List.of(subnets("balancer", SubnetType.PUBLIC), subnets("nodes", SubnetType.PRIVATE_WITH_EGRESS))).build();
        Topic topic = new Topic(edges, "Alarms");
        PublicHostedZone zone = PublicHostedZone.Builder.create(edges, "Names").zoneName("tiny.example").build();
        Secret secret = Secret.Builder.create(edges, "Certificate").secretName("tiny/tls").encryptionKey(new Key(edges, "Key")).build();
        ApiEdge inside = ApiEdge.Builder.create(edges, "Inside").environment(inside()).vpc("vpc-id", vpc).subnet("balancer-a", vpc.getPublicSubnets().get(0))
            .subnet("nodes-a", vpc.getPrivateSubnets().get(0)).topic("alarms", topic).hostedZone("zone-id", zone)
            .secret("tiny/tls", secret).build();
        ApiEdge seed = ApiEdge.Builder.create(edges, "Seed").environment(Scenarios.all().get("seed")).build();
        ((CfnAutoScalingGroup) seed.getResource("ShopNodes")).setMaxInstanceLifetime(86_400);
        bucket.grantRead(seed.getNodeRole());
        Tags.of(app).add("cost-centre", "42");
        Validations.of(inside).acknowledge(Acknowledgment.builder().id("Seawall::SeveralZones").reason("the test's VPC has one").build());
        build(stack("users"), inside, seed);
        elsewhere(stack("elsewhere"));
        app.synth();
    }

    private static void build(Stack users, ApiEdge inside, ApiEdge seed) {
        output(users, "Name", seed.getLoadBalancer().getLoadBalancerDnsName());
        output(users, "Subnet", seed.getVpc().getPrivateSubnets().get(2).getSubnetId());
        output(users, "InsideSubnet", inside.getVpc().getPublicSubnets().get(0).getSubnetId());
        seed.getNodeSecurityGroup().getConnections().allowFrom(inside.getNodeSecurityGroup(), Port.tcp(9_999));
        Alarm.Builder.create(users, "Resets").metric(seed.metricBalancerResets()).threshold(1).evaluationPeriods(1).build();
        Alarm.Builder.create(users, "Load").metric(seed.metricCpuUtilization()).threshold(90).evaluationPeriods(3).build();
    }

    private static void elsewhere(Stack stack) {
        IApiEdge imported = ApiEdge.fromApiEdgeAttributes(stack, "Edge", new ApiEdgeAttributes("arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/net/shop/50dc6c495c0c9188",
            "shop.elb.eu-central-1.amazonaws.com", "Z3F0SRJ5LGBH90", "sg-1", "sg-2", "shop-nodes", "arn:aws:iam::123456789012:role/shop", "vpc-1", List.of("eu-central-1a"), List.of(), List.of()));
        output(stack, "Name", imported.getLoadBalancer().getLoadBalancerDnsName());
        Alarm.Builder.create(stack, "Resets").metric(imported.metricBalancerResets()).threshold(1).evaluationPeriods(1).build();
    }

    private static Environment inside() {
        Network network = Network.existing(Input.vpc("vpc-id"), Cidr.parse("10.20.0.0/16"))
            .zone("eu-central-1a", Input.subnet("balancer-a"), Cidr.parse("10.20.0.0/24"), Input.subnet("nodes-a"));
        Edge minimal = Scenarios.all().get("minimal").edge();
        Edge edge = minimal.toBuilder().network(network).watch(Watch.builder().topic(Input.topic("alarms")).build())
            .balancer(minimal.balancer().toBuilder().hostedZone(Input.hostedZone("zone-id")).build()).nginx(minimal.nginx().toBuilder().hosts("api.tiny.example").certificate(CertificateSource.secret("tiny/tls")).build()).build();
        return Environment.of("prod", "eu-central-1", edge);
    }

    private Stack stack(String name) {
        software.amazon.awscdk.Environment where = software.amazon.awscdk.Environment.builder().region("eu-central-1").build();
        return new Stack(app, name, StackProps.builder().env(where).synthesizer(new BootstraplessSynthesizer()).build());
    }

    private static SubnetConfiguration subnets(String name, SubnetType type) {
        return SubnetConfiguration.builder().name(name).subnetType(type).cidrMask(24).build();
    }

    private static void output(Stack stack, String name, String value) {
        CfnOutput.Builder.create(stack, name).value(value).build();
    }
}
