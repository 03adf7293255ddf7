package dev.seawall.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A stack trace kept in a file, because nobody wants to read it on a terminal.
 *
 * @param file where it is; empty when it could not be written
 */
record Trace(Optional<Path> file) {
    static Trace of(Throwable failure) {
        try {
            // Readable by its owner alone: a message may quote what the user's program holds.
            Path file = Files.createTempFile("seawall-", ".txt");
            try (PrintWriter text = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                text.println(Version.text() + ", Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name"));
                failure.printStackTrace(text);
            }
            return new Trace(Optional.of(file));
        } catch (IOException | RuntimeException unwritten) {
            return new Trace(Optional.empty());
        }
    }

    String words() {
        return file.map(path -> "its trace is in " + path).orElse("its trace could not be written");
    }
}
