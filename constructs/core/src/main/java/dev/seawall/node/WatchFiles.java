package dev.seawall.node;

import dev.seawall.derive.NodePorts;
import dev.seawall.model.Environment;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.List;

/** Arguments of the exporters, as Debian's units read them. */
final class WatchFiles {
    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ShellText.class)
    @JStache(path = "watch/node-exporter")
    record NodeExporter() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ShellText.class)
    @JStache(path = "watch/nginx-exporter")
    record NginxExporter(int statusPort) {}

    private WatchFiles() {}

    static List<NodeFile> of(Environment environment) {
        if (!environment.edge().watch().exporters()) {
            return List.of();
        }
        int status = NodePorts.of(environment.edge()).status().number();
        return List.of(
            new NodeFile("/etc/default/prometheus-node-exporter", "0644", NodeExporterRenderer.of().execute(new NodeExporter())),
            new NodeFile("/etc/default/prometheus-nginx-exporter", "0644", NginxExporterRenderer.of().execute(new NginxExporter(status))));
    }
}
