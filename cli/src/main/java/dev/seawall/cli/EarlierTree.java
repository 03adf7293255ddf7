package dev.seawall.cli;

import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of an environment as it is before a run, understood whole: everything in it is either what Seawall writes or what Terraform keeps beside its configuration.
 *
 * <p>Anything else is refused and never removed, for it may be somebody's only copy: a folder {@code dev} may be {@code /dev}. Links are refused for the same reason, and because what would
 * be written could land elsewhere. All of {@code node/} is Seawall's, whatever it is called, since the files of a node differ between releases.
 */
final class EarlierTree {
    /** What Terraform and its user keep in the folder: providers, their lock file, state (of every workspace, its backups, and the one it could not push), variables, saved plans. */
    private static final Pattern KEPT_BY_TERRAFORM =
        Pattern.compile("\\.terraform|\\.terraform\\.lock\\.hcl|errored\\.tfstate|terraform\\.tfstate(\\..+)?|.+\\.tfvars(\\.json)?|.+\\.tfplan");
    private static final String TERRAFORM_AT_WORK = ".terraform.tfstate.lock.info";
    private static final Set<String> PLAIN = Set.of(OutputTree.CLOUD_FORMATION, OutputTree.USER_DATA, OutputTree.FINDINGS);

    private final Path folder;
    private final Map<String, Path> files = new TreeMap<>();
    private final List<Path> kept = new ArrayList<>();

    private EarlierTree(Path folder) {
        this.folder = folder;
    }

    /** Reads the folder, which may be absent; throws a {@link Refusal} when it holds anything else. */
    static EarlierTree at(Path folder) throws IOException {
        EarlierTree tree = new EarlierTree(folder);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (!attributes(folder).isDirectory()) {
                throw unknown(folder, folder);
            }
            for (Path child : children(folder)) {
                tree.read(child);
            }
        }
        return tree;
    }

    /** What Terraform keeps, to be carried over. */
    List<Path> kept() {
        return List.copyOf(kept);
    }

    /** Whether Seawall's part is just these files, to the byte and the permission. */
    boolean equalTo(List<OutputFile> others) throws IOException {
        if (others.size() != files.size()) {
            return false;
        }
        for (OutputFile other : others) {
            Path file = files.get(other.path());
            if (file == null || !TreeWriter.hasMode(file, other.mode()) || !Arrays.equals(Files.readAllBytes(file), other.content())) {
                return false;
            }
        }
        return true;
    }

    static String shown(Path path) {
        return RefusedValue.shown(path.toString());
    }

    private void read(Path child) throws IOException {
        String name = child.getFileName().toString();
        BasicFileAttributes attributes = attributes(child);
        if (PLAIN.contains(name) && attributes.isRegularFile()) {
            add(child);
        } else if (name.equals(OutputTree.TERRAFORM_FOLDER) && attributes.isDirectory()) {
            for (Path beside : children(child)) {
                readTerraform(beside);
            }
        } else if (name.equals(OutputTree.NODE_FOLDER) && attributes.isDirectory()) {
            readNode(child);
        } else {
            throw unknown(folder, child);
        }
    }

    private void readTerraform(Path child) throws IOException {
        String name = child.getFileName().toString();
        BasicFileAttributes attributes = attributes(child);
        if (name.equals(TERRAFORM_AT_WORK)) {
            throw Refusal.input("TerraformAtRest", shown(folder), "Terraform is at work in it, there is " + shown(child), "wait for it; if it died, terraform force-unlock");
        } else if (folder.relativize(child).equals(Path.of(OutputTree.TERRAFORM)) && attributes.isRegularFile()) {
            add(child);
        } else if (KEPT_BY_TERRAFORM.matcher(name).matches() && (attributes.isRegularFile() || attributes.isDirectory())) {
            kept.add(child);
        } else {
            throw unknown(folder, child);
        }
    }

    private void readNode(Path parent) throws IOException {
        for (Path child : children(parent)) {
            BasicFileAttributes attributes = attributes(child);
            if (attributes.isDirectory()) {
                readNode(child);
            } else if (attributes.isRegularFile()) {
                add(child);
            } else {
                throw unknown(folder, child);
            }
        }
    }

    private void add(Path file) {
        files.put(folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/"), file);
    }

    private static Refusal unknown(Path folder, Path stranger) throws IOException {
        String kind = attributes(stranger).isSymbolicLink() ? "a symbolic link" : "not of Seawall's making";
        return Refusal.input("FolderOfSeawall", shown(folder), shown(stranger) + " is " + kind + ", so the folder is not replaced", "move it away or choose another folder with --out");
    }

    private static List<Path> children(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted().toList();
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
