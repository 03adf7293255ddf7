package dev.seawall.test.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A client that asks one thing after another on a kept connection. Lives in an {@link Agent}. */
final class Requests {
    private Requests() {}

    /** The status of each; the connection is made anew when the node ends it. */
    static List<Integer> get(String from, String path, int requests) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        Connection connection = Connection.tls(from, 443);
        for (int i = 0; i < requests; i++) {
            Answer answer = connection.get("edge", path);
            statuses.add(answer.status());
            if (answer.closes()) {
                connection.close();
                connection = Connection.tls(from, 443);
            }
        }
        connection.close();
        return statuses;
    }

    static Answer post(String from, String path) throws IOException {
        try (Connection connection = Connection.tls(from, 443)) {
            return connection.send("POST " + path + " HTTP/1.1\r\nHost: edge\r\nContent-Length: 5\r\n\r\norder").answer();
        }
    }
}
