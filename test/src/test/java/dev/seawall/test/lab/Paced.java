package dev.seawall.test.lab;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One client that asks as fast as it may over kept connections, and what it was granted. Lives in an {@link Agent}. */
public final class Paced {
    private Paced() {}

    /** @param seconds from before the first request to after the last answer */
    public record Granted(int served, int limited, int other, double seconds) implements Serializable {
        /** Requests a second after the burst, which a client gets at once and once. */
        public double rate(int burst) {
            return (served - burst) / seconds;
        }
    }

    public static Granted ask(String from, String host, String path, int connections, int perSecond, int seconds) throws IOException, InterruptedException, ExecutionException {
        List<Connection> open = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            open.add(Connection.tls(from, 443, host, "http/1.1"));
        }
        ExecutorService askers = Executors.newFixedThreadPool(connections);
        List<Future<int[]>> asked = new ArrayList<>();
        long began = System.nanoTime();
        long ends = began + seconds * 1_000_000_000L;
        for (Connection connection : open) {
            asked.add(askers.submit(() -> {
                int[] statuses = new int[3];
                for (long next = began; System.nanoTime() < ends; next += 1_000_000_000L * connections / perSecond) {
                    Client.sleepUntil(next);
                    int status = connection.get(host, path).status();
                    statuses[status == 200 ? 0 : status == 429 ? 1 : 2]++;
                }
                return statuses;
            }));
        }
        int[] all = new int[3];
        for (Future<int[]> one : asked) {
            for (int i = 0; i < all.length; i++) {
                all[i] += one.get()[i];
            }
        }
        double took = (System.nanoTime() - began) / 1e9;
        askers.shutdown();
        for (Connection connection : open) {
            connection.close();
        }
        return new Granted(all[0], all[1], all[2], took);
    }
}
