package dev.seawall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether a person sits at the other end. The JDK knows of a console for input and output alone, so Linux is asked which device it is; elsewhere nobody is taken to sit there. */
final class Terminal {
    private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether findings, on standard error, are shown in colour: not when NO_COLOR is set to anything (no-color.org), nor on a terminal that says it is dumb. */
    static boolean showsColour(Map<String, String> variables) {
        return variables.getOrDefault("NO_COLOR", "").isEmpty() && !variables.getOrDefault("TERM", "dumb").equals("dumb") && isTerminal(STANDARD_ERROR);
    }

    /** Whether what is read from standard input would have to be typed. */
    static boolean types() {
        return isTerminal(STANDARD_INPUT);
    }

    private static boolean isTerminal(Path end) {
        try {
            String device = Files.readSymbolicLink(end).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException noLinux) {
            return false;
        }
    }
}
