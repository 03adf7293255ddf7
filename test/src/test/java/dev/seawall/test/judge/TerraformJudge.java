package dev.seawall.test.judge;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * {@code terraform validate} with the real AWS provider, initialised once and shared by all validations.
 *
 * <p>Proves: expressions, references, types, required and exclusive arguments, and the values that the provider itself checks, in the provider version
 * at hand ({@link TerraformSchema} covers the others). A warning, such as for a deprecated argument, counts as a refusal.
 * Misses: whatever needs the values of variables, and all that AWS refuses: only an apply shows that.
 */
public final class TerraformJudge {
    /** Each validation starts a provider that keeps one core busy for three seconds and takes 400 MB. */
    private static final int AT_ONCE = 2;
    private static final JsonMapper JSON = new JsonMapper();

    /** Judges all configuration files of one folder; nothing is written there. */
    public Verdict judge(Path directory) {
        Path home = Installed.where("terraform-cli");
        try (Stream<Path> files = Files.list(directory)) {
            Path work = Files.createTempDirectory("terraform");
            List<Path> given = new ArrayList<>(files.filter(file -> file.toString().endsWith(".tf.json")).toList());
            given.add(home.resolve(".terraform.lock.hcl"));
            try {
                for (Path file : given) {
                    Files.copy(file, work.resolve(file.getFileName()));
                }
                return validate(work, home);
            } finally {
                for (Path file : given) {
                    Files.deleteIfExists(work.resolve(file.getFileName()));
                }
                Files.delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Judges several folders, {@value #AT_ONCE} at once; verdicts in the order given. */
    public Map<Path, Verdict> judge(List<Path> directories) {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var verdicts = new LinkedHashMap<Path, Verdict>();
            var running = threads.invokeAll(directories.stream().map(this::judging).toList());
            for (int i = 0; i < directories.size(); i++) {
                verdicts.put(directories.get(i), running.get(i).get());
            }
            return verdicts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while terraform was judging", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Verdict> judging(Path directory) {
        return () -> judge(directory);
    }

    private static Verdict validate(Path work, Path home) throws JsonProcessingException {
        var ended = Command.of("terraform", "-chdir=" + work, "validate", "-json")
                .with("TF_CLI_CONFIG_FILE", home.resolve("cli.tfrc").toString())
                .with("TF_DATA_DIR", home.resolve("data").toString())
                .within(Duration.ofMinutes(2))
                .run();
        JsonNode diagnostics = JSON.readTree(ended.output()).path("diagnostics");
        String said = StreamSupport.stream(diagnostics.spliterator(), false).map(TerraformJudge::sentence).collect(joining("\n"));
        return new Verdict(ended.exit() == 0 && diagnostics.isEmpty(), said);
    }

    private static String sentence(JsonNode diagnostic) {
        return "%s: %s: %s (%s)".formatted(diagnostic.path("severity").asText(), diagnostic.path("summary").asText(),
                diagnostic.path("detail").asText(), diagnostic.path("address").asText(diagnostic.path("snippet").path("context").asText("main.tf.json")));
    }
}
