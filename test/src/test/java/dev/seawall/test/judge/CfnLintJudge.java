package dev.seawall.test.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * cfn-lint over any number of CloudFormation templates, in one process because starting it is most of the cost.
 *
 * <p>Proves: resource types, properties, types, enumerations, required and exclusive properties, references and intrinsic functions agree with AWS's
 * published resource schemas of the region. Misses: what only the service refuses (quotas, combinations across resources, permissions).
 */
public final class CfnLintJudge {
    private static final String PROGRAM = "from cfnlint.runner import main; main()";

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> regions;

    private CfnLintJudge(List<String> regions) {
        this.regions = List.copyOf(regions);
    }

    /**
     * One thing that cfn-lint holds against a template.
     *
     * @param rule  for instance {@code E3002}
     * @param level {@code Error}, {@code Warning} or {@code Informational}
     * @param path  in the template, joined by slashes
     */
    public record Complaint(Path template, String rule, String level, String path, String message) {
        @Override
        public String toString() {
            return "%s %s %s: %s".formatted(template.getFileName(), rule, path, message);
        }
    }

    /** Judges as deployed to these regions: some resource types and values exist only in some. */
    public static CfnLintJudge inRegions(String... regions) {
        return new CfnLintJudge(List.of(regions));
    }

    /** Errors and warnings of all templates; empty when all are accepted. */
    public List<Complaint> judge(List<Path> templates) {
        var arguments = new ArrayList<>(List.of(
                Installed.where("python-packages").resolve("bin/python").toString(), "-c", PROGRAM, "--format", "json", "--regions"));
        arguments.addAll(regions);
        arguments.add("--");
        templates.forEach(template -> arguments.add(template.toString()));
        return complaints(Command.of(arguments).within(Duration.ofMinutes(5)).run());
    }

    private static List<Complaint> complaints(Command.Ended ended) {
        try {
            JsonNode printed = JSON.readTree(ended.output());
            if (printed == null || !printed.isArray()) {
                throw crashed(ended, null);
            }
            return StreamSupport.stream(printed.spliterator(), false).map(CfnLintJudge::complaint).toList();
        } catch (JsonProcessingException e) {
            throw crashed(ended, e);
        }
    }

    private static Complaint complaint(JsonNode match) {
        var path = new ArrayList<String>();
        match.path("Location").path("Path").forEach(step -> path.add(step.asText()));
        return new Complaint(Path.of(match.path("Filename").asText()), match.path("Rule").path("Id").asText(),
                match.path("Level").asText(), String.join("/", path), match.path("Message").asText());
    }

    private static IllegalStateException crashed(Command.Ended ended, Exception cause) {
        return new IllegalStateException("cfn-lint gave no verdict, exit code " + ended.exit() + ":\n" + ended.output(), cause);
    }
}
