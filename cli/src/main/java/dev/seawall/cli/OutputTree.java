package dev.seawall.cli;

import dev.seawall.Synthesis;
import dev.seawall.node.NodeFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The contract: which files an environment's folder holds, and where. */
final class OutputTree {
    static final String CLOUD_FORMATION = "cloudformation.json";
    static final String TERRAFORM_FOLDER = "terraform";
    static final String TERRAFORM = TERRAFORM_FOLDER + "/main.tf.json";
    static final String NODE_FOLDER = "node";
    static final String USER_DATA = "user-data";
    static final String FINDINGS = "findings.txt";

    /** What a deploy reads. */
    static final Set<String> DEPLOYED = Set.of(CLOUD_FORMATION, TERRAFORM, USER_DATA);

    private OutputTree() {}

    static List<OutputFile> of(Synthesis synthesis) {
        List<OutputFile> files = new ArrayList<>();
        files.add(OutputFile.plain(CLOUD_FORMATION, synthesis.cloudFormation()));
        files.add(OutputFile.plain(TERRAFORM, synthesis.terraform()));
        for (NodeFile file : synthesis.node().files()) {
            files.add(new OutputFile(NODE_FOLDER + file.path(), OutputFile.permissions(file.mode()), file.content().getBytes(StandardCharsets.US_ASCII)));
        }
        files.add(OutputFile.plain(USER_DATA, synthesis.node().userData().gzip()));
        files.add(OutputFile.plain(FINDINGS, synthesis.report().toString()));
        return files;
    }
}
