package dev.seawall.test.lab;

import java.io.IOException;
import java.io.Serializable;

/**
 * Somebody at one address, IPv4 or IPv6.
 *
 * @param world where all clients live
 */
public record Client(Agent world, String address) {
    private static final int QUICK = 250;

    /** Tries so many connections one after the other; says how many were completed. */
    public int opens(int connections, int port) {
        String from = address;
        return world.run(() -> {
            int opened = 0;
            for (int i = 0; i < connections; i++) {
                opened += connects(from, port) ? 1 : 0;
            }
            return opened;
        });
    }

    public boolean connects(int port) {
        return opens(1, port) == 1;
    }

    /** Retries ten times a second until a connection is completed. */
    public Retries retriesUntilServed(int port, int seconds) {
        String from = address;
        return world.run(() -> {
            long began = System.nanoTime();
            int retries = 0;
            while (millisSince(began) < seconds * 1000L) {
                long next = began + (retries + 1) * 100_000_000L;
                if (connects(from, port)) {
                    return new Retries(retries, millisSince(began));
                }
                retries++;
                sleepUntil(next);
            }
            throw new IllegalStateException("still refused after " + retries + " retries in " + seconds + " s");
        });
    }

    /** One request over TLS on a connection of its own. */
    public Answer get(String host, String path) {
        String from = address;
        return world.run(() -> {
            try (Connection connection = Connection.tls(from, 443, host, "http/1.1")) {
                return connection.get(host, path);
            }
        });
    }

    static boolean connects(String from, int port) {
        try {
            Connection.plain(from, from.contains(":") ? Lab.NODE6 : Lab.NODE, port, QUICK).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    /** How often a client was refused before it was served, and for how long. */
    public record Retries(int refused, long milliseconds) implements Serializable {}
}
