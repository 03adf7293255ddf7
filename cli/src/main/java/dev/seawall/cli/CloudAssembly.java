package dev.seawall.cli;

import dev.seawall.Synthesis;
import dev.seawall.check.Finding;
import dev.seawall.check.Severity;
import dev.seawall.json.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that the command line of AWS CDK reads in the place of an app: a template for each stack, {@code edge-prod} of environment {@code prod}, and the manifest that names them.
 *
 * <p>It is of schema 36, the oldest that has what is said here, so that every command line of version 2 since then reads it (cloud-assembly-schema, changelog). It names no bootstrapped role and
 * no asset: templates are passed inline. Warnings and notes are messages of the stack, which CDK shows.
 *
 * @param files in the order in which they take their places; the manifest last, since whoever reads begins there
 */
record CloudAssembly(List<OutputFile> files) {
    private static final String SCHEMA = "36.0.0";

    static CloudAssembly of(List<Synthesis> environments) {
        List<OutputFile> files = new ArrayList<>();
        Block artifacts = new Block();
        for (Synthesis synthesis : environments) {
            String stack = "edge-" + synthesis.environment().name();
            String template = stack + ".template.json";
            files.add(OutputFile.plain(template, synthesis.cloudFormation()));
            Block artifact = new Block()
                .put("environment", "aws://unknown-account/" + synthesis.environment().region())
                .put("properties", new Block().put("templateFile", template))
                .put("type", "aws:cloudformation:stack");
            artifacts.put(stack, synthesis.report().findings().isEmpty() ? artifact : artifact.put("metadata", new Block().put("/" + stack, messages(synthesis))));
        }
        files.add(OutputFile.plain("cdk.out", new Block().put("version", SCHEMA).print()));
        files.add(OutputFile.plain("manifest.json", new Block().put("artifacts", artifacts).put("version", SCHEMA).print()));
        return new CloudAssembly(files);
    }

    /** Other files stay, for the command line of CDK keeps its locks there. */
    void writeInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        TreeWriter.replace(folder, files);
    }

    private static List<Object> messages(Synthesis synthesis) {
        List<Object> messages = new ArrayList<>();
        for (Finding finding : synthesis.report().findings()) {
            messages.add(new Block()
                .put("data", finding.rule() + " " + finding.path() + ": " + finding.message() + "; " + finding.fix())
                .put("type", finding.severity() == Severity.WARNING ? "aws:cdk:warning" : "aws:cdk:info"));
        }
        return messages;
    }
}
