package dev.seawall.test.lab;

import java.io.Serializable;
import java.util.Map;

/**
 * What a client got.
 *
 * @param headers names in lower case
 */
public record Answer(int status, Map<String, String> headers, String body) implements Serializable {
    boolean closes() {
        return "close".equalsIgnoreCase(headers.get("connection"));
    }
}
