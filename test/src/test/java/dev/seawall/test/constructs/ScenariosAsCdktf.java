package dev.seawall.test.constructs;

import com.hashicorp.cdktf.App;
import dev.seawall.cdktf.ApiEdgeStack;
import dev.seawall.test.scenario.Scenarios;

/** A CDKTF app with a stack for each scenario. */
final class ScenariosAsCdktf {
    private ScenariosAsCdktf() {}

    public static void main(String[] args) {
        App app = new App();
        Scenarios.all().forEach((name, environment) -> new ApiEdgeStack(app, name, environment));
        app.synth();
    }
}
