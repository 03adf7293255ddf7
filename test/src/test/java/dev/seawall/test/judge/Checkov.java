package dev.seawall.test.judge;

import java.nio.file.Path;
import java.time.Duration;

/** The policy scanner checkov, with its own rules alone: it would wait for a host that gives out more. */
public final class Checkov {
    private Checkov() {}

    /**
     * What it finds in a folder, as JSON.
     *
     * @param framework {@code cloudformation}, or {@code terraform_json}: {@code terraform} reads nothing of a {@code .tf.json} and says all is well
     */
    public static String scan(String framework, Path folder) {
        Command.Ended ended = Command.of(Installed.where("checkov-packages").resolve("bin/python").toString(), "-m", "checkov.main", "--skip-download", "--quiet", "--compact", "--soft-fail",
            "--framework", framework, "--directory", folder.toString(), "--output", "json").with("LOG_LEVEL", "CRITICAL").within(Duration.ofMinutes(5)).run();
        if (ended.exit() != 0) {
            throw new IllegalStateException("checkov ended with " + ended.exit() + "\n" + ended.output());
        }
        return ended.output();
    }
}
