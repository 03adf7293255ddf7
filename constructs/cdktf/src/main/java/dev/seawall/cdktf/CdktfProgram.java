package dev.seawall.cdktf;

import dev.seawall.UserProgram;

/** The main method of an app of CDK for Terraform: {@code System.exit(CdktfProgram.run(() -> { ...; app.synth(); }))}. */
public final class CdktfProgram {
    private CdktfProgram() {}

    /** Runs it; a value that the model refuses, or an app that CDK for Terraform refuses, is told on standard error. The exit code. */
    public static int run(Runnable app) {
        return UserProgram.run(app, "software.amazon.jsii.", System.err);
    }
}
