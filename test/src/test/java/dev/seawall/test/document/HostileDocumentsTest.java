package dev.seawall.test.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seawall.document.EdgeDocument;
import dev.seawall.document.RefusedDocument;
import dev.seawall.test.judge.JsonSchemaJudge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in a document: it is read or refused, never slowly, and what is read is as the schema says. */
class HostileDocumentsTest {
    private static final long SEED = Long.getLong("hostile.seed", 20261124);
    private static final List<String> PIECES = List.of("[", "]", "{", "}", ":", ": ", ",", "- ", "? ", "&a ", "*a", "!x ", "|", ">", "'", "\"", "#", "%", "@", "`", "\n", "\r", "\t", "  ", "---\n", "...", "<<: ", "~", "no", "0443", "12:30",
        "1e3", ".nan", "0x1f", "\u202e", "\ufeff", "\u0000", "\u2028", "\ud83d\ude00", "\\u0000", "99999999999", "-1", "true", "null", "x", "\\", "=");
    private static final List<String> VALUES = List.of("null", "true", "false", "0", "-1", "443", "1.5", "1e3", "99999999999", "\"\"", "\"x\"", "\"443\"", "\"60s\"", "\"1GiB\"", "\"10.0.0.0/8\"", "\"50%\"", "[]", "{}", "[1]", "[\"x\"]",
        "{\"x\": 1}", "{\"selfSigned\": true}", "{\"https\": 443}", "{\"name\": \"x\", \"description\": \"y\"}");

    @Test
    void aChangedDocumentIsReadOrRefused() {
        Random random = new Random(SEED);
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder(EdgeDocument.yaml(RandomEdges.of(i % 100), random.nextBoolean()));
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                    case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
                    case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                    default -> text.setCharAt(at, (char) random.nextInt(0x2100));
                }
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(10) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThat(ending(i % 2 == 0 ? "x.yaml" : "x.json", bytes)).as("seed %d, document %d: %s", SEED, i, text).isIn("read", "refused");
        }
    }

    @Test
    void whatIsReadIsAsTheSchemaSays() throws IOException {
        JsonSchemaJudge schema = JsonSchemaJudge.of("docs/edge.schema.json");
        ObjectMapper json = new ObjectMapper();
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 1_500; i++) {
            JsonNode document = json.readTree(EdgeDocument.json(RandomEdges.of(i % 100), random.nextBoolean()));
            change(document, json.readTree(VALUES.get(random.nextInt(VALUES.size()))), random);
            String text = document.toString();
            if (ending("x.json", text.getBytes(StandardCharsets.UTF_8)).equals("read")) {
                read++;
                assertThat(schema.errors(text)).as(text).isEmpty();
            }
        }

        assertThat(read).isGreaterThan(50);
    }

    @Test
    void theWorstMebibytesTakeASecondAtMostAndFitIntoAQuarterOfAGibibyte() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
            WorstDocuments.class.getName()).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).matches("read [0-9]{3}\n");
    }

    private static String ending(String name, byte[] bytes) {
        try {
            EdgeDocument.read(name, bytes);
            return "read";
        } catch (RefusedDocument refused) {
            assertThat(refused.mistakes()).isNotEmpty().hasSizeLessThanOrEqualTo(20).allMatch(mistake -> mistake.culprit().orElseThrow().isInDocument() && mistake.culprit().get().column() > 0);
            return "refused";
        } catch (RuntimeException | StackOverflowError failure) {
            return failure.toString();
        }
    }

    /** Puts a value in the place of another, or removes that, or gives it another key. */
    private static void change(JsonNode document, JsonNode value, Random random) {
        List<JsonNode> parts = new ArrayList<>();
        collect(document, parts);
        JsonNode part = parts.get(random.nextInt(parts.size()));
        if (part instanceof ArrayNode list) {
            list.set(random.nextInt(list.size()), value);
            return;
        }
        ObjectNode map = (ObjectNode) part;
        List<String> keys = new ArrayList<>();
        map.fieldNames().forEachRemaining(keys::add);
        String key = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(4)) {
            case 0 -> map.remove(key);
            case 1 -> map.set("x", map.remove(key));
            default -> map.set(key, value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parts) {
        if (node.isContainerNode() && !node.isEmpty()) {
            parts.add(node);
            node.forEach(child -> collect(child, parts));
        }
    }
}
