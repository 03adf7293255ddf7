package dev.seawall.node;

import dev.seawall.json.Block;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

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
    private static final String DEFAULT_MODE = "0644";
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff};

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
        return new UserData(cloudConfig, compress(cloudConfig.getBytes(StandardCharsets.UTF_8)));
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

    /** RFC 1952 with a fixed header (no time, no name, system unknown), so that every JDK writes the same bytes. */
    private static byte[] compress(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(GZIP_HEADER);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            CRC32 crc = new CRC32();
            crc.update(plain);
            littleEndian(out, crc.getValue());
            littleEndian(out, plain.length);
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void littleEndian(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >>> shift) & 0xff);
        }
    }
}
