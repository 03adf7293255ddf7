package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.check.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Templates that an earlier run wrote.
 *
 * @param folder that holds a folder for each environment
 */
record EarlierTemplate(Path folder) {
    private static final Report NOTHING = new Report(List.of());

    static EarlierTemplate in(Path folder) {
        return new EarlierTemplate(folder);
    }

    /** What AWS would make anew; nothing for an environment that has no earlier template. */
    Report replacedBy(Synthesis now) throws IOException {
        Path file = folder.resolve(now.environment().name().value()).resolve(OutputTree.CLOUD_FORMATION);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Seawall.outages(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), now.cloudFormation()) : NOTHING;
    }
}
