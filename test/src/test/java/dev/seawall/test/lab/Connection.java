package dev.seawall.test.lab;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A client's connection, byte for byte: it sends what it is told, legal or not. Lives in an {@link Agent}. */
public final class Connection implements Closeable {
    /** Long enough for an answer on two busy cores, far below the timeouts that tests measure. */
    public static final int PATIENCE = 5_000;
    private static final SSLContext TRUSTING = trusting();

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** A handshake from an address that the namespace owns. */
    public static Connection plain(String from, String to, int port, int patience) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setReuseAddress(true);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(patience);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(to, port), patience);
            return new Connection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    public static Connection plain(String from, int port) throws IOException {
        return plain(from, Lab.NODE, port, PATIENCE);
    }

    /** Over TLS, for one protocol ({@code http/1.1} or {@code h2}), with a server name that may be empty. */
    public static Connection tls(String from, int port, String name, String protocol) throws IOException {
        return plain(from, port).tls(name, protocol);
    }

    public static Connection tls(String from, int port) throws IOException {
        return tls(from, port, "", "http/1.1");
    }

    Connection tls(String name, String protocol) throws IOException {
        try {
            SSLSocket secure = (SSLSocket) TRUSTING.getSocketFactory().createSocket(socket, name.isEmpty() ? null : name, socket.getPort(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {protocol});
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return new Connection(secure);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The serial number of the certificate that the node showed. */
    public String certificate() throws IOException {
        return ((X509Certificate) ((SSLSocket) socket).getSession().getPeerCertificates()[0]).getSerialNumber().toString(16);
    }

    public Connection send(String bytes) throws IOException {
        return send(bytes.getBytes(ISO_8859_1));
    }

    public Connection send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    public Answer get(String host, String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n").answer();
    }

    /** Reads one HTTP/1 answer whole. */
    public Answer answer() throws IOException {
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
        }
        return new Answer(status, headers, body(status, headers));
    }

    /** Whatever comes until the node ends the connection or says nothing for the patience. */
    String drain() {
        StringBuilder all = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                all.append((char) next);
            }
        } catch (IOException e) {
            // silent, or reset
        }
        return all.toString();
    }

    /** So many bytes, or the end of the stream as {@link EOFException}. */
    public byte[] read(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("closed after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    /** Whether the node ends the connection within the patience. */
    public boolean isEnded() {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String body(int status, Map<String, String> headers) throws IOException {
        if (status < 200 || status == 204 || status == 304) {
            return "";
        }
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            StringBuilder body = new StringBuilder();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.append(new String(read(size), ISO_8859_1));
                line();
            }
            line();
            return body.toString();
        }
        String length = headers.get("content-length");
        return new String(length == null ? in.readAllBytes() : read(Integer.parseInt(length)), ISO_8859_1);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed after '" + line + "'");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsTheLab()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lab's certificates are thrown away with it; what is asked here is not whom to trust. */
    private static final class TrustsTheLab implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // every certificate of the lab
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
