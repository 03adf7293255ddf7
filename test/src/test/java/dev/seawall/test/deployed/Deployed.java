package dev.seawall.test.deployed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.test.judge.LocalAws;
import dev.seawall.test.judge.TerraformDeployment;
import dev.seawall.test.judge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * An environment that runs. Alarms have names of their own, so an account holds it once and each tool gets an API of its own.
 *
 * @param name of the scenario
 * @param environment what was deployed
 * @param terraform the real program, in the folder of its document
 * @param byTerraform what Terraform deployed
 * @param byCloudFormation what became of the template, given to the API as it is
 */
record Deployed(String name, Environment environment, TerraformDeployment terraform, Running byTerraform, Running byCloudFormation) implements AutoCloseable {

    /**
     * @param aws where it runs
     * @param effect what that described right after the deploy
     */
    record Running(LocalAws aws, Effect effect) {}

    /** Deploys all of them, side by side: nearly all of the time is the provider's own waiting. */
    static List<Deployed> all(Map<String, Environment> environments, Path folder) {
        List<CompletableFuture<Deployed>> deploying = environments.entrySet().stream().map(it -> CompletableFuture.supplyAsync(() -> of(it.getKey(), it.getValue(), folder))).toList();
        return deploying.stream().map(CompletableFuture::join).toList();
    }

    private static Deployed of(String name, Environment environment, Path folder) {
        LocalAws byTerraform = LocalAws.start(environment.region().name());
        LocalAws byCloudFormation = LocalAws.start(environment.region().name());
        try {
            create(byCloudFormation, environment);
            Effect ofTemplate = Effect.of(byCloudFormation);
            TerraformDeployment terraform = new TerraformDeployment(byTerraform, Files.createDirectory(folder.resolve(name)), Edges.INPUTS);
            terraform.write(Seawall.terraform(environment));
            terraform.initialise();
            Verdict applied = terraform.apply();
            if (!applied.accepted()) {
                throw new IllegalStateException(name + ": " + applied.output());
            }
            return new Deployed(name, environment, terraform, new Running(byTerraform, Effect.of(byTerraform)), new Running(byCloudFormation, ofTemplate));
        } catch (IOException | RuntimeException e) {
            byTerraform.close();
            byCloudFormation.close();
            throw new IllegalStateException("deploying " + name, e);
        }
    }

    private static void create(LocalAws aws, Environment environment) {
        List<Map<String, String>> parameters = Seawall.plan(environment).inputs().stream().map(input -> Edges.PARAMETERS.get(input.name().toString())).toList();
        aws.ask("cloudformation", "create_stack", Map.of("StackName", "edge-" + environment.name(), "TemplateBody", Seawall.cloudFormation(environment), "Parameters", parameters,
            "Capabilities", List.of("CAPABILITY_IAM")));
    }

    /** As an operator does before a destroy that is meant: AWS refuses to delete a protected balancer. */
    void unprotectBalancers() {
        LocalAws aws = byTerraform.aws();
        for (JsonNode balancer : aws.ask("elbv2", "describe_load_balancers").path("LoadBalancers")) {
            aws.ask("elbv2", "modify_load_balancer_attributes", Map.of("LoadBalancerArn", balancer.path("LoadBalancerArn").asText(),
                "Attributes", List.of(Map.of("Key", "deletion_protection.enabled", "Value", "false"))));
        }
    }

    @Override
    public void close() {
        byTerraform.aws().close();
        byCloudFormation.aws().close();
    }

    @Override
    public String toString() {
        return name;
    }
}
