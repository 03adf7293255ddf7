package dev.seawall.test.lab;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLException;

/**
 * The frames of HTTP/2 (RFC 9113) that a client sends, legal or not. Lives in an {@link Agent}.
 *
 * <p>Field lines are literals without indexing (RFC 7541 section 6.2.2) and no Huffman code, so that any byte may be sent and no table is needed.
 */
public final class Http2 implements Closeable {
    private static final int HEAD = 9;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int WINDOW = 8;
    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;
    private static final int PADDED = 8;
    private static final int PRIORITY = 32;
    /** Static table of RFC 7541 appendix A: 8 to 14 are the statuses. */
    private static final int[] STATUSES = {200, 204, 206, 304, 400, 404, 500};
    private static final int FIRST_STATUS = 8;

    /** A field line. */
    public record Field(String name, String value) implements Serializable {}

    private final Connection connection;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int nextStream = 1;
    private boolean ended;

    private Http2(Connection connection) {
        this.connection = connection;
    }

    public static Http2 over(Connection connection) throws IOException {
        connection.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").send(frame(SETTINGS, 0, 0, new byte[0]));
        return new Http2(connection);
    }

    /**
     * Answers every stream that has ended by 200, until the client leaves. Grants nothing beyond the 65,535 bytes that each side may send unasked.
     *
     * @param in after the first empty line of the client's preface
     */
    static void answer(InputStream in, OutputStream out) throws IOException {
        in.skipNBytes("SM\r\n\r\n".length());
        out.write(frame(SETTINGS, 0, 0, new byte[0]));
        for (byte[] head = in.readNBytes(HEAD); head.length == HEAD; head = in.readNBytes(HEAD)) {
            in.skipNBytes(length(head));
            boolean ended = (head[4] & END_STREAM) != 0;
            if (head[3] == SETTINGS && (head[4] & ACK) == 0) {
                out.write(frame(SETTINGS, ACK, 0, new byte[0]));
            } else if (ended && (head[3] == DATA || head[3] == HEADERS)) {
                out.write(frame(HEADERS, END_HEADERS | END_STREAM, stream(head), new byte[] {(byte) 0x88}));
            }
        }
    }

    /** Opens a stream without waiting; its number. */
    public int request(List<Field> fields, byte[] body) throws IOException {
        int stream = open(fields, body.length == 0);
        if (body.length > 0) {
            data(stream, body, true);
        }
        return stream;
    }

    int open(List<Field> fields, boolean last) throws IOException {
        int stream = nextStream;
        nextStream += 2;
        connection.send(headers(stream, fields, last));
        return stream;
    }

    /** Within the 65,535 bytes that may be sent unasked. */
    void data(int stream, byte[] part, boolean last) throws IOException {
        connection.send(frame(DATA, last ? END_STREAM : 0, stream, part));
    }

    public int get(String host, String path) throws IOException {
        return request(List.of(new Field(":method", "GET"), new Field(":scheme", "https"), new Field(":authority", host), new Field(":path", path)), new byte[0]);
    }

    /** Opens a stream and takes it back at once. */
    public void getAndReset(String host, String path) throws IOException {
        int stream = nextStream;
        nextStream += 2;
        byte[] headers = headers(stream, List.of(new Field(":method", "GET"), new Field(":scheme", "https"), new Field(":authority", host), new Field(":path", path)), true);
        byte[] reset = frame(RESET, 0, stream, ByteBuffer.allocate(4).putInt(8).array());
        connection.send(ByteBuffer.allocate(headers.length + reset.length).put(headers).put(reset).array());
    }

    /** Reads frames until the stream has a status: 0 when it was reset or the connection ended instead. */
    public int status(int stream) throws IOException {
        while (!statuses.containsKey(stream) && !ended) {
            readFrame();
        }
        return statuses.getOrDefault(stream, 0);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    private void readFrame() throws IOException {
        byte[] head;
        try {
            head = connection.read(HEAD);
        } catch (EOFException | SocketException | SSLException e) {
            ended = true;
            return;
        }
        int length = length(head);
        int type = head[3];
        int flags = head[4];
        int stream = stream(head);
        byte[] payload = connection.read(length);
        switch (type) {
            case HEADERS -> statuses.putIfAbsent(stream, status(payload, flags));
            case RESET -> statuses.putIfAbsent(stream, 0);
            case GOAWAY -> ended = true;
            case SETTINGS, PING -> {
                if ((flags & ACK) == 0) {
                    connection.send(frame(type, ACK, 0, type == PING ? payload : new byte[0]));
                }
            }
            case DATA -> {
                if (length > 0) {
                    byte[] grant = ByteBuffer.allocate(4).putInt(length).array();
                    connection.send(frame(WINDOW, 0, 0, grant));
                    connection.send(frame(WINDOW, 0, stream, grant));
                }
            }
            default -> { }
        }
    }

    private static int length(byte[] head) {
        return ByteBuffer.wrap(head).getInt() >>> 8;
    }

    private static int stream(byte[] head) {
        return ByteBuffer.wrap(head, 5, 4).getInt();
    }

    /** NGINX begins an answer with its status: indexed, or a literal of three bytes; before it may stand a new size of the table. */
    private static int status(byte[] payload, int flags) {
        int at = ((flags & PADDED) != 0 ? 1 : 0) + ((flags & PRIORITY) != 0 ? 5 : 0);
        if ((payload[at] & 0xe0) == 0x20) {
            at++;
        }
        int first = payload[at] & 0xff;
        return first >= 0x80 ? STATUSES[first - 0x80 - FIRST_STATUS] : Integer.parseInt(new String(payload, at + 2, 3, ISO_8859_1));
    }

    private static byte[] headers(int stream, List<Field> fields, boolean last) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (Field field : fields) {
            block.write(0);
            literal(block, field.name());
            literal(block, field.value());
        }
        return frame(HEADERS, END_HEADERS | (last ? END_STREAM : 0), stream, block.toByteArray());
    }

    /** Length as an integer of seven bits (RFC 7541 section 5.1), then the bytes. */
    private static void literal(ByteArrayOutputStream block, String text) throws IOException {
        byte[] bytes = text.getBytes(ISO_8859_1);
        int rest = bytes.length;
        if (rest < 127) {
            block.write(rest);
        } else {
            block.write(127);
            for (rest -= 127; rest >= 128; rest >>>= 7) {
                block.write(rest & 127 | 128);
            }
            block.write(rest);
        }
        block.write(bytes);
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(HEAD + payload.length).put((byte) (payload.length >>> 16)).putShort((short) payload.length).put((byte) type).put((byte) flags).putInt(stream).put(payload).array();
    }
}
