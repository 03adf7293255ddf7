package dev.seawall.test.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/** The balancer in front of a node that is told clients' addresses: a PROXY header of version 2, then what the client sent. Lives in an {@link Agent}. */
final class ProxyHeader {
    /** Of the first balancer subnet. */
    private static final String BALANCER = "10.20.0.7";
    private static final byte[] SIGNATURE = {13, 10, 13, 10, 0, 13, 10, 81, 85, 73, 84, 10};
    private static final byte PROXY_V2 = 0x21;
    private static final byte TCP4 = 0x11;
    private static final byte TCP6 = 0x21;

    private ProxyHeader() {}

    /** The status that a client of any address gets. */
    static int get(String client, String host, String path) throws IOException {
        try (Connection connection = Connection.plain(BALANCER, 443).send(of(client)).tls(host, "http/1.1")) {
            return connection.get(host, path).status();
        }
    }

    private static byte[] of(String client) throws IOException {
        byte[] address = InetAddress.getByName(client).getAddress();
        return ByteBuffer.allocate(16 + 2 * address.length + 4).put(SIGNATURE).put(PROXY_V2).put(address.length == 4 ? TCP4 : TCP6).putShort((short) (2 * address.length + 4))
            .put(address).put(address).putShort((short) 40_000).putShort((short) 443).array();
    }
}
