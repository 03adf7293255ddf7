package dev.seawall.cloudformation;

import dev.seawall.json.Block;
import dev.seawall.model.Input;
import dev.seawall.plan.AwsResource;
import dev.seawall.plan.Output;
import dev.seawall.plan.Plan;
import java.util.Map;
import java.util.TreeMap;

/** Spells a plan as a CloudFormation template. */
public final class CloudFormation {
    private CloudFormation() {}

    /** The template, the same bytes for the same plan; denser where it would not fit inline otherwise. */
    public static Template render(Plan plan) {
        AwsResource.Visitors<Map<String, Block>> tables = new AwsResource.Visitors<>(new NetworkTable(plan), new BalancerTable(plan), new FleetTable(plan), new WatchTable(plan));
        Block resources = new Block();
        TreeMap<String, String> types = new TreeMap<>();
        for (AwsResource resource : plan.resources()) {
            Map<String, Block> spelled = resource.accept(tables);
            resources.putAll(spelled);
            spelled.forEach((id, block) -> types.put(id, (String) block.get("Type")));
        }
        Block template = new Block()
            .put("AWSTemplateFormatVersion", "2010-09-09")
            .put("Description", plan.environment().edge().description().value())
            .put("Resources", resources)
            .put("Outputs", outputs(plan));
        Block parameters = parameters(plan);
        if (!parameters.isEmpty()) {
            template.put("Parameters", parameters);
        }
        return Template.of(template, types);
    }

    private static Block parameters(Plan plan) {
        Block parameters = new Block();
        for (Input input : plan.inputs()) {
            Block parameter = new Block().put("Type", input.kind().parameterType()).put("Description", input.description() + ": " + input.kind().wanted());
            // AWS checks its own id types itself; a pattern is for texts
            parameters.put(Spelling.parameter(input), input.kind().parameterType().equals("String")
                ? parameter.put("AllowedPattern", input.kind().pattern()).put("ConstraintDescription", "must be " + input.kind().wanted()) : parameter);
        }
        plan.publishedImage().ifPresent(image -> parameters.put(image.id().camelCase(), new Block()
            .put("Type", "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>")
            .put("Description", "Public parameter of the nodes' image, read at every deploy")
            .put("Default", image.parameter())));
        return parameters;
    }

    private static Block outputs(Plan plan) {
        Block outputs = new Block();
        for (Output output : plan.outputs()) {
            outputs.put(output.id().camelCase(), new Block().put("Description", output.description()).put("Value", Spelling.of(output.value())));
        }
        return outputs;
    }
}
