package dev.seawall.units;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A value that cannot be right whatever the rest of the edge says, refused where it was set.
 *
 * <p>It carries what the person needs who typed it: the rule, the path in the model, what was given, what is allowed and by whom, and the fix. The command
 * line prints it as one line; nobody needs its stack trace, only the first frame outside Seawall ({@link #culprit()}).
 */
public final class RefusedValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_CHARACTERS = 120;
    private static final List<String> NOT_THE_USERS = List.of("dev.seawall.units.", "dev.seawall.model.", "dev.seawall.plan.", "dev.seawall.cdk.", "dev.seawall.cdktf.", "java.", "jdk.");

    private final String rule;
    private final String path;
    private final String given;
    private final String allowed;
    private final String fix;

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
        this.fix = fix;
    }

    /** Refuses {@code value} unless it lies in {@code [min, max]}. */
    public static long requireBetween(String path, long value, long min, long max, String source) {
        if (value < min || value > max) {
            throw new RefusedValue("ValueInRange", path, value, min + " to " + max + " (" + source + ")", "choose a value in that range");
        }
        return value;
    }

    /** Refuses {@code value} unless it is a whole number of seconds in {@code [min, max]}. */
    public static Duration requireBetween(String path, Duration value, Duration min, Duration max, String source) {
        require(path, value);
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new RefusedValue("ValueInRange", path, spell(value), spell(min) + " to " + spell(max) + " (" + source + ")", "choose a duration in that range");
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
            if (!seen.add(copy.get(i).toString())) {
                throw new RefusedValue("ElementsDistinct", path + "[" + i + "]", copy.get(i), "given once", "remove the second one");
            }
        }
        return copy;
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

    public String allowed() {
        return allowed;
    }

    public String fix() {
        return fix;
    }

    /** The user's own line: the first frame that is neither Seawall's core nor the JDK's; empty when there is none. */
    public Optional<StackTraceElement> culprit() {
        for (StackTraceElement frame : getStackTrace()) {
            String name = frame.getClassName();
            if (NOT_THE_USERS.stream().noneMatch(name::startsWith)) {
                return Optional.of(frame);
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
