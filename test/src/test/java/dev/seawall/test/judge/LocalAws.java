package dev.seawall.test.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An AWS API of its own on loopback: moto's server, from start to {@link #close}.
 *
 * <p>Proves: what a tool asks for is accepted by the API's own model, and what the API then describes is what was asked for. Misses: quotas, permissions, whatever AWS refuses and moto does not,
 * and that anything works: no instance boots here. Where moto differs from AWS stands in {@code test/judges/moto}.
 */
public final class LocalAws implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "test";

    private final Process server;
    private final Map<String, String> variables;

    private LocalAws(Process server, String port, String region) {
        this.server = server;
        variables = variables(port, region);
    }

    /** Starts one that knows nothing yet. */
    public static LocalAws start(String region) {
        Installed.where("moto-server");
        try {
            // its standard input is our pipe: it ends with us, also when we are killed
            Process server = new ProcessBuilder(Installed.file("moto-server").toString(), "start").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String port = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine();
            if (port == null) {
                throw new IllegalStateException("moto ended with " + server.onExit().join().exitValue() + " before it listened; run test/judges/moto-server start");
            }
            return new LocalAws(server, port, region);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the tools of AWS read: where the API is, a key that it takes, and nothing of the user's own. */
    public Map<String, String> variables() {
        return variables;
    }

    /** The whole answer to a question without arguments, such as {@code elbv2}, {@code describe_load_balancers}. */
    public JsonNode ask(String service, String operation) {
        return ask(service, operation, Map.of());
    }

    /** The whole answer. */
    public JsonNode ask(String service, String operation, Map<String, ?> arguments) {
        try {
            return answer("ask.py", service, operation, JSON.writeValueAsString(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that runs, one member a kind of resource; {@code test/judges/moto/effect.py} says what is left out. */
    public JsonNode describe() {
        return answer("effect.py");
    }

    private JsonNode answer(String program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(Installed.where("moto-server").resolve("bin/python").toString(), Installed.file("moto/" + program).toString()));
        words.addAll(List.of(arguments));
        Command.Ended ended = Command.of(words).with(variables).within(Duration.ofMinutes(1)).run();
        if (ended.exit() != 0) {
            throw new IllegalStateException(words + "\n" + ended.output());
        }
        try {
            return JSON.readTree(ended.output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }

    private static Map<String, String> variables(String port, String region) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + port);
        variables.put("AWS_ACCESS_KEY_ID", KEY);
        variables.put("AWS_SECRET_ACCESS_KEY", KEY);
        variables.put("AWS_REGION", region);
        variables.put("AWS_DEFAULT_REGION", region);
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        variables.put("AWS_CONFIG_FILE", "/dev/null");
        variables.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
        return Map.copyOf(variables);
    }
}
