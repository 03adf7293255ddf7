package dev.seawall.model.nginx;

import dev.seawall.units.HeaderName;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.util.Locale;
import java.util.Set;

/**
 * A header that a node adds to every answer of a route.
 *
 * @param name its name; headers that NGINX or HTTP own cannot be added
 * @param value visible ASCII, at most 256 characters. {@code $} is refused: NGINX has no way to write a dollar in a string
 */
public record ResponseHeader(HeaderName name, Text value) {
    private static final Set<String> OWNED = Set.of("connection", "content-length", "transfer-encoding", "content-type", "date", "server", "keep-alive", "upgrade", "alt-svc",
        "strict-transport-security", "retry-after", "x-request-id", "location", "set-cookie");

    public ResponseHeader {
        RefusedValue.require("route.header.name", name);
        RefusedValue.require("route.header.value", value);
        if (OWNED.contains(name.value().toLowerCase(Locale.ROOT))) {
            throw new RefusedValue("HeaderNotOwned", "route.header.name", name, "a header that neither HTTP nor Seawall sets itself", "choose another name");
        }
        if (value.value().isEmpty() || value.value().indexOf('$') >= 0 || value.value().chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw new RefusedValue("HeaderValueVisibleAscii", "route.header.value", value, "visible ASCII without '$' (RFC 9110 section 5.5; NGINX expands '$' even in quotes)",
                "encode other characters");
        }
    }

    public static ResponseHeader of(String name, String value) {
        return new ResponseHeader(HeaderName.of(name), Text.of(value));
    }
}
