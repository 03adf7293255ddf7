package dev.seawall.node;

import dev.seawall.units.Alphabet;
import dev.seawall.units.RefusedValue;
import io.jstach.jstache.JStacheContentType;
import java.util.function.Function;

/**
 * A word of an iptables-restore line: letters, digits and {@code . : / , _ -} alone. Nothing is quoted, because iptables-save writes names back unquoted, and a name with a space or a
 * line feed then becomes a rule of its own.
 */
@JStacheContentType(mediaType = "text/x-iptables")
final class IptablesText {
    private static final Alphabet WORD = Alphabet.of("A-Za-z0-9.:/,_-");

    private static final Function<String, String> ESCAPER = new Function<>() {
        @Override
        public String apply(String value) {
            return spell(value);
        }
    };

    private IptablesText() {}

    static Function<String, String> provider() {
        return ESCAPER;
    }

    static String spell(String value) {
        if (!WORD.spells(value)) {
            throw new RefusedValue("IptablesWord", "firewall", value, "letters, digits and . : / , _ -", "rename it");
        }
        return value;
    }
}
