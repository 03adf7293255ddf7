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

    /**
     * Runs a command line of CDK for Terraform, {@code cdktf} or its successor's {@code cdktn}, without looking for newer releases; its output and exit code.
     *
     * @param program which of the two
     */
    public static Verdict cdktf(String program, Path folder, List<String> arguments) {
        // it asks terraform for its version, which reads the user's own configuration
        return run("cdktf-packages", "node_modules/" + program + "-cli/bundle/bin/" + program, folder, arguments,
            Map.of("CHECKPOINT_DISABLE", "1", "CI", "1", "TF_CLI_CONFIG_FILE", "/dev/null")).acceptedWhenZero();
    }

    private static Verdict cdk(Path folder, List<String> arguments, Map<String, String> variables) {
        List<String> words = new ArrayList<>(List.of("--no-notices"));
        words.addAll(arguments);
        Map<String, String> all = new HashMap<>(Map.of("CDK_DISABLE_CLI_TELEMETRY", "true", "CDK_VALIDATION", "false"));
        all.putAll(variables);
        return run("node-packages", "node_modules/aws-cdk/bin/cdk", folder, words, all).acceptedWhenZero();
    }

    private static Command.Ended run(String installer, String program, Path folder, List<String> arguments, Map<String, String> variables) {
        Path home = Installed.where(installer);
        List<String> words = new ArrayList<>(List.of("env", "-C", folder.toString(), home.resolve("bin/node").toString(), home.resolve(program).toString()));
        words.addAll(arguments);
        return Command.of(words).within(Duration.ofMinutes(5)).with("PATH", home.resolve("bin") + ":" + System.getenv("PATH")).with(variables).run();
    }
}
