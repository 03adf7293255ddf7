package dev.seawall.deployed;

import dev.seawall.node.NodeFile;
import dev.seawall.node.UserData;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The node that a launch template of a document boots.
 *
 * @param launchTemplate id of the launch template
 * @param base64 its user-data as it stands in the document
 * @param files its files, sorted by path
 */
public record DeployedNode(String launchTemplate, String base64, List<NodeFile> files) {
    private static final String[] TYPES = {"AWS::EC2::LaunchTemplate", "aws_launch_template"};

    public DeployedNode {
        files = List.copyOf(files);
    }

    /** Of every launch template whose user-data is an edge's; others are nobody's business here. */
    public static List<DeployedNode> all(DeployedDocument document) {
        List<DeployedNode> nodes = new ArrayList<>();
        for (DeployedResource template : document.all(TYPES)) {
            userData(template).ifPresent(base64 -> {
                try {
                    nodes.add(new DeployedNode(template.id(), base64, unpacked(template, base64)));
                } catch (RefusedValue another) {
                    // expect() says why
                }
            });
        }
        return nodes;
    }

    /**
     * The same of a document that must have one.
     *
     * @param name what a refusal names
     * @throws RefusedValue that says of the first launch template why it is no edge's
     */
    public static List<DeployedNode> expect(String name, DeployedDocument document) {
        List<DeployedNode> nodes = all(document);
        if (nodes.isEmpty()) {
            for (DeployedResource template : document.all(TYPES)) {
                String base64 = userData(template).orElseThrow(() -> missing(name, template.id() + ", a launch template whose user-data is no text"));
                unpacked(new DeployedResource(name + " " + template.id(), template.type(), template.properties(), template.orders()), base64);
            }
            throw missing(name, "a document without a launch template");
        }
        return nodes;
    }

    /** The user-data of a launch template as it stands there. */
    public static Optional<String> userData(DeployedResource template) {
        return template.text("LaunchTemplateData", "UserData").or(() -> template.text("user_data"));
    }

    private static List<NodeFile> unpacked(DeployedResource template, String base64) {
        String path = template.id() + "." + (template.type().equals(TYPES[0]) ? "UserData" : "user_data");
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException other) {
            throw new RefusedValue("UserDataOfAnEdge", path, base64, "base64", "name a document that holds an edge of Seawall's");
        }
        return UserData.unpack(path, bytes);
    }

    private static RefusedValue missing(String name, String given) {
        return new RefusedValue("UserDataOfAnEdge", name, given, "one that holds an edge (a launch template with user-data that Seawall packed)", "name a document that holds an edge of Seawall's");
    }
}
