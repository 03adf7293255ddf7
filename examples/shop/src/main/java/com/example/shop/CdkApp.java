package com.example.shop;

import dev.seawall.cdk.ApiEdge;
import dev.seawall.cdk.CdkProgram;
import dev.seawall.model.Environment;
import software.amazon.awscdk.App;
import software.amazon.awscdk.BootstraplessSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;

/** One stack for each environment, {@code shop-dev}, {@code shop-staging} and {@code shop-prod}; {@code cdk -c env=prod ...} makes one of them alone. */
final class CdkApp {
    private CdkApp() {}

    public static void main(String[] args) {
        System.exit(CdkProgram.run(CdkApp::synth));
    }

    private static void synth() {
        App app = new App();
        Object only = app.getNode().tryGetContext("env");
        for (Environment environment : Environments.all()) {
            if (only == null || only.equals(environment.name().value())) {
                Stack stack = new Stack(app, "shop-" + environment.name(), StackProps.builder()
                    .env(software.amazon.awscdk.Environment.builder().region(environment.region().name()).build())
                    .synthesizer(new BootstraplessSynthesizer())
                    .build());
                ApiEdge.Builder.create(stack, "Edge").environment(environment).build();
            }
        }
        app.synth();
    }
}
