package dev.seawall.test.judge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Command lines of the pinned Node packages, run by the pinned Node. */
public final class NodePackages {
    private NodePackages() {}

    /** Runs {@code cdk} with the CLI's own notices and telemetry off; its output and exit code. */
    public static Verdict cdk(Path folder, List<String> arguments) {
        return cdk(folder, arguments, Map.of());
    }

    /** The same, in front of an API; what the CLI remembers of accounts stays in the folder. */
    public static Verdict cdk(Path folder, List<String> arguments, LocalAws aws) {
        Map<String, String> variables = new HashMap<>(aws.variables());
        variables.put("CDK_HOME", folder.resolve(".cdk").toString());
        return cdk(folder, arguments, variables);
    }

    private static Verdict cdk(Path folder, List<String> arguments, Map<String, String> variables) {
        Path home = Installed.where("node-packages");
        List<String> command = new ArrayList<>(List.of("env", "-C", folder.toString(), home.resolve("bin/node").toString(), home.resolve("node_modules/aws-cdk/bin/cdk").toString(), "--no-notices"));
        command.addAll(arguments);
        return Command.of(command).within(Duration.ofMinutes(5)).with("PATH", home.resolve("bin") + ":" + System.getenv("PATH")).with("CDK_DISABLE_CLI_TELEMETRY", "true")
            .with("CDK_VALIDATION", "false").with(variables).run().acceptedWhenZero();
    }
}
