package dev.seawall.node;

import dev.seawall.json.JsonTree;
import dev.seawall.units.RefusedValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Somebody else's bytes, which want to be user-data of an edge: every one that is not is refused by what it is. */
final class UnpackedUserData {
    /** Sixteen times what the longest user-data that EC2 takes unpacks to when it holds an edge; a bomb of 16 KiB would be 16 MiB. */
    private static final int LONGEST = 4 << 20;
    private static final String HEAD = "#cloud-config\n";
    /** What every edge's node has had since there is one. */
    private static final List<String> OURS = List.of("/etc/nginx/nginx.conf", "/etc/sysctl.d/90-seawall.conf");

    private UnpackedUserData() {}

    static List<NodeFile> files(String path, byte[] bytes) {
        String text = inflated(path, bytes);
        if (!text.startsWith(HEAD) || !(JsonTree.read(text.substring(HEAD.length())).orElse("") instanceof Map<?, ?> config) || !(config.get("write_files") instanceof List<?> entries)) {
            throw refused(path, "a text of " + text.length() + " characters that begins with " + RefusedValue.shown(text.substring(0, Math.min(text.length(), 24))));
        }
        List<NodeFile> files = new ArrayList<>();
        for (Object entry : entries) {
            files.add(file(path, entry));
        }
        files.sort(null);
        List<String> paths = files.stream().map(NodeFile::path).toList();
        if (!paths.containsAll(OURS)) {
            throw refused(path, "a cloud-config without " + String.join(" and ", OURS.stream().filter(ours -> !paths.contains(ours)).toList()));
        }
        return files;
    }

    private static NodeFile file(String path, Object entry) {
        if (entry instanceof Map<?, ?> members && members.get("path") instanceof String name && members.get("content") instanceof String content) {
            try {
                return new NodeFile(name, members.get("permissions") instanceof String mode ? mode : UserData.DEFAULT_MODE, content);
            } catch (IllegalStateException other) {
                throw refused(path, "a cloud-config whose file " + RefusedValue.shown(name) + " is none of a node's");
            }
        }
        throw refused(path, "a cloud-config with a file that has no path or no content");
    }

    private static String inflated(String path, byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
            throw refused(path, bytes.length + " bytes that are not gzip and begin with " + HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 4)));
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(LONGEST + 1);
            if (plain.length > LONGEST) {
                throw refused(path, "gzip of " + bytes.length + " bytes that unpacks to more than " + LONGEST);
            }
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw refused(path, "damaged gzip of " + bytes.length + " bytes");
        }
    }

    private static RefusedValue refused(String path, String given) {
        return new RefusedValue("UserDataOfAnEdge", path, given, "the user-data of an edge (a gzip'd cloud-config that Seawall packed)", "name a document that holds an edge of Seawall's");
    }
}
