package dev.seawall.test.constructs;

import dev.seawall.cdk.ApiEdge;
import dev.seawall.test.scenario.Scenarios;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;

/** A CDK app with a stack for each scenario, read by cdk-nag, which writes a report for each pack and stack. */
public final class ScenariosUnderNag {
    private ScenariosUnderNag() {}

    public static void main(String[] args) {
        App app = new App();
        Scenarios.all().forEach((name, environment) -> {
            Environment where = Environment.builder().region(environment.region().name()).build();
            ApiEdge.Builder.create(new Stack(app, name, StackProps.builder().env(where).build()), "Edge").environment(environment).build();
        });
        Aspects.of(app).add(new AwsSolutionsChecks());
        Aspects.of(app).add(new NIST80053R5Checks());
        app.synth();
    }
}
