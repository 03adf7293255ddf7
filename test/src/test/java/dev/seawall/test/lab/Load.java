package dev.seawall.test.lab;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What honest clients see: each asks at a steady pace on a kept connection and makes a new one after twenty requests. A request fails that is not answered by 200 within five seconds; nothing is
 * repeated, and a client does not look whether its connection was ended before it asks, so this counts more than a browser's user would see. Lives in an {@link Agent}.
 */
final class Load {
    private static final int CLIENTS = 20;
    private static final long PACE = 50_000_000;
    private static final int REQUESTS_PER_CONNECTION = 20;

    private Load() {}

    /**
     * @param reasons of failed requests, with their number
     * @param p99     milliseconds
     */
    record Report(int sent, int failed, Map<String, Integer> reasons, double p99) implements Serializable {}

    static Report run(String host, String path, int body, int seconds) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Report>> running = new ArrayList<>();
        List<Double> latencies = Collections.synchronizedList(new ArrayList<>());
        for (int i = 1; i <= CLIENTS; i++) {
            String from = "198.51.100." + i;
            running.add(clients.submit(() -> one(from, host, path, body, seconds, latencies)));
        }
        int sent = 0;
        int failed = 0;
        Map<String, Integer> reasons = new TreeMap<>();
        for (Future<Report> client : running) {
            sent += client.get().sent();
            failed += client.get().failed();
            client.get().reasons().forEach((reason, times) -> reasons.merge(reason, times, Integer::sum));
        }
        clients.shutdown();
        latencies.sort(null);
        return new Report(sent, failed, reasons, latencies.get((int) (latencies.size() * 0.99)));
    }

    private static Report one(String from, String host, String path, int body, int seconds, List<Double> latencies) throws InterruptedException {
        String request = (body == 0 ? "GET " : "POST ") + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + (body == 0 ? "\r\n" : "Content-Length: " + body + "\r\n\r\n" + "x".repeat(body));
        Map<String, Integer> reasons = new TreeMap<>();
        Connection connection = null;
        int sent = 0;
        int failed = 0;
        long began = System.nanoTime();
        for (long next = began; next < began + seconds * 1_000_000_000L; next = Math.max(next + PACE, System.nanoTime())) {
            Client.sleepUntil(next);
            long asked = System.nanoTime();
            String reason;
            try {
                if (connection == null) {
                    connection = Connection.tls(from, 443, host, "http/1.1");
                }
                Answer answer = connection.send(request).answer();
                reason = answer.status() == 200 ? "" : "status " + answer.status();
                if (answer.closes() || ++sent % REQUESTS_PER_CONNECTION == 0) {
                    connection = end(connection);
                }
            } catch (IOException e) {
                sent++;
                reason = e.getClass().getSimpleName() + ": " + e.getMessage();
                connection = end(connection);
            }
            latencies.add((System.nanoTime() - asked) / 1e6);
            if (!reason.isEmpty()) {
                failed++;
                reasons.merge(reason, 1, Integer::sum);
            }
        }
        end(connection);
        return new Report(sent, failed, reasons, 0);
    }

    private static Connection end(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (IOException e) {
                // the node was first
            }
        }
        return null;
    }
}
