package dev.seawall.units;

/**
 * A host and a port that a node connects to: {@code 10.0.1.10:8080}, {@code [fd00::1]:8080} or {@code backend.internal:8080}.
 *
 * @param host an address literal or a {@link HostName}, in canonical form
 * @param port the port
 */
public record Endpoint(String host, Port port) {
    public Endpoint {
        RefusedValue.require("endpoint.host", host);
        RefusedValue.require("endpoint.port", port);
        if (!HostName.wellFormed(host)) {
            host = IpAddress.parse(host).toString();
        }
    }

    /**
     * @throws RefusedValue when the text is no {@code host:port}
     */
    public static Endpoint parse(String text) {
        RefusedValue.require("endpoint", text);
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon < 1 || !IpAddress.DIGITS.spells(port) || port.length() > 5 || port.startsWith("0")) {
            throw new RefusedValue("EndpointForm", "endpoint", text, "host:port", "write it as 10.0.1.10:8080, [fd00::1]:8080 or backend.internal:8080");
        }
        String host = text.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (!bracketed && host.indexOf(':') >= 0) {
            throw new RefusedValue("EndpointForm", "endpoint", text, "an IPv6 address in brackets", "write it as [fd00::1]:8080");
        }
        return new Endpoint(bracketed ? host.substring(1, host.length() - 1) : host, Port.of(Integer.parseInt(port)));
    }

    /** Whether the host is a name that somebody has to resolve. */
    public boolean isName() {
        return HostName.wellFormed(host);
    }

    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
