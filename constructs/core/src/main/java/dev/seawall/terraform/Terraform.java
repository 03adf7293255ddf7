package dev.seawall.terraform;

import dev.seawall.json.Block;
import dev.seawall.model.Input;
import dev.seawall.model.TerraformBackend;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.Output;
import dev.seawall.plan.Plan;
import dev.seawall.plan.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Spells a plan as a Terraform JSON configuration. */
public final class Terraform {
    private Terraform() {}

    /** The configuration, the same bytes for the same plan. */
    public static Configuration render(Plan plan) {
        Optional<Value.PublishedImage> image = plan.publishedImage();
        TreeMap<String, String> addresses = new TreeMap<>();
        Block document = new Block()
            .put("data", data(image))
            .put("output", outputs(plan))
            .put("provider", new Block().put("aws", new Block().put("region", plan.environment().region().name())))
            .put("resource", resources(plan, addresses))
            .put("terraform", terraform(plan.environment().terraformBackend()));
        Block variables = variables(plan, image);
        if (!variables.isEmpty()) {
            document.put("variable", variables);
        }
        return new Configuration(document.print(), addresses);
    }

    private static Block resources(Plan plan, Map<String, String> addresses) {
        AwsResource.Visitors<List<Resource>> tables = new AwsResource.Visitors<>(new NetworkTable(plan), new BalancerTable(plan), new FleetTable(plan), new WatchTable(plan));
        TreeMap<String, Block> types = new TreeMap<>();
        for (AwsResource planned : plan.resources()) {
            for (Resource resource : planned.accept(tables)) {
                types.computeIfAbsent(resource.type(), type -> new Block()).put(resource.name(), resource.arguments());
                addresses.put(resource.type() + "." + resource.name(), resource.type());
            }
        }
        return new Block().putAll(types);
    }

    private static Block terraform(TerraformBackend backend) {
        Block terraform = new Block()
            .put("required_providers", new Block().put("aws", new Block().put("source", "hashicorp/aws").put("version", ">= 5.100, < 7")))
            .put("required_version", ">= 1.10");
        if (backend instanceof TerraformBackend.S3 s3) {
            return terraform.put("backend", new Block().put("s3", new Block()
                .put("bucket", s3.bucket())
                .put("encrypt", true)
                .put("key", s3.key())
                .put("region", s3.region().name())
                .put("use_lockfile", true)));
        }
        if (backend instanceof TerraformBackend.Cloud cloud) {
            return terraform.put("cloud", new Block().put("organization", cloud.organization()).put("workspaces", new Block().put("name", cloud.workspace())));
        }
        return terraform.put("backend", new Block().put("local", new Block().put("path", "terraform.tfstate")));
    }

    private static Block data(Optional<Value.PublishedImage> image) {
        Block data = new Block()
            .put("aws_caller_identity", new Block().put("current", new Block()))
            .put("aws_partition", new Block().put("current", new Block()));
        image.ifPresent(it -> data.put("aws_ssm_parameter", new Block().put(it.id().snakeCase(), new Block().put("name", "${var." + it.id().snakeCase() + "}"))));
        return data;
    }

    private static Block variables(Plan plan, Optional<Value.PublishedImage> image) {
        Block variables = new Block();
        for (Input input : plan.inputs()) {
            variables.put(Spelling.variable(input), variable(input));
        }
        image.ifPresent(it -> variables.put(it.id().snakeCase(), new Block()
            .put("default", it.parameter())
            .put("description", "Public parameter of the nodes' image, read at every plan")
            .put("nullable", false)
            .put("type", "string")));
        return variables;
    }

    private static Block variable(Input input) {
        String condition = "${can(regex(\"" + input.kind().pattern().replace("\\", "\\\\") + "\", var." + Spelling.variable(input) + "))}";
        return new Block()
            .put("description", input.description() + ": " + input.kind().wanted())
            .put("nullable", false)
            .put("type", "string")
            .put("validation", new Block().put("condition", condition).put("error_message", "Must be " + input.kind().wanted() + "."));
    }

    /** A description is no expression: Terraform shows it as it is. */
    private static Block outputs(Plan plan) {
        Block outputs = new Block();
        for (Output output : plan.outputs()) {
            outputs.put(output.id().snakeCase(), new Block().put("description", output.description()).put("value", Spelling.of(output.value())));
        }
        return outputs;
    }
}
