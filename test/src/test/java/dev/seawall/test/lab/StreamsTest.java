package dev.seawall.test.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a stream of gRPC may do that a request may not. */
@Tag("judge")
class StreamsTest {
    private static final String CLIENT = "203.0.113.31";

    private static Lab lab;

    @BeforeAll
    static void start() {
        lab = Lab.of(Edges.calls()).serves();
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @Test
    void aStreamIsLongerThanABodyMayBe() {
        assertThat(status("/shop.Orders/Watch", 16_384, 0)).isEqualTo(200);
        assertThat(status("/orders", 16_384, 0)).isEqualTo(413);
    }

    @Test
    void aStreamIsSilentForLongerThanABodyMayBe() {
        assertThat(status("/shop.Orders/Watch", 512, 2_500)).isEqualTo(200);
        assertThat(status("/orders", 512, 2_500)).isNotEqualTo(200);
    }

    /** Nobody holds a connection for ever by saying nothing. */
    @Test
    void aStreamThatIsSilentForLongerThanTheReadTimeoutEnds() {
        assertThat(status("/shop.Orders/Watch", 512, 7_000)).isNotEqualTo(200);
    }

    /** A request in two parts of so many bytes, with silence between them. */
    private static int status(String path, int bytes, int silence) {
        return lab.world().run(() -> {
            try (Connection connection = Connection.tls(CLIENT, 443, "", "h2"); Http2 client = Http2.over(connection)) {
                int stream = client.open(List.of(new Http2.Field(":method", "POST"), new Http2.Field(":scheme", "https"), new Http2.Field(":authority", "edge"), new Http2.Field(":path", path),
                    new Http2.Field("content-type", "application/grpc"), new Http2.Field("te", "trailers")), false);
                client.data(stream, new byte[bytes], false);
                Thread.sleep(silence);
                client.data(stream, new byte[bytes], true);
                return client.status(stream);
            }
        });
    }
}
