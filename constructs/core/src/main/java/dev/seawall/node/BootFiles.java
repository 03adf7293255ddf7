package dev.seawall.node;

import dev.seawall.derive.NodePorts;
import dev.seawall.derive.Packages;
import dev.seawall.derive.Secrets;
import dev.seawall.derive.TimeoutLadder;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.nginx.CertificateSource;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The graph of units from packages to readiness, the scripts it runs, and the services it stands on. */
final class BootFiles {
    private static final String UNITS = "/etc/systemd/system/";
    private static final String SCRIPTS = "/usr/local/lib/seawall/";

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ShellText.class)
    @JStache(path = "boot/aws")
    record AwsScript() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ShellText.class)
    @JStache(path = "boot/certificates")
    record CertificatesScript(boolean fetches, List<SecretLine> secrets, Optional<String> selfSigned) {}

    record SecretLine(String name, String file) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ShellText.class)
    @JStache(path = "boot/prove")
    record ProveScript(String identity, Optional<Integer> table, List<FloorLine> floors, String listening) {}

    record FloorLine(String name, String version) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ShellText.class)
    @JStache(path = "boot/ready")
    record ReadyScript(boolean proxyProtocol, String scheme, String host, int port) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ShellText.class)
    @JStache(path = "boot/drain")
    record DrainScript(long linger) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ShellText.class)
    @JStache(path = "boot/refuse")
    record RefuseScript() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "boot/install.service")
    record InstallService(long timeout, Optional<PackageList> packages) {}

    record PackageList(List<String> names) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "boot/seawall.target")
    record SeawallTarget(String identity, List<String> wants) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "boot/certificates.service")
    record CertificatesService() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "boot/proof.service")
    record ProofService() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "boot/ready.service")
    record ReadyService() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "boot/drain.service")
    record DrainService() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = SystemdText.class)
    @JStache(path = "boot/refuse.service")
    record RefuseService() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ConfText.class)
    @JStache(path = "boot/chrony.conf")
    record ChronyConf(String server) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ConfText.class)
    @JStache(path = "boot/resolved.conf")
    record ResolvedConf(String server) {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ConfText.class)
    @JStache(path = "boot/apt.conf")
    record AptConf() {}

    @JStacheConfig(type = JStacheType.JSTACHIO, formatter = PlainFormatter.class, contentType = ShellText.class)
    @JStache(path = "boot/policy-rc.d")
    record PolicyScript() {}

    private BootFiles() {}

    static List<NodeFile> of(Environment environment) {
        List<NodeFile> files = new ArrayList<>(scripts(environment));
        files.addAll(units(environment));
        files.addAll(services(environment.edge()));
        return files;
    }

    private static List<NodeFile> scripts(Environment environment) {
        Edge edge = environment.edge();
        List<SecretLine> secrets = Secrets.of(edge).files().stream().map(it -> new SecretLine(it.secret().value(), it.file())).toList();
        boolean selfSigned = !edge.balancer().https().isEmpty() && edge.nginx().certificate() instanceof CertificateSource.SelfSigned;
        List<FloorLine> floors = Packages.of(edge).pairs().stream().map(it -> new FloorLine(it.name(), it.floor().orElseThrow())).toList();
        StringBuilder listening = new StringBuilder();
        NodePorts.of(edge).serving().forEach(port -> listening.append(listening.isEmpty() ? "" : " or ").append("sport = :").append(port));
        return List.of(
            script("aws", AwsScriptRenderer.of().execute(new AwsScript())),
            script("certificates", CertificatesScriptRenderer.of().execute(new CertificatesScript(!secrets.isEmpty(), secrets, selfSigned ? Optional.of(host(edge)) : Optional.empty()))),
            script("prove", ProveScriptRenderer.of().execute(new ProveScript(environment.identity(), edge.firewall().ban().map(HostFirewall.Ban::table), floors, listening.toString()))),
            script("ready", ReadyScriptRenderer.of().execute(ready(edge))),
            script("drain", DrainScriptRenderer.of().execute(new DrainScript(TimeoutLadder.of(edge).linger().toSeconds()))),
            script("refuse", RefuseScriptRenderer.of().execute(new RefuseScript())));
    }

    private static ReadyScript ready(Edge edge) {
        Listener asked = edge.balancer().https().isEmpty() ? edge.balancer().listeners().get(0) : edge.balancer().https().get(0);
        boolean proxyProtocol = edge.balancer().clientAddress() == ClientAddress.PROXY_PROTOCOL_V2;
        return new ReadyScript(proxyProtocol, asked instanceof Listener.Https ? "https" : "http", host(edge), asked.port().number());
    }

    static String host(Edge edge) {
        return edge.nginx().hosts().isEmpty() ? edge.name() + ".invalid" : edge.nginx().hosts().get(0).value();
    }

    private static List<NodeFile> units(Environment environment) {
        Edge edge = environment.edge();
        Optional<PackageList> packages = edge.fleet().image().isPrebaked() ? Optional.empty() : Optional.of(new PackageList(Packages.of(edge).names()));
        List<String> wants = new ArrayList<>(List.of("seawall-drain.service", "seawall-logrotate.timer"));
        if (edge.watch().exporters()) {
            wants.addAll(List.of("prometheus-node-exporter.service", "prometheus-nginx-exporter.service"));
        }
        return List.of(
            unit("seawall-install.service", InstallServiceRenderer.of().execute(new InstallService(edge.fleet().bootTimeout().toSeconds(), packages))),
            unit("seawall.target", SeawallTargetRenderer.of().execute(new SeawallTarget(environment.identity(), wants))),
            unit("seawall-certificates.service", CertificatesServiceRenderer.of().execute(new CertificatesService())),
            unit("seawall-proof.service", ProofServiceRenderer.of().execute(new ProofService())),
            unit("seawall-ready.service", ReadyServiceRenderer.of().execute(new ReadyService())),
            unit("seawall-drain.service", DrainServiceRenderer.of().execute(new DrainService())),
            unit("seawall-refuse.service", RefuseServiceRenderer.of().execute(new RefuseService())));
    }

    private static List<NodeFile> services(Edge edge) {
        return List.of(
            new NodeFile("/etc/chrony/chrony.conf", "0644", ChronyConfRenderer.of().execute(new ChronyConf(edge.boot().timeSource().toString()))),
            new NodeFile("/etc/systemd/resolved.conf.d/seawall.conf", "0644", ResolvedConfRenderer.of().execute(new ResolvedConf(edge.boot().nameServer().toString()))),
            new NodeFile("/etc/apt/apt.conf.d/90seawall", "0644", AptConfRenderer.of().execute(new AptConf())),
            new NodeFile("/usr/sbin/policy-rc.d", "0755", PolicyScriptRenderer.of().execute(new PolicyScript())));
    }

    private static NodeFile script(String name, String content) {
        return new NodeFile(SCRIPTS + name, "0755", content);
    }

    private static NodeFile unit(String name, String content) {
        return new NodeFile(UNITS + name, "0644", content);
    }
}
