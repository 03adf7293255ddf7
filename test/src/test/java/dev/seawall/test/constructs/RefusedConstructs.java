package dev.seawall.test.constructs;

import com.hashicorp.cdktf.TerraformStack;
import dev.seawall.cdk.CdkProgram;
import dev.seawall.cdktf.CdktfProgram;
import dev.seawall.model.Environment;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.test.scenario.Scenarios;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Validations;

/** Apps that cannot be: an edge that the rules refuse, a Region that contradicts, an input that is none. */
final class RefusedConstructs {
    private RefusedConstructs() {}

    public static void main(String[] args) {
        String wrong = args[0];
        System.exit(wrong.startsWith("cdktf") ? CdktfProgram.run(() -> build(wrong)) : CdkProgram.run(() -> build(wrong)));
    }

    private static void build(String wrong) {
        Environment seed = Scenarios.all().get("seed");
        switch (wrong) {
            case "cdk-rules" -> cdk(unsound(seed), "eu-central-1");
            case "cdk-acknowledged" -> {
                App app = new App();
                Validations.of(app).acknowledge(Acknowledgment.builder().id("Seawall::ListenBacklogWithinSomaxconn").reason("tried").build());
                dev.seawall.cdk.ApiEdge.Builder.create(new Stack(app, "edge"), "Edge").environment(unsound(seed)).build();
                app.synth();
            }
            case "cdk-region" -> cdk(seed, "us-east-1");
            case "cdk-input" -> dev.seawall.cdk.ApiEdge.Builder.create(new Stack(new App(), "edge"), "Edge").environment(seed).input("topick", "arn").build();
            case "cdktf-rules" -> cdktf(unsound(seed));
            case "cdktf-input" -> dev.seawall.cdktf.ApiEdge.Builder.create(new TerraformStack(new com.hashicorp.cdktf.App(), "edge"), "edge").environment(seed).input("topick", "arn").build();
            default -> throw new IllegalArgumentException(wrong);
        }
    }

    private static void cdk(Environment environment, String region) {
        App app = new App();
        software.amazon.awscdk.Environment where = software.amazon.awscdk.Environment.builder().region(region).build();
        dev.seawall.cdk.ApiEdge.Builder.create(new Stack(app, "edge", StackProps.builder().env(where).build()), "Edge").environment(environment).build();
        app.synth();
    }

    private static void cdktf(Environment environment) {
        com.hashicorp.cdktf.App app = new com.hashicorp.cdktf.App();
        dev.seawall.cdktf.ApiEdge.Builder.create(new TerraformStack(app, "edge"), "edge").environment(environment).build();
        app.synth();
    }

    private static Environment unsound(Environment seed) {
        return Environment.of("prod", "eu-central-1", seed.edge().toBuilder().kernel(Kernel.builder().override("net.core.somaxconn", "1024", "tried").build()).build());
    }
}
