package dev.seawall.test.determinism;

import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFile;
import dev.seawall.test.scenario.Documents;
import dev.seawall.test.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Prints one digest over every byte that every scenario renders; started as a program of its own. */
public final class RenderDigest {
    private RenderDigest() {}

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Environment environment : Scenarios.all().values()) {
            Documents documents = Documents.of(environment);
            add(digest, documents.cloudFormation());
            add(digest, documents.terraform());
            add(digest, Seawall.check(environment).toString());
            for (NodeFile file : documents.node().files()) {
                add(digest, file.path() + " " + file.mode() + "\n" + file.content());
            }
            digest.update(documents.node().userData().gzip());
        }
        System.out.println(HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
