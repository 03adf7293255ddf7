package dev.seawall.node;

import dev.seawall.json.Block;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The user-data of every node of an edge: a gzip'd cloud-config that writes the node's files and starts their graph. A constant: neither back end interpolates it.
 *
 * <p>The cloud-config is written as JSON, the part of YAML on which no two readers disagree, as the documents are; a YAML emitter costs 46 ms on the cold path and adds plain scalars
 * that cloud-init reads as booleans and octals.
 *
 * @param cloudConfig the text before packing
 * @param gzip the bytes that EC2 hands to cloud-init
 */
public record UserData(String cloudConfig, byte[] gzip) {
    /** EC2's limit, in bytes before base64 (EC2 User Guide, user data). */
    public static final int LIMIT = 16_384;
    /** What cloud-init gives a file of which nothing else is said (write_files, permissions). */
    static final String DEFAULT_MODE = "0644";

    public UserData {
        gzip = gzip.clone();
    }

    @Override
    public byte[] gzip() {
        return gzip.clone();
    }

    /** Packs files and the commands that start their graph. */
    static UserData pack(List<NodeFile> files, List<String> start) {
        String cloudConfig = cloudConfig(files, start);
        return new UserData(cloudConfig, Gzip.pack(cloudConfig.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The files that packed user-data of an edge carries, whoever packed it and when.
     *
     * @param path what a refusal names, {@code ShopLaunchTemplate.UserData}
     * @param bytes as a document carries them, after base64
     * @return sorted
     * @throws dev.seawall.units.RefusedValue when they are no user-data of an edge; nothing of them is kept
     */
    public static List<NodeFile> unpack(String path, byte[] bytes) {
        return UnpackedUserData.files(path, bytes);
    }

    /** The bytes as both documents carry them. */
    public String base64() {
        return Base64.getEncoder().encodeToString(gzip);
    }

    public int size() {
        return gzip.length;
    }

    private static String cloudConfig(List<NodeFile> files, List<String> start) {
        List<Object> entries = new ArrayList<>();
        for (NodeFile file : files) {
            Block entry = new Block().put("path", file.path()).put("content", file.content());
            entries.add(file.mode().equals(DEFAULT_MODE) ? entry : entry.put("permissions", file.mode()));
        }
        return "#cloud-config\n" + new Block().put("write_files", entries).put("runcmd", List.of(start)).printCompact() + "\n";
    }
}
