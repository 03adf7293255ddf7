package dev.seawall.units;

/**
 * A set of ASCII characters that a text may be spelled with.
 *
 * <p>Used instead of regular expressions where the model is built: compiling one costs more on the cold path than everything that is then checked with it.
 */
public final class Alphabet {
    private static final int ASCII = 128;

    private final boolean[] holds = new boolean[ASCII];

    private Alphabet() {}

    /** The characters of a specification as in a regular expression's brackets: {@code a-z0-9_.-}, a literal hyphen last. */
    public static Alphabet of(String specification) {
        Alphabet alphabet = new Alphabet();
        for (int i = 0; i < specification.length(); i++) {
            char from = specification.charAt(i);
            boolean range = i + 2 < specification.length() && specification.charAt(i + 1) == '-';
            char to = range ? specification.charAt(i + 2) : from;
            for (char c = from; c <= to; c++) {
                alphabet.holds[c] = true;
            }
            i += range ? 2 : 0;
        }
        return alphabet;
    }

    public boolean holds(char c) {
        return c < ASCII && holds[c];
    }

    /** Whether every character of the text is in the alphabet, and there is one. */
    public boolean spells(String text) {
        return !text.isEmpty() && spells(text, 0, text.length());
    }

    /** Whether the text begins with a character of {@code first}, goes on in this alphabet, and has between {@code least} and {@code most} characters. */
    public boolean spellsAfter(Alphabet first, String text, int least, int most) {
        return text.length() >= least && text.length() <= most && first.holds(text.charAt(0)) && spells(text, 1, text.length());
    }

    private boolean spells(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!holds(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
