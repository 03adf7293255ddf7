package dev.seawall.test.deployed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.Seawall;
import dev.seawall.cli.SeawallCommand;
import dev.seawall.model.Environment;
import dev.seawall.test.judge.LocalAws;
import dev.seawall.test.judge.NodePackages;
import dev.seawall.test.judge.TerraformDeployment;
import dev.seawall.test.judge.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * A change that was made.
 *
 * @param change what it was
 * @param cdk what {@code cdk diff} says of it
 * @param terraform what {@code terraform plan} says
 * @param before what clients and backends knew from outside, by the API's own ids
 * @param after the same when Terraform had applied the change, or left it at the plan
 * @param refreshes how often the provider told the group to go on to another version of its launch template, node by node
 * @param told what Seawall says beforehand
 */
record Changed(Change change, Outcome cdk, Outcome terraform, Set<String> before, Set<String> after, int refreshes, String told) {
    /** Makes all changes upon the staging environment of the example, Terraform's beside CDK's. */
    static List<Changed> all(Path folder) {
        Environment start = Edges.named("staging");
        CompletableFuture<List<Outcome>> cdk = CompletableFuture.supplyAsync(() -> byCdk(start, folder.resolve("cdk")));
        List<Changed> changed = byTerraform(start, folder.resolve("terraform"), cdk);
        return List.copyOf(changed);
    }

    /** Its command line compares with a template; whether the API could follow is not asked, since moto's CloudFormation updates little. */
    private static List<Outcome> byCdk(Environment start, Path folder) {
        List<Outcome> outcomes = new ArrayList<>();
        Environment now = start;
        for (Change change : Change.ALL) {
            Environment next = change.make().apply(now);
            try {
                Path before = Files.createDirectories(folder).resolve("before.json");
                Files.writeString(before, Seawall.cloudFormation(now));
                assemble(next, folder.resolve("cdk.out"));
                Verdict diff = NodePackages.cdk(folder, List.of("diff", "edge-" + next.name(), "--app", "cdk.out", "--template", before.toString(), "--context-lines=0"));
                if (!diff.accepted()) {
                    throw new IllegalStateException(change + ": " + diff.output());
                }
                outcomes.add(Outcome.ofCdk(diff));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            now = change.lasting() ? next : now;
        }
        return outcomes;
    }

    private static void assemble(Environment environment, Path folder) {
        if (SeawallCommand.run(() -> List.of(environment), new String[] {"assembly", "--out", folder.toString()}) != 0) {
            throw new IllegalStateException("no assembly of " + environment.name());
        }
    }

    private static List<Changed> byTerraform(Environment start, Path folder, CompletableFuture<List<Outcome>> cdk) {
        try (LocalAws aws = LocalAws.start(start.region().name())) {
            TerraformDeployment terraform = new TerraformDeployment(aws, Files.createDirectories(folder), Edges.INPUTS);
            terraform.write(Seawall.terraform(start));
            terraform.initialise();
            expectApplied(terraform.apply());
            List<Outcome> planned = new ArrayList<>();
            List<Set<String>> known = new ArrayList<>(List.of(lasting(aws)));
            List<Integer> refreshes = new ArrayList<>(List.of(refreshes(aws)));
            List<String> told = new ArrayList<>();
            Environment now = start;
            for (Change change : Change.ALL) {
                Environment next = change.make().apply(now);
                told.add(Seawall.outages(Seawall.cloudFormation(now), Seawall.cloudFormation(next)).toString());
                terraform.write(Seawall.terraform(next));
                planned.add(Outcome.ofTerraform(terraform.plan()));
                if (change.lasting()) {
                    expectApplied(terraform.applyPlanned());
                    now = next;
                }
                known.add(lasting(aws));
                refreshes.add(refreshes(aws));
            }
            List<Outcome> compared = cdk.join();
            List<Changed> changed = new ArrayList<>();
            for (int i = 0; i < Change.ALL.size(); i++) {
                changed.add(new Changed(Change.ALL.get(i), compared.get(i), planned.get(i), known.get(i), known.get(i + 1), refreshes.get(i + 1) - refreshes.get(i), told.get(i)));
            }
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> lasting(LocalAws aws) {
        Set<String> ids = new TreeSet<>();
        for (Map.Entry<String, List<String>> kind : Map.of(
            "VpcId", List.of("ec2", "describe_vpcs", "Vpcs"),
            "AllocationId", List.of("ec2", "describe_addresses", "Addresses"),
            "LoadBalancerArn", List.of("elbv2", "describe_load_balancers", "LoadBalancers"),
            "TargetGroupArn", List.of("elbv2", "describe_target_groups", "TargetGroups")).entrySet()) {
            for (JsonNode it : aws.ask(kind.getValue().get(0), kind.getValue().get(1)).path(kind.getValue().get(2))) {
                ids.add(it.path(kind.getKey()).asText());
            }
        }
        return ids;
    }

    private static int refreshes(LocalAws aws) {
        String group = aws.ask("autoscaling", "describe_auto_scaling_groups").path("AutoScalingGroups").path(0).path("AutoScalingGroupName").asText();
        return aws.ask("autoscaling", "describe_instance_refreshes", Map.of("AutoScalingGroupName", group)).path("InstanceRefreshes").size();
    }

    private static void expectApplied(Verdict applied) {
        if (!applied.accepted()) {
            throw new IllegalStateException(applied.output());
        }
    }

    @Override
    public String toString() {
        return change.words();
    }
}
