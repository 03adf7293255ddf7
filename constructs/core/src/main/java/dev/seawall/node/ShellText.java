package dev.seawall.node;

import dev.seawall.units.RefusedValue;
import io.jstach.jstache.JStacheContentType;
import java.util.function.Function;

/** A word of a POSIX shell script: bare where no shell reads it otherwise, else in single quotes (POSIX 2.2.2). Refused: everything outside printable ASCII. */
@JStacheContentType(mediaType = "text/x-shellscript")
final class ShellText {
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
        boolean bare = !value.isEmpty();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c > 0x7e) {
                throw new RefusedValue("ShellWord", "boot", value, "printable ASCII", "rename it");
            }
            bare &= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._:/@,+=-".indexOf(c) >= 0;
        }
        return bare ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
