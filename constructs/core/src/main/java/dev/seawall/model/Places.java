package dev.seawall.model;

import dev.seawall.units.Place;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.UserFrames;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the user said what a value holds: for each call of a builder the line that called, or that of the document it was told for, so that a finding can point at it.
 *
 * <p>It is no part of what was said. Any two are equal, so records that hold one compare as if they did not, and nothing that is rendered reads it. Each is immutable and adds one name to those
 * {@code before}; the newest of a name counts. Names are paths as findings write them, below the value: {@code keepalive}, {@code override[net.core.somaxconn]}; the empty one is the value itself.
 */
public final class Places {
    /** Of a value about which nothing was said, or not by a builder. */
    public static final Places NONE = new Places(null, "", null, null, null);

    /** The line of the document that is being told to builders; as with the stack, who calls decides. */
    private static final ThreadLocal<Told> TELLING = new ThreadLocal<>();

    /** Where a call stands in a document, and where each of its arguments does: they may have lines of their own. */
    private record Told(Place line, List<Place> arguments) {
        /** Of one of the names that the call says: the last ones are its arguments, in their order, and those before say the whole. */
        Place of(int index, int names) {
            int argument = index - (names - arguments.size());
            return arguments.size() > names || argument < 0 ? line : arguments.get(argument);
        }
    }

    private final Places before;
    private final String name;
    private final StackFrame frame;
    private final Place place;
    private final Places inner;

    private Places(Places before, String name, StackFrame frame, Place place, Places inner) {
        this.before = before;
        this.name = name;
        this.frame = frame;
        this.place = place;
        this.inner = inner;
    }

    /**
     * Calls builders for a line of a document: what they are told was said there, not by the program that reads it.
     *
     * @param line where the call stands
     * @param arguments where its arguments stand, in the call's order; empty for a call that is no mapping
     * @param calls what to call
     */
    public static <T> T telling(Place line, List<Place> arguments, Supplier<T> calls) {
        Told before = TELLING.get();
        TELLING.set(new Told(line, arguments));
        try {
            return calls.get();
        } finally {
            TELLING.set(before);
        }
    }

    /**
     * What was found for a path.
     *
     * @param path the path itself, a part of it, or the nearest value around it
     * @param place the line that said it
     * @param itself whether that line said the value at the path; else it made what is around, and left the value at its default
     */
    public record Said(String path, Place place, boolean itself) {
        private Said within(String outer) {
            return new Said(joined(outer, path), place, itself);
        }
    }

    /**
     * These, and the user's line that runs now, which said all of that.
     *
     * @param names what the line says as a whole, then what each argument of the call says, in their order
     */
    public Places said(String... names) {
        Told told = TELLING.get();
        StackFrame running = told == null ? UserFrames.running().orElse(null) : null;
        Places all = this;
        for (int i = 0; i < names.length; i++) {
            all = new Places(all, names[i], running, told == null ? null : told.of(i, names.length), null);
        }
        return all;
    }

    /** The same, of a part that remembers its own places. */
    public Places said(String part, Places places) {
        Told told = TELLING.get();
        return new Places(this, part, told == null ? UserFrames.running().orElse(null) : null, told == null ? null : told.line(), places);
    }

    /** These, and those of a part, which says by itself where it was made; nothing more of one that does not know. */
    public Places holding(String part, Places places) {
        return places.before == null ? this : new Places(this, part, null, null, places);
    }

    /** The line that said what stands at a path, else the one that made the nearest value around it; empty when no builder made any. */
    public Optional<Said> find(String path) {
        Said part = null;
        Said around = null;
        boolean replaced = false;
        for (Places at = this; at.before != null; at = at.before) {
            Said said = replaced ? at.around(path) : at.say(path);
            if (said != null && said.itself() && covers(said.path(), path)) {
                return Optional.of(said);
            } else if (said != null && said.itself()) {
                part = part == null ? said : part;
            } else if (said != null && (around == null || said.path().length() > around.path().length())) {
                around = said;
            }
            // a part given anew says all that is said below it; only where it was given may be older. One that is held says what the older ones say, and more
            replaced = replaced || at.inner != null && (at.frame != null || at.place != null) && covers(at.name, path);
        }
        return Optional.ofNullable(part == null ? around : part);
    }

    /** Builds a value; one that is refused is refused at the line that said it, not at the one that builds. */
    public <T> T blame(String path, Supplier<T> value) {
        try {
            return value.get();
        } catch (RefusedValue refused) {
            throw refused.at(find(below(path, refused.path())).filter(Said::itself).map(Said::place));
        }
    }

    /** What this name alone knows of a path. */
    private Said say(String path) {
        if (inner != null && covers(name, path)) {
            Said given = line(name.equals(path));
            Said within = inner.find(below(name, path)).map(said -> said.within(name)).orElse(given);
            // where the whole part was given says more of it than where some of it was
            return given != null && given.itself() && !within.path().equals(path) ? given : within;
        } else if (covers(name, path)) {
            return line(name.equals(path) || !name.isEmpty());
        } else if (inner != null && frame == null && place == null && covers(path, name)) {
            return inner.find("").map(said -> said.within(name)).orElse(null);
        }
        return covers(path, name) ? line(true) : null;
    }

    private Said around(String path) {
        return covers(name, path) ? line(false) : null;
    }

    private Said line(boolean itself) {
        if (place != null) {
            return new Said(name, place, itself);
        }
        return frame == null ? null : Place.of(frame.toStackTraceElement()).map(line -> new Said(name, line, itself)).orElse(null);
    }

    /** Whether a path is another or leads on below it; everything is below the empty one. */
    public static boolean covers(String outer, String path) {
        return outer.isEmpty() || path.startsWith(outer) && (path.length() == outer.length() || ".[ ".indexOf(path.charAt(outer.length())) >= 0);
    }

    private static String below(String outer, String path) {
        String rest = covers(outer, path) ? path.substring(outer.length()) : path;
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }

    private static String joined(String outer, String path) {
        return outer.isEmpty() || path.isEmpty() || path.startsWith("[") ? outer + path : outer + "." + path;
    }

    /** Any two are equal: where a thing was said is no part of it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Places;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    /** The same for all, as they are equal. */
    @Override
    public String toString() {
        return "remembered";
    }
}
