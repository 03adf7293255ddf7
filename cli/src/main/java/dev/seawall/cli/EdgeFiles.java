package dev.seawall.cli;

import dev.seawall.check.Finding;
import dev.seawall.cli.findings.Found;
import dev.seawall.document.EdgeDocument;
import dev.seawall.document.RefusedDocument;
import dev.seawall.model.Environment;
import dev.seawall.units.Place;
import dev.seawall.units.RefusedValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Environments from documents, in the place of those of the user's program. Loaded by a command that is given documents alone. */
final class EdgeFiles {
    private EdgeFiles() {}

    /** All of them; throws a {@link Refusal} with the mistakes of all files, as each has been read as far as it goes. */
    static List<Environment> read(List<String> files) {
        List<Environment> environments = new ArrayList<>();
        List<Found> mistakes = new ArrayList<>();
        Map<String, String> taken = new TreeMap<>();
        for (String file : files) {
            try {
                Environment environment = EdgeDocument.read(path(file));
                environments.add(environment);
                String first = taken.putIfAbsent(environment.name().value(), file);
                if (first != null) {
                    mistakes.add(twice(environment, first));
                }
            } catch (RefusedDocument refused) {
                refused.mistakes().forEach(mistake -> mistakes.add(Found.refused(Finding.of(mistake), mistake.culprit().filter(Place::isInDocument))));
            }
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.input(mistakes);
        }
        return environments;
    }

    /** The mistakes of a document that the user's own program reads; that program's line for a document that is not there. */
    static List<Found> found(RefusedDocument refused) {
        return refused.mistakes().stream().map(mistake -> Found.refused(Finding.of(mistake), mistake.culprit())).toList();
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException noPath) {
            throw Refusal.usage("CommandLineKnown", "--edge", RefusedValue.shown(file) + " is no path here (" + noPath.getReason() + ")", "choose another file");
        }
    }

    private static Found twice(Environment environment, String first) {
        RefusedValue twice = new RefusedValue("EnvironmentNamesDistinct", "environment", environment.name(), "given once: " + first + " has it already, and each has a folder of its name",
            "rename one of the two");
        return Found.refused(Finding.of(twice), environment.places().find("environment.name").map(said -> said.place()));
    }
}
