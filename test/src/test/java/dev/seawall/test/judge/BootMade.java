package dev.seawall.test.judge;

import dev.seawall.derive.Secrets;
import dev.seawall.model.Environment;
import java.util.ArrayList;
import java.util.List;

/**
 * What a node's boot makes before its programs start, and that a tree of rendered files therefore lacks.
 *
 * @param directories absolute paths, made with their parents
 * @param bundles     PEM files that get one throw-away self-signed ECDSA certificate and its key
 * @param randomFiles files of random bytes, such as ticket keys
 */
public record BootMade(List<String> directories, List<String> bundles, List<RandomFile> randomFiles) {

    /** Nothing: the rendered files are all there is. */
    public static final BootMade NOTHING = new BootMade(List.of(), List.of(), List.of());

    /** The folders of every node: on the NVMe, for NGINX's process id, for the health answer. */
    public static final List<String> FOLDERS = List.of("/srv/edge/cache", "/srv/edge/temporary", "/srv/edge/log", "/run/nginx", "/run/seawall/health");

    /** A file of random bytes. */
    public record RandomFile(String path, int bytes) {
    }

    /** What the units before NGINX make: folders on the NVMe, certificates in memory. */
    public static BootMade ofNode(Environment environment) {
        List<String> bundles = new ArrayList<>(List.of("/run/seawall/tls/" + Secrets.SERVER));
        Secrets.of(environment.edge()).files().stream().map(file -> "/run/seawall/tls/" + file.file()).filter(path -> !bundles.contains(path)).forEach(bundles::add);
        return new BootMade(FOLDERS, bundles, List.of());
    }

    public BootMade {
        directories = List.copyOf(directories);
        bundles = List.copyOf(bundles);
        randomFiles = List.copyOf(randomFiles);
    }

    /** The options of {@code test/judges/node-view} that make it. */
    public List<String> options() {
        var options = new ArrayList<String>();
        directories.forEach(path -> options.addAll(List.of("--directory", path)));
        bundles.forEach(path -> options.addAll(List.of("--bundle", path)));
        randomFiles.forEach(file -> options.addAll(List.of("--random", file.path() + ":" + file.bytes())));
        return options;
    }
}
