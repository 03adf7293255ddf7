package dev.seawall.test.judge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Java program of the tests that talks to Node: run in a process of its own, by the running JDK and the pinned Node. */
public final class JsiiProgram {
    private JsiiProgram() {}

    /** Runs a main class of the tests' class path; CDK's own validation of the template is left to cfn-lint, which is the same and asked elsewhere. */
    public static Verdict run(Class<?> program, Path output, String... arguments) {
        Path node = Installed.where("node-packages").resolve("bin");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
            program.getName()));
        command.addAll(List.of(arguments));
        return Command.of(command).within(Duration.ofMinutes(5)).with("PATH", node + ":" + System.getenv("PATH")).with("CDK_VALIDATION", "false").with("CDK_OUTDIR", output.toString())
            .with("CDKTF_OUTDIR", output.toString()).run().acceptedWhenZero();
    }
}
