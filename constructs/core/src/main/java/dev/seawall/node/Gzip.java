package dev.seawall.node;

import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * RFC 1952 with a fixed header (no time, no name, system unknown), in the bytes that zlib at its best compression writes, on every machine.
 *
 * <p>A JDK packs by the zlib that it was built with or that its machine has. Where that is another one (zlib-ng in Fedora and its kin) the same text gives other bytes, so this asks once, by a text whose
 * packed form is known, and packs by jzlib, a port of zlib to Java, when the answer is another. The port alone would do, but it takes 20 ms of a cold run and five times as long in a warm one.
 */
final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff};
    /** CRC-32 of {@link #known()} as zlib packs it; zlib-ng takes two bytes more. */
    private static final long KNOWN = 0x421fbef5L;
    private static final int WORDS = 3_000;
    private static final boolean JDK_HAS_ZLIB = checksum(byTheJdk(known())) == KNOWN;

    private Gzip() {}

    static byte[] pack(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEADER);
        out.writeBytes(JDK_HAS_ZLIB ? byTheJdk(plain) : byThePort(plain));
        littleEndian(out, checksum(plain));
        littleEndian(out, plain.length);
        return out.toByteArray();
    }

    static byte[] byTheJdk(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] byThePort(byte[] plain) {
        try {
            com.jcraft.jzlib.Deflater deflater = new com.jcraft.jzlib.Deflater(JZlib.Z_BEST_COMPRESSION, JZlib.MAX_WBITS, true);
            // zlib.h, compressBound
            byte[] packed = new byte[plain.length + (plain.length >> 12) + (plain.length >> 14) + 13];
            deflater.setInput(plain);
            deflater.setOutput(packed);
            if (deflater.deflate(JZlib.Z_FINISH) != JZlib.Z_STREAM_END) {
                throw new IllegalStateException("jzlib: " + deflater.getMessage());
            }
            return Arrays.copyOf(packed, (int) deflater.getTotalOut());
        } catch (GZIPException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Words that repeat enough for matches of many lengths to compete, which is where implementations differ. */
    private static byte[] known() {
        StringBuilder text = new StringBuilder();
        int seed = 1;
        for (int i = 0; i < WORDS; i++) {
            seed = seed * 1_103_515_245 + 12_345 & 0x7fffffff;
            text.append("abcdefgh".charAt(seed >> 16 & 7)).append("stone", 0, seed >> 20 & 3);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static void littleEndian(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >>> shift) & 0xff);
        }
    }
}
