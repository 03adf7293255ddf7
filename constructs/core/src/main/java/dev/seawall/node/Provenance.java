package dev.seawall.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What made a line of a node's file: the template, the reason that stands beside the line or above it, and the options that set it.
 *
 * <p>A file says why by its comments, {@code # reason [nginx.backlog]}: behind a line, or above those that follow up to the next comment or empty line. What has none, the brace of a block or a
 * word of a unit, is there for what the whole file is for, as its first comment or its unit's description says.
 *
 * @param template path below {@code templates/}; its folder is the layer
 * @param text the line
 * @param reason what the file says about the line, else about itself; empty when it says neither
 * @param options names that the reason gives, {@code nginx.backlog}
 */
public record Provenance(String template, String text, String reason, List<String> options) {
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#\\s?(.*)$");
    private static final Pattern OPTION = Pattern.compile("\\[([a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)+)\\]");
    /** What files are for that have room for neither comment nor description: user-data counts bytes. */
    private static final Map<String, String> WITHOUT_COMMENTS = Map.of("nginx/apparmor", "AppArmor profile: what NGINX may read, write and do, and nothing else", "boot/apt.conf", "how apt behaves when packages are installed at boot");
    private static final String DESCRIPTION = "Description=";
    private static final Map<String, String> TEMPLATES = Map.ofEntries(
        Map.entry("/etc/apparmor.d/seawall-nginx", "nginx/apparmor"),
        Map.entry("/etc/apt/apt.conf.d/90seawall", "boot/apt.conf"),
        Map.entry("/etc/chrony/chrony.conf", "boot/chrony.conf"),
        Map.entry("/etc/default/prometheus-nginx-exporter", "watch/nginx-exporter"),
        Map.entry("/etc/default/prometheus-node-exporter", "watch/node-exporter"),
        Map.entry("/etc/modprobe.d/seawall.conf", "kernel/modprobe.conf"),
        Map.entry("/etc/modules-load.d/seawall.conf", "kernel/modules.conf"),
        Map.entry("/etc/nginx/nginx.conf", "nginx/nginx.conf"),
        Map.entry("/etc/nginx/seawall/forwarded-grpc.conf", "nginx/forwarded.conf"),
        Map.entry("/etc/nginx/seawall/forwarded.conf", "nginx/forwarded.conf"),
        Map.entry("/etc/nginx/seawall/http.conf", "nginx/http.conf"),
        Map.entry("/etc/nginx/seawall/limits.conf", "nginx/limits.conf"),
        Map.entry("/etc/nginx/seawall/routes.conf", "nginx/routes.conf"),
        Map.entry("/etc/nginx/seawall/servers.conf", "nginx/servers.conf"),
        Map.entry("/etc/nginx/seawall/status.conf", "nginx/status.conf"),
        Map.entry("/etc/nginx/seawall/tls.conf", "nginx/tls.conf"),
        Map.entry("/etc/nginx/seawall/upstreams.conf", "nginx/upstreams.conf"),
        Map.entry("/etc/seawall/folders.conf", "storage/folders.conf"),
        Map.entry("/etc/seawall/logrotate.conf", "nginx/logrotate"),
        Map.entry("/etc/seawall/rules.v4", "firewall/rules.v4"),
        Map.entry("/etc/seawall/rules.v6", "firewall/rules.v6"),
        Map.entry("/etc/sysctl.d/90-seawall.conf", "kernel/sysctl.conf"),
        Map.entry("/etc/systemd/resolved.conf.d/seawall.conf", "boot/resolved.conf"),
        Map.entry("/etc/systemd/system/nginx.service.d/seawall.conf", "nginx/nginx.service.conf"),
        Map.entry("/etc/systemd/system/seawall-apparmor.service", "nginx/apparmor.service"),
        Map.entry("/etc/systemd/system/seawall-certificates.service", "boot/certificates.service"),
        Map.entry("/etc/systemd/system/seawall-drain.service", "boot/drain.service"),
        Map.entry("/etc/systemd/system/seawall-firewall.service", "firewall/firewall.service"),
        Map.entry("/etc/systemd/system/seawall-install.service", "boot/install.service"),
        Map.entry("/etc/systemd/system/seawall-kernel.service", "kernel/kernel.service"),
        Map.entry("/etc/systemd/system/seawall-logrotate.service", "nginx/logrotate.service"),
        Map.entry("/etc/systemd/system/seawall-logrotate.timer", "nginx/logrotate.timer"),
        Map.entry("/etc/systemd/system/seawall-proof.service", "boot/proof.service"),
        Map.entry("/etc/systemd/system/seawall-ready.service", "boot/ready.service"),
        Map.entry("/etc/systemd/system/seawall-refuse.service", "boot/refuse.service"),
        Map.entry("/etc/systemd/system/seawall-storage.service", "storage/storage.service"),
        Map.entry("/etc/systemd/system/seawall.target", "boot/seawall.target"),
        Map.entry("/etc/systemd/system/srv-edge.mount", "storage/srv-edge.mount"),
        Map.entry("/usr/local/lib/seawall/aws", "boot/aws"),
        Map.entry("/usr/local/lib/seawall/certificates", "boot/certificates"),
        Map.entry("/usr/local/lib/seawall/drain", "boot/drain"),
        Map.entry("/usr/local/lib/seawall/prove", "boot/prove"),
        Map.entry("/usr/local/lib/seawall/ready", "boot/ready"),
        Map.entry("/usr/local/lib/seawall/refuse", "boot/refuse"),
        Map.entry("/usr/local/lib/seawall/storage", "storage/storage"),
        Map.entry("/usr/sbin/policy-rc.d", "boot/policy-rc.d"));

    public Provenance {
        options = List.copyOf(options);
    }

    /**
     * Of a line of a file.
     *
     * @param path the file's on the node
     * @param lines all of its lines
     * @param number of the line, from 1
     * @return empty for a file that no template makes, and for a line that the file does not have
     */
    public static Optional<Provenance> of(String path, List<String> lines, int number) {
        String template = TEMPLATES.get(path);
        if (template == null || number < 1 || number > lines.size()) {
            return Optional.empty();
        }
        String text = lines.get(number - 1).strip();
        String said = reason(lines, number - 1);
        String reason = said.isEmpty() ? WITHOUT_COMMENTS.getOrDefault(template, "") : said;
        return Optional.of(new Provenance(template, text, reason, options(reason)));
    }

    /** The paths of all files that a template makes. */
    public static List<String> paths() {
        return List.copyOf(new TreeSet<>(TEMPLATES.keySet()));
    }

    /** The layer, as every document names it. */
    public String layer() {
        return template.substring(0, template.indexOf('/'));
    }

    private static String reason(List<String> lines, int index) {
        for (int i = index; i >= 0 && !lines.get(i).isBlank(); i--) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            boolean above = i < index;
            if (comment.find() && !lines.get(i).startsWith("#!") && (!above || comment.start() == 0)) {
                return comment.group(1).strip();
            }
        }
        return purpose(lines);
    }

    private static String purpose(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith(DESCRIPTION)) {
                return line.substring(DESCRIPTION.length());
            }
            Matcher comment = COMMENT.matcher(line);
            if (!line.startsWith("#!") && comment.find()) {
                return comment.group(1).strip();
            }
        }
        return "";
    }

    private static List<String> options(String reason) {
        List<String> options = new ArrayList<>();
        Matcher option = OPTION.matcher(reason);
        while (option.find()) {
            options.add(option.group(1));
        }
        return options;
    }
}
