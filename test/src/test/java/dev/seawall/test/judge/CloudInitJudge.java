package dev.seawall.test.judge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * {@code cloud-init schema} of a release, over user-data as a cloud-config document, gzip'd or not.
 *
 * <p>Proves: modules, keys and types are those the release knows; a deprecated key counts as a refusal. Misses: Debian 12's accepts unknown top-level
 * keys, both accept duplicate YAML keys, and neither looks at owners that do not exist, which abort a boot's file writing: only a boot shows that.
 */
public final class CloudInitJudge {
    private final NodeView view;

    private CloudInitJudge(NodeView view) {
        this.view = view;
    }

    public static CloudInitJudge of(Debian debian) {
        return new CloudInitJudge(new NodeView(debian));
    }

    public Verdict judge(Path userData) {
        try {
            return judge(unpacked(Files.readAllBytes(userData)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Verdict judge(byte[] cloudConfig) {
        var ended = view.runOnFile(cloudConfig, List.of("cloud-init", "schema", "--config-file", "/judged"));
        return new Verdict(ended.exit() == 0 && !ended.output().contains("deprecat"), ended.output());
    }

    private static byte[] unpacked(byte[] userData) throws IOException {
        boolean gzip = userData.length > 2 && userData[0] == 0x1f && userData[1] == (byte) 0x8b;
        if (!gzip) {
            return userData;
        }
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(userData))) {
            return unpacking.readAllBytes();
        }
    }
}
