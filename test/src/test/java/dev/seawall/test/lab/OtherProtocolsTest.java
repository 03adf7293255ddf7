package dev.seawall.test.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.scenario.Scenarios;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a client asks for another protocol than HTTP over TCP. */
@Tag("judge")
class OtherProtocolsTest {
    private static final String CLIENT = "203.0.113.71";
    /** RFC 9000, section 14.1: the least that an Initial takes. */
    private static final int INITIAL = 1_200;

    @Test
    void aWebSocketRouteOpensNoOtherTunnel() {
        try (Lab lab = Lab.of(Edges.cached()).serves()) {
            assertThat(asked(lab, "websocket")).contains("\r\nupgrade: websocket\r\n").contains("\r\nconnection: upgrade\r\n");
            assertThat(asked(lab, "WebSocket")).contains("\r\nupgrade: websocket\r\n");
            for (String other : new String[] {"h2c", "websocket, h2c", "connect-ip", ""}) {
                assertThat(asked(lab, other)).as(other).doesNotContain("\r\nupgrade:").doesNotContain("\r\nconnection: upgrade");
            }
        }
    }

    /** A forged address costs no state: without the token of a Retry no connection begins (RFC 9000, section 8.1.2). */
    @Test
    void anInitialOfAnUnknownAddressIsAnsweredWithARetry() {
        try (Lab lab = Lab.of(Scenarios.all().get("http3")).serves()) {
            byte[] answer = lab.world().run(() -> {
                byte[] initial = new byte[INITIAL];
                // long header, Initial, version 1, a destination and a source of eight bytes, no token, the length of what follows
                byte[] header = {(byte) 0xc0, 0, 0, 0, 1, 8, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0x44, (byte) 0x96};
                System.arraycopy(header, 0, initial, 0, header.length);
                try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(CLIENT, 0))) {
                    socket.setSoTimeout(Connection.PATIENCE);
                    socket.send(new DatagramPacket(initial, initial.length, new InetSocketAddress(Lab.NODE, 443)));
                    DatagramPacket received = new DatagramPacket(new byte[INITIAL], INITIAL);
                    socket.receive(received);
                    return received.getData();
                }
            });

            // RFC 9000, section 17.2.5: a long header of type 3
            assertThat(answer[0] & 0xf0).isEqualTo(0xf0);
        }
    }

    /** What the server of the route saw of a request that asks for an upgrade. */
    private static String asked(Lab lab, String upgrade) {
        lab.world().run(() -> {
            try (Connection connection = Connection.tls(CLIENT, 443, "atlas.example.com", "http/1.1")) {
                return connection.send("GET /live/ HTTP/1.1\r\nHost: atlas.example.com\r\nConnection: Upgrade\r\nUpgrade: " + upgrade + "\r\n\r\n").answer().status();
            }
        });
        return lab.backend("10.20.96.20:8080").takeRequests().get(0).toLowerCase(Locale.ROOT);
    }
}
