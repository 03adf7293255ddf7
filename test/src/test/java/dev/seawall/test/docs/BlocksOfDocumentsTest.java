package dev.seawall.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.check.Finding;
import dev.seawall.check.Rules;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block of README and docs does what it says: Java compiles, commands run, texts are what is printed. */
class BlocksOfDocumentsTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Path SOURCES = TOP.resolve("constructs/core/src/main/java");
    /** The command that runs this test; it cannot run inside itself, so it is only asked whether it is there and parses. */
    private static final String TEST_COMMAND = "./test/run";

    @Test
    void everyBlockIsOfALanguageThatIsRun() {
        assertThat(Blocks.all()).isNotEmpty().extracting(Blocks.Block::language).isSubsetOf("java", "sh", "text");
    }

    @Test
    void javaCompiles() {
        List<Blocks.Block> blocks = of("java");

        assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(compile(block.text())).as(block.place()).isEmpty());
    }

    @Test
    void findingsAreThoseThatTheRulesPrint() {
        List<String> shown = of("text").stream().flatMap(block -> block.text().lines()).filter(line -> line.startsWith("ERROR")).toList();

        assertThat(shown).isNotEmpty().isSubsetOf(Rules.check(mistaken()).findings().stream().map(Finding::toString).toList());
    }

    @Test
    @Tag("judge")
    void commandsRunAndTheFilesThatAreNamedAreThere(@TempDir Path folder) throws Exception {
        for (Blocks.Block block : of("sh")) {
            for (String line : block.text().lines().toList()) {
                List<String> command = line.equals(TEST_COMMAND) ? List.of("bash", "-n", "test/run") : List.of((line + " --out " + folder.resolve("dist")).split(" "));
                Process process = new ProcessBuilder(command).directory(TOP.toFile()).redirectErrorStream(true).start();
                String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0).as(block.place() + " " + line + "\n" + printed).isTrue();
            }
        }
        List<String> files = of("text").stream().flatMap(block -> block.text().lines()).filter(line -> line.startsWith("dist/")).map(line -> line.split(" ")[0]).toList();
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(folder.resolve(file)).isRegularFile());
    }

    /** The paper's edge with the three mistakes that README shows. */
    private static Environment mistaken() {
        Edge edge = Scenarios.seed().edge().toBuilder()
            .balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).listener(Listener.https(443)).listener(Listener.redirect(80, 8443)).build())
            .kernel(Kernel.builder().override("net.core.somaxconn", "4096", "as everywhere").build()).build();
        return Environment.of("prod", "eu-central-1", edge);
    }

    private static List<Blocks.Block> of(String language) {
        return Blocks.all().stream().filter(block -> block.language().equals(language)).toList();
    }

    /** What the compiler says against statements, with an import for every type of ours or of java.time that they name. */
    private static List<String> compile(String statements) {
        Map<String, String> types = types();
        TreeSet<String> imports = new TreeSet<>();
        Matcher names = Pattern.compile("\\b[A-Z][A-Za-z0-9]+\\b").matcher(statements);
        while (names.find()) {
            if (types.containsKey(names.group())) {
                imports.add("import " + types.get(names.group()) + ";\n");
            }
        }
        String source = String.join("", imports) + "class Snippet {\n void run() {\n" + statements + " }\n}\n";
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        compiler.getTask(new StringWriter(), null, diagnostics, List.of("-proc:none", "-classpath", System.getProperty("java.class.path")), null, List.of(file)).call();
        return diagnostics.getDiagnostics().stream().map(Object::toString).toList();
    }

    private static Map<String, String> types() {
        Map<String, String> types = new TreeMap<>(Map.of("Duration", "java.time.Duration"));
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            List<String> names = sources.filter(path -> path.toString().endsWith(".java")).map(path -> SOURCES.relativize(path).toString().replace(".java", "").replace('/', '.'))
                .collect(Collectors.toCollection(ArrayList::new));
            names.removeIf(name -> name.startsWith("dev.seawall.plan") || name.startsWith("dev.seawall.node"));
            names.forEach(name -> types.put(name.substring(name.lastIndexOf('.') + 1), name));
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
