package dev.seawall.test.judge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Command lines of the pinned Node packages, run by the pinned Node. */
public final class NodePackages {
    private NodePackages() {}

    /** Runs {@code cdk} with the CLI's own notices and telemetry off; its output and exit code. */
    public static Verdict cdk(Path folder, List<String> arguments) {
        Path home = Installed.where("node-packages");
        List<String> command = new ArrayList<>(List.of("env", "-C", folder.toString(), home.resolve("bin/node").toString(), home.resolve("node_modules/aws-cdk/bin/cdk").toString(), "--no-notices"));
        command.addAll(arguments);
        return Command.of(command).within(Duration.ofMinutes(5)).with("PATH", home.resolve("bin") + ":" + System.getenv("PATH")).with("CDK_DISABLE_CLI_TELEMETRY", "true")
            .with("CDK_VALIDATION", "false").run().acceptedWhenZero();
    }
}
