package dev.seawall.test.judge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Mermaid's own parser over documents.
 *
 * <p>Proves: each is a diagram, and every label ends where it should. Misses: how they look, and whether the text in them is the right one.
 */
public final class MermaidJudge {
    private MermaidJudge() {}

    /** All at once, because loading the parser takes seconds; it says a line of each. */
    public static Verdict judge(List<Path> documents) {
        Path packages = Installed.where("mermaid-packages");
        List<String> command = new ArrayList<>(List.of(packages.resolve("bin/node").toString(), Installed.file("mermaid/parse.mjs").toString(), packages.toString()));
        documents.forEach(document -> command.add(document.toString()));
        return Command.of(command).within(Duration.ofMinutes(2)).run().acceptedWhenZero();
    }
}
