package dev.seawall.test.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One configuration, deployed to a {@link LocalAws} by the real {@code terraform} with the real provider and, where it names one, its real backend.
 *
 * <p>The document is the only file of its folder. Where the API is and the key for it come from the environment, as for any user.
 */
public final class TerraformDeployment {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DOCUMENT = "main.tf.json";
    private static final List<String> APPLY = List.of("apply", "-auto-approve", "-input=false", "-no-color");
    /** The provider waits twice for a balancer, 30 seconds each, whatever the API answers; the rest is processor time, of which machines that boot beside it leave a third. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final LocalAws aws;
    private final Path folder;
    private final Map<String, String> inputs;

    /** In an empty folder, with values of the variables by their names. */
    public TerraformDeployment(LocalAws aws, Path folder, Map<String, String> inputs) {
        this.aws = aws;
        this.folder = folder;
        this.inputs = Map.copyOf(inputs);
    }

    /** From now on the folder holds this document. */
    public void write(String document) {
        write(DOCUMENT, document);
    }

    /** {@code terraform apply} with one more file in the folder, which is gone afterwards. */
    public Verdict applyWith(String file, String document) {
        write(file, document);
        Verdict applied = apply();
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return applied;
    }

    private void write(String file, String document) {
        try {
            Files.writeString(folder.resolve(file), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Initialises provider and backend; a bucket that holds the state is made first, as its owner would. */
    public void initialise() {
        try {
            Path home = Installed.where("terraform-cli");
            Files.copy(home.resolve(".terraform.lock.hcl"), folder.resolve(".terraform.lock.hcl"));
            List<String> arguments = new ArrayList<>(List.of("init", "-input=false", "-no-color"));
            JsonNode state = JSON.readTree(folder.resolve(DOCUMENT).toFile()).path("terraform").path("backend").path("s3");
            if (!state.isMissingNode()) {
                aws.ask("s3", "create_bucket", Map.of("Bucket", state.path("bucket").asText(), "CreateBucketConfiguration", Map.of("LocationConstraint", state.path("region").asText())));
                // no name of a bucket resolves on loopback
                arguments.add("-backend-config=use_path_style=true");
            }
            expectSuccess(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code terraform validate}. */
    public Verdict validate() {
        return run(List.of("validate", "-no-color")).acceptedWhenZero();
    }

    /** {@code terraform apply}. */
    public Verdict apply() {
        return run(APPLY).acceptedWhenZero();
    }

    /** {@code terraform apply} of one resource and what it needs. */
    public Verdict apply(String target) {
        List<String> words = new ArrayList<>(APPLY);
        words.add("-target=" + target);
        return run(words).acceptedWhenZero();
    }

    /** {@code terraform apply} of what {@link #plan} planned last. */
    public Verdict applyPlanned() {
        return run(List.of("apply", "-input=false", "-no-color", folder.resolve("plan").toString())).acceptedWhenZero();
    }

    /** {@code terraform apply}, ended at once when it says for the n-th time that a resource is made; what was being made then is made, but in no state. */
    public void applyAndKill(int made) {
        command(APPLY).killedWhen(output -> output.lines().filter(line -> line.contains(": Creation complete after ")).count() >= made);
    }

    /** {@code terraform force-unlock}, with the id that a refused run printed. */
    public Verdict unlock(String id) {
        return run(List.of("force-unlock", "-force", id)).acceptedWhenZero();
    }

    /** {@code terraform show -json}. */
    public String state() {
        return expectSuccess(List.of("show", "-json"));
    }

    /** {@code terraform state rm}: it is in AWS and in no state any more. */
    public void forget(List<String> addresses) {
        List<String> words = new ArrayList<>(List.of("state", "rm"));
        words.addAll(addresses);
        expectSuccess(words);
    }

    /** {@code terraform destroy}. */
    public Verdict destroy() {
        return run(List.of("destroy", "-auto-approve", "-input=false", "-no-color")).acceptedWhenZero();
    }

    /** What {@code terraform plan} would change, one line a resource: {@code update aws_vpc.shop_vpc: tags, tags_all}; empty when its exit code too says that there is nothing. */
    public List<String> plan() {
        Path plan = folder.resolve("plan");
        Command.Ended ended = run(List.of("plan", "-input=false", "-no-color", "-detailed-exitcode", "-out=" + plan));
        if (ended.exit() != 0 && ended.exit() != 2) {
            throw new IllegalStateException(ended.output());
        }
        try {
            List<String> changes = new ArrayList<>();
            for (JsonNode resource : JSON.readTree(expectSuccess(List.of("show", "-json", plan.toString()))).path("resource_changes")) {
                PlannedChange change = new PlannedChange(resource);
                if (!change.isNone()) {
                    changes.add(change.line());
                }
            }
            if (changes.isEmpty() != (ended.exit() == 0)) {
                throw new IllegalStateException("exit code " + ended.exit() + ", but planned " + changes + "\n" + ended.output());
            }
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses that the state holds. */
    public List<String> resources() {
        return expectSuccess(List.of("state", "list")).lines().filter(address -> !address.startsWith("data.")).toList();
    }

    private String expectSuccess(List<String> arguments) {
        Command.Ended ended = run(arguments);
        if (ended.exit() != 0) {
            throw new IllegalStateException("terraform " + arguments + "\n" + ended.output());
        }
        return ended.output();
    }

    private Command.Ended run(List<String> arguments) {
        return command(arguments).run();
    }

    private Command command(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of("terraform", "-chdir=" + folder));
        words.addAll(arguments);
        Command command = Command.of(words).within(LIMIT).with(aws.variables()).with("TF_CLI_CONFIG_FILE", Installed.where("terraform-cli").resolve("cli.tfrc").toString());
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            command = command.with("TF_VAR_" + input.getKey(), input.getValue());
        }
        return command;
    }
}
