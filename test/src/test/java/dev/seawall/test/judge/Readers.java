package dev.seawall.test.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the programs at the other end read, for texts that want to be read as syntax.
 *
 * <p>Proves: PyYAML, which is cloud-init's reader, Terraform's evaluator and NGINX's answers hold the very text. Misses: CloudFormation's own evaluation, which has no program to ask.
 */
public final class Readers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LOAD = "import gzip, json, sys, yaml; print(json.dumps(yaml.safe_load(gzip.decompress(open(sys.argv[1], 'rb').read()))))";

    private Readers() {
    }

    /** The files that cloud-init's YAML reader finds in packed user-data, by path. */
    public static Map<String, String> filesInUserData(byte[] gzip) {
        try {
            Path file = Files.createTempFile("user-data", ".gz");
            try {
                Files.write(file, gzip);
                String python = Installed.where("python-packages").resolve("bin/python").toString();
                JsonNode read = JSON.readTree(succeeded(Command.of(python, "-c", LOAD, file.toString()).run()));
                var files = new TreeMap<String, String>();
                read.path("write_files").forEach(entry -> files.put(entry.path("path").asText(), entry.path("content").asText()));
                return files;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code terraform validate} says of outputs with these descriptions. */
    public static String terraformOf(List<String> descriptions) {
        try {
            Path folder = Files.createTempDirectory("terraform");
            ObjectNode outputs = JSON.createObjectNode();
            for (int i = 0; i < descriptions.size(); i++) {
                outputs.putObject("o" + i).put("description", descriptions.get(i)).put("value", i);
            }
            Files.writeString(folder.resolve("main.tf.json"), JSON.writeValueAsString(JSON.createObjectNode().set("output", outputs)));
            return succeeded(terraform(folder, "validate", "-no-color"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header of that name in NGINX's answer to each path, from a node tree that serves plain HTTP on the port. */
    public static List<String> headersOfNginx(Path nodeTree, BootMade made, int port, String header, List<String> paths) {
        StringBuilder script = new StringBuilder("nginx >&2 || exit 1\n");
        for (String path : paths) {
            script.append("curl -s -o /dev/null -w '%header{").append(header).append("}\\n' --globoff --path-as-is 'http://127.0.0.1:").append(port).append(path).append("'\n");
        }
        try {
            Files.writeString(nodeTree.resolve("ask"), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var ended = new NodeView(Debian.TRIXIE, made).run(nodeTree, List.of("sh", "/ask"));
        return succeeded(ended).lines().filter(line -> !line.startsWith("nginx: ")).toList();
    }

    /** What a script of the node would have sent to AWS, one body a line, in order; the script runs in a real shell, and only what it calls outside is a stand-in. */
    public static List<String> bodiesOfAwsCalls(Path nodeTree, String script) {
        try {
            Files.writeString(nodeTree.resolve("usr/local/lib/seawall/aws"), """
                refuse() { exit 3; }
                aws() { printf '%s\\n' "$4" >> /asked; }
                jq() { cat > /dev/null; }
                openssl() { :; }
                """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return succeeded(new NodeView(Debian.TRIXIE).run(nodeTree, List.of("sh", "-c", "\"$1\" && cat /asked", "sh", script))).lines().toList();
    }

    /** The names for which a node's self-made certificate stands, as OpenSSL of the node prints them. */
    public static String namesInSelfSignedCertificate(Path nodeTree) {
        return succeeded(new NodeView(Debian.TRIXIE).run(nodeTree, List.of("sh", "-c",
            "/usr/local/lib/seawall/certificates && openssl x509 -in /run/seawall/tls/server.pem -noout -ext subjectAltName")));
    }

    private static Command.Ended terraform(Path folder, String... arguments) {
        var command = new ArrayList<>(List.of("terraform", "-chdir=" + folder));
        command.addAll(List.of(arguments));
        return Command.of(command).within(Duration.ofMinutes(2)).with("TF_CLI_CONFIG_FILE", Installed.where("terraform-cli").resolve("cli.tfrc").toString()).run();
    }

    private static String succeeded(Command.Ended ended) {
        if (ended.exit() != 0) {
            throw new IllegalStateException("ended with " + ended.exit() + ": " + ended.output());
        }
        return ended.output();
    }
}
