package dev.seawall.test.deployed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.test.judge.LocalAws;
import dev.seawall.test.judge.TerraformDeployment;
import dev.seawall.test.judge.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * @param byTerraform the API that Terraform deployed to
 * @param terraform how
 */
record Deployed(String name, Environment environment, LocalAws byTerraform, TerraformDeployment terraform) implements AutoCloseable {

    /** Deploys all of them, side by side: nearly all of the time is the provider's own waiting. */
    static List<Deployed> all(Map<String, Environment> environments, Path folder) {
        List<CompletableFuture<Deployed>> deploying = environments.entrySet().stream().map(it -> CompletableFuture.supplyAsync(() -> of(it.getKey(), it.getValue(), folder))).toList();
        return deploying.stream().map(CompletableFuture::join).toList();
    }

    private static Deployed of(String name, Environment environment, Path folder) {
        LocalAws aws = LocalAws.start(environment.region().name());
        try {
            TerraformDeployment terraform = new TerraformDeployment(aws, Files.createDirectory(folder.resolve(name)), Edges.INPUTS);
            terraform.write(Seawall.terraform(environment));
            terraform.initialise();
            Verdict applied = terraform.apply();
            if (!applied.accepted()) {
                throw new IllegalStateException(name + ": " + applied.output());
            }
            return new Deployed(name, environment, aws, terraform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            aws.close();
            throw e;
        }
    }

    /** As an operator does before a destroy that is meant: AWS refuses to delete a protected balancer. */
    void unprotectBalancers() {
        for (JsonNode balancer : byTerraform.ask("elbv2", "describe_load_balancers").path("LoadBalancers")) {
            byTerraform.ask("elbv2", "modify_load_balancer_attributes", Map.of("LoadBalancerArn", balancer.path("LoadBalancerArn").asText(),
                "Attributes", List.of(Map.of("Key", "deletion_protection.enabled", "Value", "false"))));
        }
    }

    @Override
    public void close() {
        byTerraform.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
