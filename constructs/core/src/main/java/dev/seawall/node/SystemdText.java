package dev.seawall.node;

import dev.seawall.units.Alphabet;
import dev.seawall.units.RefusedValue;
import io.jstach.jstache.JStacheContentType;
import java.util.function.Function;

/** A value of a systemd unit (systemd.unit(5)): {@code %} doubled, because it begins a specifier; quotes, backslashes, {@code $} and everything outside printable ASCII refused. */
@JStacheContentType(mediaType = "text/x-systemd")
final class SystemdText {
    private static final Alphabet WORD = Alphabet.of("!#%&(-:<-[]-~");

    private static final Function<String, String> ESCAPER = new Function<>() {
        @Override
        public String apply(String value) {
            return spell(value);
        }
    };

    private SystemdText() {}

    static Function<String, String> provider() {
        return ESCAPER;
    }

    static String spell(String value) {
        if (!WORD.spells(value)) {
            throw new RefusedValue("SystemdWord", "boot", value, "printable ASCII without spaces, quotes, backslash, '$' and ';'", "rename it");
        }
        return value.replace("%", "%%");
    }
}
