package dev.seawall.test.vm;

import dev.seawall.model.Environment;
import dev.seawall.model.boot.Boot;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be wrong with a node, its disk or what it asks; each alone must keep it from serving. */
enum Defect {
    FIREWALL_FILE_UNREADABLE("seawall-firewall.service failed", dropIn("seawall-firewall", "/usr/bin/rm /etc/seawall/rules.v4")),
    SETTING_REFUSED_BY_THE_KERNEL("seawall-kernel.service failed", dropIn("seawall-kernel", "/bin/sh -c 'echo net.core.no_such_setting = 1 >> /etc/sysctl.d/90-seawall.conf'")),
    SETTING_CHANGED_BY_ANOTHER("net.core.somaxconn = 128, not net.core.somaxconn = 65535", dropIn("seawall-proof", "/usr/sbin/sysctl -q -w net.core.somaxconn=128")),
    MODULE_LOADED_WITHOUT_ITS_OPTIONS("xt_recent was loaded before its options", file("/etc/modules-load.d/early.conf", "xt_recent\n")),
    STORE_ABSENT("no instance-store NVMe", Map.of("nvme", "absent")),
    STORE_HOLDS_SOMEBODYS_DATA("holds something that Seawall did not make", Map.of("nvme", "foreign")),
    STORE_FULL("No space left on device", dropIn("seawall-proof", "/bin/sh -c 'fallocate -l $(($(stat -f -c %%a /srv/edge) * 4096)) /srv/edge/full'")),
    CERTIFICATE_EXPIRED("secret shop/tls holds no valid certificate", machine -> machine.set("expired_certificates", true)),
    SECRET_DENIED("seawall-certificates.service failed", machine -> machine.set("deny_secrets", true)),
    PACKAGES_UNAVAILABLE("seawall-install.service failed", Map.of("disk", "bare"), machine -> machine.set("no_mirror", true)),
    PACKAGE_BELOW_ITS_FLOOR("below 1.26.3-99", () -> Edges.of(Edges.shopEdge().boot(Boot.builder().minimumVersion("nginx", "1.26.3-99").build()).build())),
    NO_TIME_SOURCE("no time source", machine -> machine.set("silent_clock", true)),
    TAG_OF_ANOTHER_EDGE("tag seawall:edge is not shop-prod", machine -> machine.set("tags", Map.of("seawall:edge", "other-prod", "aws:autoscaling:groupName", "lab-group"))),
    CONFIGURATION_REFUSED_BY_NGINX("unknown directive", dropIn("seawall-proof", "/bin/sh -c 'echo \"nonsense;\" >> /etc/nginx/seawall/http.conf'")),
    UPSTREAM_WITHOUT_ADDRESS("host not found in upstream", Edges::named, machine -> machine.ask("answer_names", false)),
    PROFILE_REFUSED_BY_APPARMOR("seawall-apparmor.service failed", dropIn("seawall-apparmor", "/bin/sh -c 'echo nonsense >> /etc/apparmor.d/seawall-nginx'")),
    /** Nothing of the node can be written, so nothing says why; the launch ends by the hook's default. */
    ROOT_DISK_FULL("", dropIn("cloud-init-local",
        "/bin/sh -c 'fallocate -l $(($(stat -f -c %%f /) * 4096 / 10 * 9)) /var/full; dd if=/dev/zero of=/var/rest bs=64k; truncate -s -256K /var/rest'"));

    private final String reason;
    private final Supplier<Environment> environment;
    private final Map<String, ?> powerOn;
    private final Consumer<Machine> before;

    Defect(String reason, Supplier<Environment> environment, Map<String, ?> powerOn, Consumer<Machine> before) {
        this.reason = reason;
        this.environment = environment;
        this.powerOn = powerOn;
        this.before = before;
    }

    Defect(String reason, Map<String, ?> powerOn) {
        this(reason, powerOn, machine -> { });
    }

    Defect(String reason, Map<String, ?> powerOn, Consumer<Machine> before) {
        this(reason, Edges::shop, powerOn, before);
    }

    Defect(String reason, Consumer<Machine> before) {
        this(reason, Map.of(), before);
    }

    Defect(String reason, Supplier<Environment> environment) {
        this(reason, environment, machine -> { });
    }

    Defect(String reason, Supplier<Environment> environment, Consumer<Machine> before) {
        this(reason, environment, Map.of(), before);
    }

    /** Those that every run boots, of each stage; the rest differs from one of them in what is wrong, not in who notices. */
    static Set<Defect> ofEachStage() {
        return EnumSet.of(FIREWALL_FILE_UNREADABLE, SETTING_REFUSED_BY_THE_KERNEL, STORE_ABSENT, STORE_HOLDS_SOMEBODYS_DATA, STORE_FULL, SECRET_DENIED, CERTIFICATE_EXPIRED, PACKAGES_UNAVAILABLE, PACKAGE_BELOW_ITS_FLOOR,
            NO_TIME_SOURCE, TAG_OF_ANOTHER_EDGE, CONFIGURATION_REFUSED_BY_NGINX, UPSTREAM_WITHOUT_ADDRESS);
    }

    /** Words that the console must have. */
    String reason() {
        return reason;
    }

    /** Whether the node is able to say that it gives up. */
    boolean speaks() {
        return this != ROOT_DISK_FULL;
    }

    /** A machine with the defect, switched on; one processor, because two such machines boot beside each other and two processors of an emulator see patched instructions at different times. */
    Machine on() {
        Machine machine = Machine.of(environment.get());
        before.accept(machine);
        Map<String, Object> arguments = new HashMap<>(powerOn);
        arguments.put("cpus", 1);
        machine.powerOn(arguments);
        return machine;
    }

    /** A node that cannot speak is waited for as long as a sound one takes. */
    Duration patience() {
        return speaks() ? Machine.PATIENCE : Duration.ofMinutes(5);
    }

    /** Before a unit of the node does its work. */
    private static Map<String, ?> dropIn(String unit, String command) {
        return file("/etc/systemd/system/" + unit + ".service.d/defect.conf", "[Service]\nExecStartPre=" + command + "\n");
    }

    private static Map<String, ?> file(String path, String content) {
        return Map.of("change", Map.of(path, content));
    }
}
