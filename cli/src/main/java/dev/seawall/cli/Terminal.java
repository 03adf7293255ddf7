package dev.seawall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether standard error is read by a person at a terminal. */
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /**
     * Whether colours are shown there: not when NO_COLOR is set to anything (no-color.org), nor on a terminal that says it is dumb. The JDK knows of a console for input and output alone, so Linux
     * is asked which device standard error is; elsewhere there is no colour.
     */
    static boolean showsColour(Map<String, String> variables) {
        if (!variables.getOrDefault("NO_COLOR", "").isEmpty() || variables.getOrDefault("TERM", "dumb").equals("dumb")) {
            return false;
        }
        try {
            String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException noLinux) {
            return false;
        }
    }
}
