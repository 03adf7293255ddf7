package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.model.Places;
import dev.seawall.units.Place;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is refused while a document is read: all of it, as far as one mistake does not follow from another, and {@value #MOST} at most. */
public final class Reading {
    /** Nobody reads more, and a document of a mebibyte may hold a hundred thousand. */
    public static final int MOST = 20;

    /** Ends a reading that has refused enough. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    private final List<RefusedValue> refused = new ArrayList<>();

    /** The value that a whole document says; empty when something is refused. */
    public <T> Optional<T> whole(Form<T> form, Node root) {
        try {
            return form.read(root, "", this).filter(value -> refused.isEmpty());
        } catch (Enough enough) {
            return Optional.empty();
        }
    }

    /** What was refused, in the order in which it was read. */
    public List<RefusedValue> refused() {
        return List.copyOf(refused);
    }

    int count() {
        return refused.size();
    }

    /** Refuses at a place, unless a nearer one is known; always empty, for a form to return. */
    <T> Optional<T> refuse(Place place, RefusedValue value) {
        refused.add(value.in(value.path().isEmpty() ? "document" : value.path(), place));
        if (refused.size() == MOST) {
            throw new Enough();
        }
        return Optional.empty();
    }

    /** Makes a value, or tells a builder of one, for a line of the document; what the model refuses is refused at that line. */
    <T> Optional<T> say(String path, Place line, Supplier<T> calls) {
        return say(path, line, Map.of(), calls);
    }

    /** The same of a call whose arguments stand at places of their own, by key in the call's order. */
    <T> Optional<T> say(String path, Place line, Map<String, Place> arguments, Supplier<T> calls) {
        try {
            return Optional.of(Places.telling(line, List.copyOf(arguments.values()), calls));
        } catch (RefusedValue value) {
            Place place = arguments.getOrDefault(value.path().substring(value.path().lastIndexOf('.') + 1), line);
            // a unit knows its own name alone, the model's path says more
            return refuse(place, value.path().indexOf('.') < 0 ? value.in(path, place) : value);
        }
    }

    /** The path of a part. */
    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
