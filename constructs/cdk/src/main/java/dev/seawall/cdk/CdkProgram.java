package dev.seawall.cdk;

import dev.seawall.UserProgram;

/** The main method of an app of AWS CDK: {@code System.exit(CdkProgram.run(() -> { ...; app.synth(); }))}. */
public final class CdkProgram {
    private CdkProgram() {}

    /** Runs it; a value that the model refuses, or an app that AWS CDK refuses, is told on standard error. The exit code. */
    public static int run(Runnable app) {
        return UserProgram.run(app, "software.amazon.jsii.", System.err);
    }
}
