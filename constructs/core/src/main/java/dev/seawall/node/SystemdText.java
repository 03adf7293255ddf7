package dev.seawall.node;

import dev.seawall.units.RefusedValue;
import io.jstach.jstache.JStacheContentType;
import java.util.function.Function;

/** A value of a systemd unit (systemd.unit(5)): {@code %} doubled, because it begins a specifier; quotes, backslashes, {@code $} and everything outside printable ASCII refused. */
@JStacheContentType(mediaType = "text/x-systemd")
final class SystemdText {
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
        if (value.isEmpty() || value.chars().anyMatch(c -> c < 0x21 || c > 0x7e || "\"'\\$;".indexOf(c) >= 0)) {
            throw new RefusedValue("SystemdWord", "boot", value, "printable ASCII without spaces, quotes, backslash, '$' and ';'", "rename it");
        }
        return value.replace("%", "%%");
    }
}
