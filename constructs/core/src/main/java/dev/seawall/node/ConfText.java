package dev.seawall.node;

import dev.seawall.units.RefusedValue;
import io.jstach.jstache.JStacheContentType;
import java.util.function.Function;

/**
 * A value or a comment of a line-based file without quoting (sysctl.d, modprobe.d, chrony, resolved, logrotate, AppArmor): printable ASCII; other characters of a comment are
 * shown as {@code \}{@code uXXXX}. Values that reach such a file are typed to a smaller alphabet in the model.
 */
@JStacheContentType(mediaType = "text/x-conf")
final class ConfText {
    private static final Function<String, String> ESCAPER = new Function<>() {
        @Override
        public String apply(String value) {
            return RefusedValue.escaped(value);
        }
    };

    private ConfText() {}

    static Function<String, String> provider() {
        return ESCAPER;
    }
}
