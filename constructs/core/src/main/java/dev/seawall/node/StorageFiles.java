package dev.seawall.node;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.List;

/** The instance-store NVMe: found, formatted when blank, mounted, its folders made. */
final class StorageFiles {
    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ShellText.class)
    @JStache(path = "storage/storage")
    record StorageScript() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "storage/storage.service")
    record StorageService() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "storage/srv-edge.mount")
    record EdgeMount() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ConfText.class)
    @JStache(path = "storage/folders.conf")
    record FoldersConf() {}

    private StorageFiles() {}

    static List<NodeFile> all() {
        return List.of(
            new NodeFile("/usr/local/lib/seawall/storage", "0755", StorageScriptRenderer.of().execute(new StorageScript())),
            new NodeFile("/etc/systemd/system/seawall-storage.service", "0644", StorageServiceRenderer.of().execute(new StorageService())),
            new NodeFile("/etc/systemd/system/srv-edge.mount", "0644", EdgeMountRenderer.of().execute(new EdgeMount())),
            new NodeFile("/etc/seawall/folders.conf", "0644", FoldersConfRenderer.of().execute(new FoldersConf())));
    }
}
