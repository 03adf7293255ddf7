package dev.seawall.stacks.cdktf;

import com.hashicorp.cdktf.App;
import dev.seawall.cdktf.ApiEdgeStack;
import dev.seawall.cdktf.CdktfProgram;
import dev.seawall.model.Environment;
import dev.seawall.stacks.Environments;

/** One stack for each environment, {@code edge-dev}, {@code edge-staging} and {@code edge-prod}. */
public final class CdktfApp {
    private CdktfApp() {}

    public static void main(String[] args) {
        System.exit(CdktfProgram.run(CdktfApp::synth));
    }

    private static void synth() {
        App app = new App();
        for (Environment environment : Environments.all()) {
            new ApiEdgeStack(app, "edge-" + environment.name(), environment);
        }
        app.synth();
    }
}
