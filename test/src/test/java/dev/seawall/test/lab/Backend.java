package dev.seawall.test.lab;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server behind the node that keeps connections and every request it read, byte for byte. Lives in an {@link Agent}; {@link BackendHandle} is the test's side.
 *
 * <p>A path with {@code poison} in it ends the connection without an answer, one with {@code slow} is answered after half a second, one with {@code big} by 2 MiB. Who speaks HTTP/2 gets {@link Http2#answer}.
 */
final class Backend {
    private static final Map<String, Backend> BY_NAME = new ConcurrentHashMap<>();
    private static final byte[] BIG = "x".repeat(2 << 20).getBytes(ISO_8859_1);
    private static final int MOST_HEAD = 1 << 20;

    private final InetAddress address;
    private final int port;
    private final List<String> requests = new ArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean stalled;
    private volatile ServerSocket listening;

    private Backend(InetAddress address, int port) {
        this.address = address;
        this.port = port;
    }

    static Backend named(String name) {
        return BY_NAME.get(name);
    }

    static void start(String name, String address, int port) throws IOException {
        Backend backend = new Backend(InetAddress.getByName(address), port);
        backend.listen();
        BY_NAME.put(name, backend);
    }

    void listen() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(address, port), 1024);
        listening = socket;
        stalled = false;
        new Thread(() -> accept(socket)).start();
    }

    /** The process died: connections are reset, new ones refused. */
    void die() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    /** Accepts and reads, and answers nothing until it is told to. */
    void stall(boolean whether) {
        stalled = whether;
    }

    synchronized List<String> takeRequests() {
        List<String> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }

    int takeConnections() {
        return connections.getAndSet(0);
    }

    int openNow() {
        return open.size();
    }

    private void accept(ServerSocket socket) {
        while (true) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                open.add(client);
                new Thread(() -> serve(client)).start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                if (head.startsWith("PRI * HTTP/2.0")) {
                    Http2.answer(in, client.getOutputStream());
                    return;
                }
                String body = body(head, in);
                synchronized (this) {
                    requests.add(head + body);
                }
                String target = head.substring(0, head.indexOf('\r'));
                if (target.contains("poison")) {
                    return;
                }
                while (stalled) {
                    Thread.sleep(50);
                }
                if (target.contains("slow")) {
                    Thread.sleep(500);
                }
                byte[] content = target.contains("big") ? BIG : "{\"served\":true}".getBytes(ISO_8859_1);
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                answer.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n").getBytes(ISO_8859_1));
                if (!target.startsWith("HEAD ")) {
                    answer.write(content);
                }
                client.getOutputStream().write(answer.toByteArray());
            }
        } catch (IOException e) {
            // the node closed it, or this backend died
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    /** Up to and with the empty line; empty at the end of the connection. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < MOST_HEAD) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
            if (next == '\n' && head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        throw new IOException("a head without an end");
    }

    private static String body(String head, InputStream in) throws IOException {
        int length = 0;
        for (String line : head.split("\r\n")) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            if (line.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                throw new IOException("NGINX buffers bodies and sends their length: " + line);
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("a body of " + body.length + " of " + length + " bytes");
        }
        return new String(body, ISO_8859_1);
    }
}
