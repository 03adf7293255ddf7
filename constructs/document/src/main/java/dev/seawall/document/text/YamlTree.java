package dev.seawall.document.text;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** YAML of somebody else's, as maps, lists and texts (the failsafe schema of YAML 1.2). */
public final class YamlTree {
    private static final int LARGEST = 16 << 20;

    /** Deeper than any template, and far from where the library's recursion ends. */
    private static final int DEEPEST = 100;

    private YamlTree() {}

    /** The one document of a text; empty when it is none, has tags of its own, or repeats a part by an alias, which may grow without bound. */
    public static Optional<Object> read(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).setCodePointLimit(LARGEST).setMaxAliasesForCollections(0).build();
            return isShallow(settings, text) ? Optional.ofNullable(new Load(settings).loadFromString(text)) : Optional.empty();
        } catch (YamlEngineException noYaml) {
            return Optional.empty();
        }
    }

    private static boolean isShallow(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                return false;
            }
        }
        return true;
    }
}
