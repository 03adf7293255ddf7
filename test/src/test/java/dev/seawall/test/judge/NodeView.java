package dev.seawall.test.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs of a Debian release on a node's disk that lives as long as the program; {@code test/judges/node-view} says how. */
record NodeView(Debian debian, BootMade made) {

    NodeView(Debian debian) {
        this(debian, BootMade.NOTHING);
    }

    Command.Ended run(Path nodeTree, List<String> program) {
        var arguments = new ArrayList<>(List.of(
                Installed.file("node-view").toString(), debian.root().toString(), nodeTree.toAbsolutePath().toString()));
        arguments.addAll(made.options());
        arguments.add("--");
        arguments.addAll(program);
        return Command.of(arguments).run();
    }

    /** Runs a program over one file, which the program finds as {@code /judged}. */
    Command.Ended runOnFile(byte[] content, List<String> program) {
        try {
            Path tree = Files.createTempDirectory("judged");
            Path file = tree.resolve("judged");
            try {
                Files.write(file, content);
                return run(tree, program);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(tree);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Command.Ended runOnFile(Path file, List<String> program) {
        try {
            return runOnFile(Files.readAllBytes(file), program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
