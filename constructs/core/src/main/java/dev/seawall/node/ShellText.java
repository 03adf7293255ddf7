package dev.seawall.node;

import dev.seawall.units.Alphabet;
import dev.seawall.units.RefusedValue;
import io.jstach.jstache.JStacheContentType;
import java.util.function.Function;

/** A word of a POSIX shell script: bare where no shell reads it otherwise, else in single quotes (POSIX 2.2.2). Refused: everything outside printable ASCII. */
@JStacheContentType(mediaType = "text/x-shellscript")
final class ShellText {
    private static final Alphabet QUOTABLE = Alphabet.of(" -~");
    private static final Alphabet BARE = Alphabet.of("A-Za-z0-9._:/@,+=-");

    private static final Function<String, String> ESCAPER = new Function<>() {
        @Override
        public String apply(String value) {
            return spell(value);
        }
    };

    private ShellText() {}

    static Function<String, String> provider() {
        return ESCAPER;
    }

    static String spell(String value) {
        if (!value.isEmpty() && !QUOTABLE.spells(value)) {
            throw new RefusedValue("ShellWord", "boot", value, "printable ASCII", "rename it");
        }
        return BARE.spells(value) ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
