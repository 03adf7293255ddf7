package dev.seawall.units;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A value that cannot be right whatever the rest of the edge says, refused where it was set.
 *
 * <p>It carries what the person needs who typed it: the rule, the path in the model, what was given, what is allowed and by whom, and the fix. The command
 * line prints it as one line; nobody needs its stack trace, only the line of theirs that said the value ({@link #culprit()}).
 */
public final class RefusedValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_CHARACTERS = 120;

    private final String rule;
    private final String path;
    private final String given;
    private final String allowed;
    private final String source;
    private final String fix;
    private final transient Place place;

    /**
     * @param rule the sentence that must hold, in UpperCamelCase; it is the id that documents and acceptances name
     * @param path where in the model, {@code fleet.rootVolume.size}
     * @param given what was given; shown with unusual characters escaped
     * @param allowed what is allowed and whose limit that is
     * @param fix what to do, in the user's vocabulary
     */
    public RefusedValue(String rule, String path, Object given, String allowed, String fix) {
        super(path + ": " + shown(String.valueOf(given)) + " is not " + allowed + "; " + fix);
        this.rule = rule;
        this.path = path;
        this.given = shown(String.valueOf(given));
        this.allowed = allowed;
        this.source = "";
        this.fix = fix;
        this.place = null;
    }

    private RefusedValue(RefusedValue same, String path, String source, Place place) {
        super(path + same.getMessage().substring(same.path.length()));
        this.rule = same.rule;
        this.path = path;
        this.given = same.given;
        this.allowed = same.allowed;
        this.source = source;
        this.fix = same.fix;
        this.place = place;
        setStackTrace(same.getStackTrace());
    }

    /** Refuses {@code value} unless it lies in {@code [min, max]}. */
    public static long requireBetween(String path, long value, long min, long max, String source) {
        if (value < min || value > max) {
            throw new RefusedValue("ValueInRange", path, value, min + " to " + max + " (" + source + ")", "choose a value in that range").by(source);
        }
        return value;
    }

    /** Refuses {@code value} unless it is a whole number of seconds in {@code [min, max]}. */
    public static Duration requireBetween(String path, Duration value, Duration min, Duration max, String source) {
        require(path, value);
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new RefusedValue("ValueInRange", path, spell(value), spell(min) + " to " + spell(max) + " (" + source + ")", "choose a duration in that range").by(source);
        }
        if (value.getNano() != 0) {
            throw new RefusedValue("WholeSeconds", path, value, "a whole number of seconds", "round it: NGINX and AWS take seconds here");
        }
        return value;
    }

    /** Refuses null and says which option was left out. */
    public static <T> T require(String path, T value) {
        if (value == null) {
            throw new RefusedValue("ValuePresent", path, "nothing", "optional", "set " + path);
        }
        return value;
    }

    /** Copies a list; refuses null, null elements and more than {@code max} elements. */
    public static <T> List<T> requireBounded(String path, List<T> values, int max) {
        for (int i = 0; i < require(path, values).size(); i++) {
            require(path + "[" + i + "]", values.get(i));
        }
        List<T> copy = List.copyOf(values);
        if (copy.size() > max) {
            throw new RefusedValue("ListBounded", path, copy.size() + " elements", "at most " + max + " elements", "split the edge or remove elements");
        }
        return copy;
    }

    /** The same, and refuses two elements that print the same; for values of this package and texts, whose print says all. */
    public static <T> List<T> requireDistinct(String path, List<T> values, int max) {
        List<T> copy = requireBounded(path, values, max);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < copy.size(); i++) {
            requireUnseen(path + "[" + i + "]", copy.get(i), seen);
        }
        return copy;
    }

    /** Refuses two elements of one key, by which a path names each: {@code nginx.upstreams[backend]}. */
    public static <T> void requireKeysDistinct(String path, List<T> values, Function<T, Object> key) {
        Set<String> seen = new TreeSet<>();
        for (T value : values) {
            requireUnseen(path + "[" + key.apply(value) + "]", key.apply(value), seen);
        }
    }

    private static void requireUnseen(String path, Object value, Set<String> seen) {
        if (!seen.add(value.toString())) {
            throw new RefusedValue("ElementsDistinct", path, value, "given once", "remove the second one");
        }
    }

    public String rule() {
        return rule;
    }

    public String path() {
        return path;
    }

    public String given() {
        return given;
    }

    /** What is allowed and whose limit that is, as the message says it. */
    public String allowed() {
        return allowed;
    }

    /** What is allowed alone. */
    public String limit() {
        return source.isEmpty() ? allowed : allowed.substring(0, allowed.length() - " ()".length() - source.length());
    }

    /** Whose limit that is; empty where {@link #limit} says so itself. */
    public String source() {
        return source;
    }

    /** The same, whose allowed text ends with that source in parentheses. */
    private RefusedValue by(String limitSource) {
        return new RefusedValue(this, path, limitSource, place);
    }

    public String fix() {
        return fix;
    }

    /** The same refusal of a value that was said elsewhere than where it was found wrong; this one when nobody knows where. */
    public RefusedValue at(Optional<Place> said) {
        return said.isEmpty() ? this : new RefusedValue(this, path, source, said.get());
    }

    /** The same refusal of a value that does not know by itself where it stands: at a path, and at a place unless a nearer one is known. */
    public RefusedValue in(String outer, Place around) {
        return new RefusedValue(this, outer, source, place == null ? around : place);
    }

    /** The user's own line: the one that said the value, else the first frame that is neither Seawall's core nor the JDK's; empty when there is none. */
    public Optional<Place> culprit() {
        if (place != null) {
            return Optional.of(place);
        }
        for (StackTraceElement frame : getStackTrace()) {
            if (UserFrames.isUsers(frame.getClassName())) {
                return Place.of(frame);
            }
        }
        return Optional.empty();
    }

    /**
     * The text as it may be shown on a terminal or to a reviewer: control, format and non-ASCII characters as {@code \}{@code uXXXX}, cut after 120 characters.
     */
    public static String shown(String text) {
        boolean cut = text.length() > SHOWN_CHARACTERS;
        return cut ? escaped(text.substring(0, SHOWN_CHARACTERS)) + "... (" + text.length() + " characters)" : escaped(text);
    }

    /** The whole text with control, format and non-ASCII characters as {@code \}{@code uXXXX}. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7f) {
                out.append(c);
            } else {
                out.append("\\u");
                String hex = Integer.toHexString(c);
                out.append("0".repeat(4 - hex.length())).append(hex);
            }
        }
        return out.toString();
    }

    private static String spell(Duration duration) {
        return duration.getNano() == 0 ? duration.toSeconds() + " s" : duration.toString();
    }
}
