package dev.seawall.document.text;

import dev.seawall.units.Place;
import dev.seawall.units.RefusedValue;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 of one document, without what makes a document another one than it looks: anchors and aliases, tags, directives. It reads events, so nothing is built of what is refused, and nothing is
 * ever built from a name.
 */
public final class YamlReader {
    private static final int LONGEST_PROBLEM = 100;

    private final String file;
    private final NodeStack nodes = new NodeStack();

    private YamlReader(String file) {
        this.file = file;
    }

    /**
     * The tree of a text.
     *
     * @throws RefusedValue for the first place that is no YAML or more of it than is read here
     */
    public static Node read(String file, String text) {
        return new YamlReader(file).read(text);
    }

    private Node read(String text) {
        try {
            Iterator<Event> events = new Parse(LoadSettings.builder().setLabel(file).setCodePointLimit(DocumentText.LARGEST).build()).parseString(text).iterator();
            while (events.hasNext()) {
                take(events.next());
            }
        } catch (MarkedYamlEngineException noYaml) {
            throw malformed(noYaml.getProblem(), noYaml.getProblemMark().map(this::place).orElse(start()));
        } catch (YamlEngineException noYaml) {
            throw malformed(noYaml.getMessage(), start());
        }
        if (nodes.root() == null) {
            throw new RefusedValue("DocumentSaysSomething", "document", "nothing", "an environment", "write one, ./seawall export shows how").at(Optional.of(start()));
        }
        return nodes.root();
    }

    private void take(Event event) {
        Place place = event.getStartMark().map(this::place).orElse(start());
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            boolean alias = event.getEventId() == Event.ID.Alias;
            throw new RefusedValue("DocumentHasNoAlias", "document", alias ? "an alias" : "an anchor", "a value", "write the value itself, wherever it is wanted").at(Optional.of(place));
        }
        switch (event.getEventId()) {
            case DocumentStart -> document((DocumentStartEvent) event, place);
            case MappingStart, SequenceStart -> {
                CollectionStartEvent start = (CollectionStartEvent) event;
                requireUntagged(start.getTag().isPresent(), place);
                nodes.open(place, event.getEventId() == Event.ID.MappingStart);
            }
            case MappingEnd, SequenceEnd -> nodes.close();
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                requireUntagged(scalar.getTag().isPresent(), place);
                nodes.scalar(new Node.Scalar(scalar.getValue(), !scalar.isPlain(), place));
            }
            default -> { }
        }
    }

    private void document(DocumentStartEvent start, Place place) {
        if (nodes.root() != null) {
            throw new RefusedValue("OneDocument", "document", "a second document", "part of the first, which is the only one", "put each environment into a file of its own").at(Optional.of(place));
        }
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            throw new RefusedValue("DocumentHasNoDirective", "document", "a directive", "a value", "remove the line that begins with %; this is YAML 1.2").at(Optional.of(place));
        }
    }

    private void requireUntagged(boolean tagged, Place place) {
        if (tagged) {
            throw new RefusedValue("DocumentHasNoTag", "document", "a tag", "a value", "remove the word that begins with !; each key says of what type its value is").at(Optional.of(place));
        }
    }

    private static RefusedValue malformed(String problem, Place place) {
        String words = problem == null ? "unreadable" : problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem;
        return new RefusedValue("DocumentIsWellFormed", "document", "what stands here", "YAML (" + RefusedValue.escaped(words) + ")",
            "correct it; texts that hold ': ' or ' #' or begin with one of [ ] { } & * ! | > % @ belong in quotes").at(Optional.of(place));
    }

    private Place place(Mark mark) {
        return Place.inDocument(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Place start() {
        return Place.inDocument(file, 1, 1);
    }
}
