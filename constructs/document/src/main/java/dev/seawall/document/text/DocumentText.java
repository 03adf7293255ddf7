package dev.seawall.document.text;

import dev.seawall.units.Place;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of a document as characters: UTF-8 without a byte order mark, at most {@link #LARGEST} of them, and each a character that shows what it is, in comments too. Readers disagree about all
 * else, and a reviewer sees something else than what is deployed.
 */
public final class DocumentText {
    /** An edge with every option, 100 upstreams and 100 routes is a tenth of it. */
    public static final int LARGEST = 1 << 20;

    private final String file;
    private final boolean tabs;
    private int line = 1;
    private int column = 1;

    private DocumentText(String file, boolean tabs) {
        this.file = file;
        this.tabs = tabs;
    }

    /**
     * The characters.
     *
     * @param file how the document is called where something is refused
     * @param tabs whether a tab may stand between values: it may in JSON, in YAML it is no indentation
     * @throws RefusedValue for the first byte or character that cannot be
     */
    public static String of(String file, byte[] bytes, boolean tabs) {
        Place start = Place.inDocument(file, 1, 1);
        if (bytes.length > LARGEST) {
            throw new RefusedValue("DocumentFits", "document", "more than 1 MiB", "at most 1,048,576 bytes", "take out what is not about the edge").at(Optional.of(start));
        }
        if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff || bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)) {
            throw new RefusedValue("DocumentIsUtf8", "document", "UTF-16 or UTF-32", "UTF-8", "save the file as UTF-8").at(Optional.of(start));
        }
        return new DocumentText(file, tabs).read(bytes);
    }

    private String read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        text.codePoints().forEach(this::pass);
        if (end.isError()) {
            throw new RefusedValue("DocumentIsUtf8", "document", "byte 0x" + Integer.toHexString(bytes[in.position()] & 0xff), "UTF-8", "save the file as UTF-8").at(Optional.of(here()));
        }
        if (text.indexOf('\r') >= 0) {
            requireLineEnds(text);
        }
        return text;
    }

    private void pass(int c) {
        if (c == '\ufeff' && line == 1 && column == 1) {
            throw new RefusedValue("DocumentHasNoMark", "document", "a byte order mark (U+FEFF)", "how a document begins", "save the file as UTF-8 without it").at(Optional.of(here()));
        }
        if (c == '\t' && !tabs) {
            throw new RefusedValue("DocumentHasNoTab", "document", "a tab", "a space, by which readers of YAML count", "write spaces").at(Optional.of(here()));
        }
        if (c != '\n' && c != '\r' && c != '\t' && Text.isDeceiving(c)) {
            throw deceiving(c, here());
        }
        line += c == '\n' ? 1 : 0;
        column = c == '\n' ? 1 : column + 1;
    }

    /** A carriage return ends no line by itself: some readers of YAML begin a new one, and editors do not show it. */
    private void requireLineEnds(String text) {
        line = 1;
        column = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                throw deceiving('\r', here());
            }
            line += text.charAt(i) == '\n' ? 1 : 0;
            column = text.charAt(i) == '\n' ? 1 : column + 1;
        }
    }

    /** Refuses a character by its code point: on a screen it shows nothing, or something else. */
    static RefusedValue deceiving(int c, Place place) {
        return new RefusedValue("DocumentShowsWhatItSays", "document", codePoint(c), "a visible character", "remove it, control, bidirectional and zero-width characters have no use here")
            .at(Optional.of(place));
    }

    private static String codePoint(int c) {
        String hex = Integer.toHexString(c);
        StringBuilder upper = new StringBuilder("U+").append("0".repeat(Math.max(0, 4 - hex.length())));
        hex.chars().forEach(digit -> upper.append((char) Character.toUpperCase(digit)));
        String name = Character.getName(c);
        return name == null ? upper.toString() : upper + " " + name;
    }

    private Place here() {
        return Place.inDocument(file, line, column);
    }
}
