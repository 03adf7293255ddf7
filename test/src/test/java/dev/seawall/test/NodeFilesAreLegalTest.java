package dev.seawall.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Environment;
import dev.seawall.node.NodeFile;
import dev.seawall.node.NodeFiles;
import dev.seawall.test.judge.AppArmorJudge;
import dev.seawall.test.judge.BootMade;
import dev.seawall.test.judge.CloudInitJudge;
import dev.seawall.test.judge.Debian;
import dev.seawall.test.judge.FirewallJudge;
import dev.seawall.test.judge.NginxJudge;
import dev.seawall.test.judge.ShellJudge;
import dev.seawall.test.judge.SysctlJudge;
import dev.seawall.test.judge.SystemdJudge;
import dev.seawall.test.judge.Verdict;
import dev.seawall.test.scenario.NodeTree;
import dev.seawall.test.scenario.Scenarios;
import dev.seawall.units.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of every scenario, judged by the program that reads it on the node, of the release that the scenario boots. */
@Tag("judge")
class NodeFilesAreLegalTest {
    private static final String RULES = "etc/seawall/rules.";

    @TempDir
    Path tree;

    static Stream<String> scenarios() {
        return Scenarios.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nginxStartsWithoutAWarning(String scenario) throws IOException {
        Environment environment = Scenarios.all().get(scenario);
        write(environment);
        Files.writeString(tree.resolve("etc/hosts"), hosts(environment));

        accepted(NginxJudge.of(Debian.of(environment)).after(BootMade.ofNode(environment)).judge(tree));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theKernelTakesBothRuleFilesAndGivesThemBackUnchanged(String scenario) {
        Environment environment = Scenarios.all().get(scenario);
        write(environment);

        accepted(FirewallJudge.of(Debian.of(environment)).judge(tree.resolve(RULES + "v4"), FirewallJudge.Family.IPV4));
        accepted(FirewallJudge.of(Debian.of(environment)).judge(tree.resolve(RULES + "v6"), FirewallJudge.Family.IPV6));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void systemdKnowsEveryKeyAndEveryProgram(String scenario) {
        Environment environment = Scenarios.all().get(scenario);
        NodeFiles node = write(environment);
        List<String> units = new ArrayList<>(List.of("nginx.service"));
        node.files().stream().map(NodeFile::path).filter(path -> path.matches("/etc/systemd/system/[^/]+")).forEach(path -> units.add(path.substring(path.lastIndexOf('/') + 1)));

        accepted(SystemdJudge.of(Debian.of(environment)).judge(tree, units));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void cloudInitAcceptsTheUserData(String scenario) throws IOException {
        Environment environment = Scenarios.all().get(scenario);
        Path userData = Files.write(tree.resolve("user-data"), NodeFiles.of(environment).userData().gzip());

        for (Debian debian : Debian.values()) {
            accepted(CloudInitJudge.of(debian).judge(userData));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void apparmorCompilesTheProfile(String scenario) {
        Environment environment = Scenarios.all().get(scenario);
        write(environment);

        accepted(AppArmorJudge.of(Debian.of(environment)).judge(tree.resolve("etc/apparmor.d/seawall-nginx")));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shellcheckHasNothingToSay(String scenario) {
        write(Scenarios.all().get(scenario));

        accepted(new ShellJudge().judge(tree));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theKernelOfTheImageKnowsEverySetting(String scenario) {
        Environment environment = Scenarios.all().get(scenario);
        write(environment);

        accepted(SysctlJudge.of(Debian.of(environment)).judge(tree.resolve("etc/sysctl.d/90-seawall.conf")));
    }

    private NodeFiles write(Environment environment) {
        NodeFiles node = NodeFiles.of(environment);
        NodeTree.write(node, tree);
        return node;
    }

    /** NGINX resolves upstream names when it starts; no name leaves the judge's network. */
    private static String hosts(Environment environment) {
        return environment.edge().nginx().upstreams().stream().flatMap(upstream -> upstream.servers().stream()).filter(Endpoint::isName)
            .map(server -> "127.0.0.1 " + server.host() + "\n").collect(Collectors.joining());
    }

    private static void accepted(Verdict verdict) {
        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
    }
}
