package dev.seawall.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file of an environment's folder.
 *
 * @param path below the folder, parts joined by {@code /}
 * @param mode its permission bits, whatever the caller's umask is
 * @param content its bytes; not copied, they are read once
 */
record OutputFile(String path, Set<PosixFilePermission> mode, byte[] content) {
    /** As the bits of a mode count: owner, group, others. */
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ};
    private static final Set<PosixFilePermission> PLAIN = permissions("0644");
    private static final Set<PosixFilePermission> PROGRAM = permissions("0755");

    static OutputFile plain(String path, byte[] content) {
        return new OutputFile(path, PLAIN, content);
    }

    static OutputFile plain(String path, String content) {
        return plain(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A text that is run. */
    static OutputFile program(String path, String content) {
        return new OutputFile(path, PROGRAM, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The permissions of a mode in octal, {@code 0644}. */
    static Set<PosixFilePermission> permissions(String octal) {
        int mode = Integer.parseInt(octal, 8);
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < BITS.length; bit++) {
            if ((mode >> bit & 1) == 1) {
                permissions.add(BITS[bit]);
            }
        }
        return permissions;
    }
}
