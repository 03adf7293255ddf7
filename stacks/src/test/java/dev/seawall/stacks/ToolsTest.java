package dev.seawall.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tools.sh} on machines that are folders of pretended programs. */
class ToolsTest {
    private static final Path TOOLS = Path.of("../tools.sh").toAbsolutePath().normalize();
    private static final String HOW = """
          Debian 12 or 13, as root:  apt-get update && apt-get install --no-install-recommends %s
          Ubuntu:                    sudo apt-get update && sudo apt-get install openjdk-21-jdk-headless maven
          Fedora:                    sudo dnf install java-21-openjdk-devel maven
          macOS:                     brew install openjdk@21 maven && export JAVA_HOME="$(brew --prefix openjdk@21)/libexec/openjdk.jdk/Contents/Home"
        """;

    @TempDir
    private Path machine;

    private record Answer(int code, String out, String err) {}

    @BeforeEach
    void startsAsUserOnDebianWithoutJava() throws IOException {
        for (String tool : List.of("sed", "readlink", "mktemp", "tail", "rm")) {
            program("bin/" + tool, "PATH=/usr/bin:/bin; exec " + tool + " \"$@\"");
        }
        program("bin/id", "echo 1000");
        program("bin/grep", "exit 0");
        program("bin/apt-get", "echo apt-get \"$@\" >>'" + machine + "/asked'; echo 'E: no mirror answers'; exit 100");
    }

    @Test
    void takesTheJdkOfTheVariableThenThatOfThePath() throws Exception {
        jdk(".", 17);
        jdk("newer", 25);
        maven("3.8.7");

        assertThat(tools(Map.of())).isEqualTo(new Answer(0, machine + "/bin/java 17\n", ""));
        assertThat(tools(Map.of("JAVA_HOME", machine + "/newer"))).isEqualTo(new Answer(0, machine + "/newer/bin/java 25\n", ""));
        assertThat(tools(Map.of("JAVA_HOME", machine + "/nowhere"))).isEqualTo(new Answer(0, machine + "/bin/java 17\n", ""));
    }

    @Test
    void takesTheJdkThatDebianHasBehindAnotherJava() throws Exception {
        jdk(".", 8);
        jdk("eleven", 11);
        jdk("seventeen", 17);
        maven("4.0.0");
        program("bin/update-alternatives", "printf '%s\\n' '" + machine + "/eleven/bin/javac' '" + machine + "/seventeen/bin/javac'");

        assertThat(tools(Map.of())).isEqualTo(new Answer(0, machine + "/seventeen/bin/java 17\n", ""));
    }

    @Test
    void tellsUserTheCommandsAndAsksAptForNothing() throws Exception {
        assertThat(tools(Map.of())).isEqualTo(new Answer(2, "",
            "seawall needs a JDK 17 or newer and Maven 3.8 or newer (JAVA_HOME is not set, java is not on the path). This brings it:\n" + HOW.formatted("default-jdk-headless maven")));

        jdk(".", 17);
        Files.delete(machine.resolve("bin/javac"));
        maven("3.8.7");
        assertThat(tools(Map.of("JAVA_HOME", "/nowhere"))).isEqualTo(new Answer(2, "",
            "seawall needs a JDK 17 or newer (JAVA_HOME is /nowhere, java is " + machine + "/bin/java). This brings it:\n" + HOW.formatted("default-jdk-headless")));

        jdk(".", 17);
        maven("3.6.3");
        assertThat(tools(Map.of())).isEqualTo(new Answer(2, "",
            "seawall needs Maven 3.8 or newer (JAVA_HOME is not set, java is " + machine + "/bin/java). This brings it:\n" + HOW.formatted("maven")));
        assertThat(machine.resolve("asked")).doesNotExist();
    }

    @Test
    void installsAsRootOnDebianWhatIsMissing() throws Exception {
        jdk("ready", 21);
        maven("3.9.9");
        Files.move(machine.resolve("bin/mvn"), machine.resolve("ready/bin/mvn"));
        program("bin/id", "echo 0");
        program("bin/apt-get", "echo apt-get \"$@\" >>'" + machine + "/asked'; PATH=/usr/bin:/bin; [ \"$1\" = update ] || cp '" + machine + "'/ready/bin/* '" + machine + "/bin'");

        assertThat(tools(Map.of())).isEqualTo(new Answer(0, machine + "/bin/java 21\n",
            "seawall needs a JDK 17 or newer and Maven 3.8 or newer: installing default-jdk-headless maven\n"));
        assertThat(tools(Map.of())).isEqualTo(new Answer(0, machine + "/bin/java 21\n", ""));
        assertThat(machine.resolve("asked")).hasContent("apt-get update\napt-get install -y --no-install-recommends default-jdk-headless maven");
    }

    @Test
    void saysWhatAptSaidAndTheCommandsWhereItCannotInstall() throws Exception {
        jdk(".", 17);
        program("bin/id", "echo 0");

        assertThat(tools(Map.of())).isEqualTo(new Answer(2, "", "seawall needs Maven 3.8 or newer: installing maven\nE: no mirror answers\n"
            + "seawall needs Maven 3.8 or newer (JAVA_HOME is not set, java is " + machine + "/bin/java). This brings it:\n" + HOW.formatted("maven")));
    }

    private void jdk(String home, int release) throws IOException {
        program(home + "/bin/java", "exit 0");
        program(home + "/bin/javac", "echo javac " + (release < 9 ? "1." + release : release + ".0.1"));
    }

    private void maven(String version) throws IOException {
        program("bin/mvn", "[ -x \"$JAVA_HOME/bin/java\" ] || exit 1; printf '\\033[1mApache Maven " + version + " (0)\\033[m\\n'");
    }

    private void program(String name, String text) throws IOException {
        Path file = machine.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        file.toFile().setExecutable(true);
    }

    private Answer tools(Map<String, String> variables) throws Exception {
        var builder = new ProcessBuilder("/bin/sh", "-euc", ". \"$0\"; need_tools; printf '%s %s\\n' \"$java\" \"$release\"", TOOLS.toString());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(variables);
        environment.put("PATH", machine.resolve("bin").toString());
        Process process = builder.redirectInput(Path.of("/dev/null").toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), out, err);
    }
}
