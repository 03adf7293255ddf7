package dev.seawall.node;

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
        boolean bare = !value.isEmpty();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c > 0x7e || c == '$' || value.length() > LONGEST) {
                throw new RefusedValue("NginxParameter", "nginx", value, "at most " + LONGEST + " printable ASCII characters without '$'", "remove what NGINX would read as syntax");
            }
            bare &= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._:/@,+~=&!*()[]|-".indexOf(c) >= 0;
        }
        return bare ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
