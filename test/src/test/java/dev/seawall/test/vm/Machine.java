package dev.seawall.test.vm;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.node.Surroundings;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A virtual machine in a network of its own, with EC2's metadata, time, names and signed calls: {@code test/lab/vm/remote}, whose standard input is our pipe, so that machine, network and disks
 * end with us, also when we are killed.
 */
final class Machine implements AutoCloseable {
    /** {@code test/lab/vm} */
    static final Path LAB = findLab();

    /** How long a boot may take before it counts as silent. 60 to 120 s on two idle cores; emulation beside other work takes thrice that. */
    static final Duration PATIENCE = Duration.ofMinutes(12);

    /** The terminating hook's time, by default. */
    private static final Duration LEAVES = Duration.ofSeconds(120);

    private static final JsonMapper JSON = new JsonMapper();
    /** How a boot ended. */
    record Outcome(String word, double seconds) {}

    /** What a command in the machine's shell left. */
    record Ended(int status, String output) {}

    private final Path folder;
    private final Process remote;
    private final BufferedWriter asks;
    private final BufferedReader answers;

    private Machine(Path folder, Process remote) {
        this.folder = folder;
        this.remote = remote;
        asks = new BufferedWriter(new OutputStreamWriter(remote.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(remote.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The machine of an environment's node, off, with the user-data that both tools would hand to AWS. */
    static Machine of(Environment environment) {
        try {
            Path folder = Files.createTempDirectory("seawall-vm");
            Path edge = Files.writeString(folder.resolve("edge.json"), new Surroundings(environment).json());
            Path userData = Files.write(folder.resolve("user-data"), Seawall.node(environment).userData().gzip());
            String suite = environment.edge().fleet().image().debian().codename();
            Process remote = new ProcessBuilder(LAB.resolve("remote").toString(), edge.toString(), userData.toString(), disks(suite)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            Machine machine = new Machine(folder, remote);
            machine.answer();
            return machine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void powerOn() {
        ask("power_on");
    }

    /** The same with named arguments of {@code Machine.power_on} in {@code test/lab/vm/machine.py}: {@code disk}, {@code nvme}, {@code change}, {@code cpus}. */
    void powerOn(Map<String, ?> arguments) {
        ask("power_on", arguments);
    }

    /** An orderly restart; returns when the new boot began. */
    void reboot() {
        ask("reboot");
    }

    void cutPower() {
        ask("cut_power");
    }

    /** As a stopped and started instance finds its store. */
    void cutPowerAndBlankTheStore() {
        ask("cut_power", true);
    }

    Outcome waitForItsEnd() {
        return waitForItsEnd(PATIENCE);
    }

    Outcome waitForItsEnd(Duration patience) {
        JsonNode outcome = ask("wait", patience.toSeconds());
        return new Outcome(outcome.get(0).asText(), outcome.get(1).asDouble());
    }

    /** Runs a line in the machine's own shell and fails when the machine does not answer; its status is the caller's to judge. */
    Ended run(String line) {
        JsonNode ended = ask("shell", line);
        return new Ended(ended.get(0).asInt(), ended.get(1).asText());
    }

    /** Until the machine's shell answers, some seconds after the power came. */
    void waitForShell() {
        ask("wait_for_shell", PATIENCE.toSeconds());
    }

    /** The output of a line that must succeed. */
    String says(String line) {
        Ended ended = run(line);
        if (ended.status() != 0) {
            throw new AssertionError(line + " ended with " + ended.status() + ": " + ended.output());
        }
        return ended.output();
    }

    /** Sets a field of the stand-ins; see {@code test/lab/vm/ec2.py}. */
    void set(String field, Object value) {
        ask("set", field, value);
    }

    /** Results told for a lifecycle hook, in order. */
    List<String> completed(String hook) {
        return texts(ask("ec2", "completed", hook));
    }

    List<String> badlySigned() {
        return texts(ask("ec2", "badly_signed"));
    }

    /** An HTTPS status with the TLS version and cipher, or why there is none. */
    String get(String path, Map<String, ?> arguments) {
        return ask("get", path, arguments).asText();
    }

    /** Requests at once, each on a connection of its own. */
    void begin(int requests, String path) {
        ask("begin_requests", requests, path);
    }

    /** What became of them, once all ended. */
    List<String> ended() {
        return texts(ask("ended_requests"));
    }

    /** Ports of clients that accepted a connection since the power came. */
    List<String> portsThatAccepted() {
        List<String> ports = new ArrayList<>();
        ask("accepted").fieldNames().forEachRemaining(ports::add);
        return ports;
    }

    /** What the node said on its console about why it does not serve. */
    String reason() {
        return String.join("\n", texts(ask("reason")));
    }

    /** Why the node does not serve, in its own words, or else how far its machine came: for whoever has a run's output alone. */
    String lastWords() {
        String reason = reason();
        return reason.isEmpty() ? ask("last_words").asText() : reason;
    }

    /** What the node shows of itself. */
    Inside show() {
        return new Inside(JSON.convertValue(ask("show"), new TypeReference<Map<String, String>>() { }));
    }

    /** Auto Scaling ends the instance; what the node told the terminating hook within the hook's time. */
    List<String> terminates() {
        set("lifecycle", "Terminated");
        ask("wait_until_left", LEAVES.toSeconds());
        return completed("drain");
    }

    double seconds() {
        return ask("seconds").asDouble();
    }

    /** A method of the lab's Machine by its name. */
    synchronized JsonNode ask(String word, Object... arguments) {
        try {
            List<Object> line = new ArrayList<>(List.of(word));
            line.addAll(List.of(arguments));
            asks.write(JSON.writeValueAsString(line) + "\n");
            asks.flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("the lab ended with " + remote.onExit().join().exitValue());
        }
        JsonNode said = JSON.readTree(line);
        if (said.has("failure")) {
            throw new IllegalStateException(said.get("failure").asText());
        }
        return said.get("answer");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(it -> it.isTextual() ? it.asText() : it.toString()).toList();
    }

    /** Journal, console and what was asked of AWS stay under {@code target/vm/NAME} for whoever reads about a failure. */
    void keep(String name) {
        ask("keep", Path.of("target/vm", name).toAbsolutePath().toString());
    }

    @Override
    public void close() {
        try {
            asks.close();
            remote.onExit().join();
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String disks(String suite) throws IOException {
        Process where = new ProcessBuilder(LAB.resolve("image").toString(), "where", suite).redirectErrorStream(true).start();
        String said = new String(where.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (where.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    private static Path findLab() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path lab = folder.resolve("test/lab/vm");
            if (Files.exists(lab.resolve("remote"))) {
                return lab;
            }
        }
        throw new IllegalStateException("no folder above " + Path.of("").toAbsolutePath() + " holds test/lab/vm");
    }
}
