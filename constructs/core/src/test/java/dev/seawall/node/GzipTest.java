package dev.seawall.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 257, 8_191, 40_000, 70_000, 200_000})
    void zlibAndItsPortPackIntoTheSameBytes(int length) {
        for (int seed = 0; seed < 20; seed++) {
            byte[] text = text(length, new Random(seed));

            assertThat(Gzip.byThePort(text)).isEqualTo(Gzip.byTheJdk(text));
        }
    }

    @Test
    void whatDoesNotShrinkFitsToo() {
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);

        assertThat(Gzip.byThePort(noise)).isEqualTo(Gzip.byTheJdk(noise)).hasSizeGreaterThan(noise.length);
    }

    @Test
    void itIsUnpackedByTheJdk() throws IOException {
        byte[] text = text(40_000, new Random(1));

        assertThat(new GZIPInputStream(new ByteArrayInputStream(Gzip.pack(text))).readAllBytes()).isEqualTo(text);
    }

    /** As a configuration is: lines of few words, with numbers among them. */
    private static byte[] text(int length, Random random) {
        String[] words = {"proxy_set_header", "limit_conn", "seawall", "net.core.somaxconn", "ExecStart=/usr/sbin/", "[Service]", "-A INPUT -p tcp", "{", "}", "www-data", ";"};
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(4) == 0 ? Integer.toString(random.nextInt(70_000)) : words[random.nextInt(words.length)]).append(random.nextInt(6) == 0 ? '\n' : ' ');
        }
        return text.substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }
}
