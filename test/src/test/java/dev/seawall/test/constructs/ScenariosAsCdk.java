package dev.seawall.test.constructs;

import dev.seawall.cdk.ApiEdge;
import dev.seawall.test.scenario.Scenarios;
import software.amazon.awscdk.App;
import software.amazon.awscdk.BootstraplessSynthesizer;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;

/** A CDK app with a stack for each scenario. */
final class ScenariosAsCdk {
    private ScenariosAsCdk() {}

    public static void main(String[] args) {
        App app = new App();
        Scenarios.all().forEach((name, environment) -> {
            Environment where = Environment.builder().region(environment.region().name()).build();
            Stack stack = new Stack(app, name, StackProps.builder().env(where).synthesizer(new BootstraplessSynthesizer()).build());
            ApiEdge.Builder.create(stack, "Edge").environment(environment).build();
        });
        app.synth();
    }
}
