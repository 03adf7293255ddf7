package com.example.shop;

import com.hashicorp.cdktf.App;
import dev.seawall.cdktf.ApiEdgeStack;
import dev.seawall.cdktf.CdktfProgram;
import dev.seawall.model.Environment;

/** One stack for each environment, {@code shop-dev}, {@code shop-staging} and {@code shop-prod}. */
final class CdktfApp {
    private CdktfApp() {}

    public static void main(String[] args) {
        System.exit(CdktfProgram.run(CdktfApp::synth));
    }

    private static void synth() {
        App app = new App();
        for (Environment environment : Environments.all()) {
            new ApiEdgeStack(app, "shop-" + environment.name(), environment);
        }
        app.synth();
    }
}
