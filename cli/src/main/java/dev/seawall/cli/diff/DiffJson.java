package dev.seawall.cli.diff;

import dev.seawall.change.PropertyChange;
import dev.seawall.change.ResourceChange;
import dev.seawall.cli.findings.Ascii;
import dev.seawall.json.Block;
import dev.seawall.snapshot.EdgeDifference;
import dev.seawall.snapshot.FactChange;
import dev.seawall.snapshot.FileChange;
import java.util.ArrayList;
import java.util.List;

/** For a program: the document that {@code docs/diff.schema.json} describes. */
final class DiffJson {
    private static final int VERSION = 1;

    private DiffJson() {}

    static String of(Differences differences) {
        if (differences.byName().containsKey("")) {
            return Ascii.of(block(differences.byName().get("")).print());
        }
        List<Block> several = new ArrayList<>();
        differences.byName().forEach((name, difference) -> several.add(block(difference).put("name", name)));
        return Ascii.of(new Block().put("version", VERSION).put("same", differences.isNone()).put("edges", several).print());
    }

    private static Block block(EdgeDifference difference) {
        List<Block> resources = new ArrayList<>();
        difference.resources().forEach((tool, changes) -> changes.forEach(change -> resources.add(resource(change).put("tool", tool.toString()))));
        List<Block> settings = new ArrayList<>();
        difference.settings().forEach((tool, changes) -> changes.forEach(change -> settings.add(property(change).put("tool", tool.toString()))));
        List<FileChange> files = new ArrayList<>(difference.files());
        files.addAll(difference.others());
        return new Block().put("version", VERSION)
            .put("headline", difference.headline())
            .put("same", difference.isNone())
            .put("facts", difference.facts().stream().map(DiffJson::fact).toList())
            .put("resources", resources)
            .put("settings", settings)
            .put("findings", difference.findings().stream().map(line -> new Block().put("appears", line.startsWith("+")).put("finding", line.substring(2))).toList())
            .put("files", files.stream().map(DiffJson::file).toList())
            .put("remarks", difference.remarks());
    }

    private static Block fact(FactChange fact) {
        return new Block().put("topic", fact.topic().toString()).put("key", fact.key()).put("was", fact.was()).put("is", fact.is());
    }

    private static Block resource(ResourceChange change) {
        return new Block().put("id", change.id()).put("type", change.type()).put("effect", change.effect().toString()).put("reason", change.reason()).put("outage", change.outage())
            .put("properties", change.properties().stream().map(DiffJson::property).toList());
    }

    private static Block property(PropertyChange change) {
        return new Block().put("path", change.path()).put("was", change.was()).put("is", change.is()).put("fixed", change.fixed());
    }

    private static Block file(FileChange file) {
        return new Block().put("path", file.path()).put("diff", String.join("\n", file.unified()));
    }
}
