package dev.seawall.node;

import dev.seawall.model.Environment;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a node gets: its files, sorted by path, and the user-data that carries them.
 *
 * @param files every file once
 * @param userData the packed form
 */
public record NodeFiles(List<NodeFile> files, UserData userData) {
    /** cloud-init only delivers; from here on systemd orders, waits and fails closed. */
    private static final List<String> START = List.of("systemctl", "enable", "--now", "--no-block", "seawall-install.service");

    public NodeFiles {
        files = List.copyOf(files);
    }

    /** Renders the node of an environment. */
    public static NodeFiles of(Environment environment) {
        List<NodeFile> files = new ArrayList<>();
        files.addAll(KernelFiles.of(environment));
        files.addAll(FirewallFiles.of(environment));
        files.addAll(StorageFiles.all());
        files.addAll(NginxFiles.of(environment));
        files.addAll(BootFiles.of(environment));
        files.addAll(WatchFiles.of(environment));
        files.sort(null);
        return new NodeFiles(files, UserData.pack(files, START));
    }

    /** The file of that path. */
    public NodeFile expect(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(path + " is no file of the node; there are " + files.stream().map(NodeFile::path).toList()));
    }
}
