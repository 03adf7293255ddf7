package dev.seawall.node;

import dev.seawall.units.Alphabet;
import dev.seawall.units.RefusedValue;
import io.jstach.jstache.JStacheContentType;
import java.util.function.Function;

/**
 * A parameter of an NGINX directive: bare where the alphabet allows, else in double quotes with {@code "} and {@code \} escaped.
 *
 * <p>Refused: {@code $}, which NGINX expands even in quotes and offers no way to escape, everything outside printable ASCII (a line feed in quotes is live), and more than 4,095
 * bytes, NGINX's longest parameter (ngx_conf_file.c, NGX_CONF_BUFFER).
 */
@JStacheContentType(mediaType = "text/x-nginx")
final class NginxText {
    private static final int LONGEST = 4_095;
    private static final Alphabet QUOTABLE = Alphabet.of(" -#%-~");
    private static final Alphabet BARE = Alphabet.of("A-Za-z0-9._:/@,+~=&!*()[]|-");

    private static final Function<String, String> ESCAPER = new Function<>() {
        @Override
        public String apply(String value) {
            return spell(value);
        }
    };

    private NginxText() {}

    static Function<String, String> provider() {
        return ESCAPER;
    }

    static String spell(String value) {
        if (value.length() > LONGEST || !value.isEmpty() && !QUOTABLE.spells(value)) {
            throw new RefusedValue("NginxParameter", "nginx", value, "at most " + LONGEST + " printable ASCII characters without '$'", "remove what NGINX would read as syntax");
        }
        return BARE.spells(value) ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
