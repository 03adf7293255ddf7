package dev.seawall.test.lab;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requests of {@code requests.txt}, sent byte for byte, each from an address of its own by which backends know it again. */
final class Corpus {
    private static final Pattern LINE = Pattern.compile("(refused|reaches|twice) +(h1|h2) (.+?) \\| (.*?)(?: \\| (.*))?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(r|n|t|\\\\|x[0-9a-f]{2})");
    private static final Pattern SERVED = Pattern.compile("HTTP/1\\.1 200 ");
    /** A served connection stays open, so its end is silence. */
    private static final int SILENCE = 3_000;
    private static final int AT_ONCE = 24;

    /** One line of the file. */
    record Case(int number, String expected, String protocol, String name, String bytes, String body) implements Serializable {
        String client() {
            return "198.18.1" + (number / 250) + "." + (1 + number % 250);
        }
    }

    private Corpus() {}

    static List<Case> read() {
        try (InputStream file = Corpus.class.getResourceAsStream("requests.txt")) {
            List<Case> cases = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
                Matcher parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new IllegalStateException("requests.txt: " + line);
                }
                cases.add(new Case(cases.size(), parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5) == null ? "" : parts.group(5)));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends all, in an agent; how often each was served. */
    static List<Integer> send(List<Case> cases, String host) throws InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Integer>> sent = new ArrayList<>();
        for (Case one : cases) {
            sent.add(senders.submit(() -> one.protocol().equals("h1") ? http1(one, host) : http2(one, host)));
        }
        List<Integer> served = new ArrayList<>();
        for (Future<Integer> one : sent) {
            served.add(one.get());
        }
        senders.shutdown();
        return served;
    }

    private static int http1(Case one, String host) throws IOException {
        try (Connection connection = Connection.plain(one.client(), Lab.NODE, 443, SILENCE).tls(host, "http/1.1")) {
            Matcher served = SERVED.matcher(connection.send(bytes(one.bytes(), host)).drain());
            int count = 0;
            while (served.find()) {
                count++;
            }
            return count;
        }
    }

    private static int http2(Case one, String host) throws IOException {
        List<Http2.Field> fields = new ArrayList<>();
        for (String field : one.bytes().split(" ")) {
            int equals = field.indexOf('=', 1);
            fields.add(new Http2.Field(bytes(field.substring(0, Math.max(equals, 0)).replace("%20", " "), host), bytes(field.substring(equals + 1).replace("%20", " "), host)));
        }
        try (Http2 connection = Http2.over(Connection.plain(one.client(), Lab.NODE, 443, SILENCE).tls(host, "h2"))) {
            return connection.status(connection.request(fields, one.body().getBytes(ISO_8859_1))) == 200 ? 1 : 0;
        }
    }

    private static String bytes(String readable, String host) {
        return ESCAPE.matcher(readable.replace("HOST", host)).replaceAll(escape -> Matcher.quoteReplacement(switch (escape.group(1).charAt(0)) {
            case 'r' -> "\r";
            case 'n' -> "\n";
            case 't' -> "\t";
            case '\\' -> "\\";
            default -> String.valueOf((char) Integer.parseInt(escape.group(1).substring(1), 16));
        }));
    }
}
