package dev.seawall.test.docs;

import dev.seawall.Seawall;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Statements of a document as a class of their own, with an import for every type of ours or of java.time that they name. */
final class Snippet extends SimpleJavaFileObject {
    private static final Path SOURCES = Path.of("../constructs/core/src/main/java");
    /** Where a sentence about an edge begins. */
    private static final String KIT = "import static dev.seawall.testing.EdgeAssertions.assertThatEdge;\nimport dev.seawall.testing.RuleId;\n";
    /** What a user names: the front door and the model. */
    private static final List<String> PACKAGES = List.of("dev/seawall/model", "dev/seawall/units", "dev/seawall/check", "dev/seawall/snapshot");
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z][A-Za-z0-9]+\\b");

    private final String source;

    Snippet(String statements) {
        super(URI.create("string:///Snippet.java"), Kind.SOURCE);
        Map<String, String> types = types();
        TreeSet<String> imports = new TreeSet<>();
        Matcher names = TYPE.matcher(statements);
        while (names.find()) {
            if (types.containsKey(names.group())) {
                imports.add("import " + types.get(names.group()) + ";\n");
            }
        }
        source = KIT + String.join("", imports) + "public class Snippet implements Runnable {\n @Override\n public void run() {\n" + statements + " }\n}\n";
    }

    /** What the compiler says against it; empty when it was compiled into the folder. */
    List<String> compile(Path folder) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler().getTask(new StringWriter(), null, diagnostics, options, null, List.of(this)).call();
        return diagnostics.getDiagnostics().stream().map(Object::toString).toList();
    }

    /** Runs what was compiled into the folder. */
    static void run(Path folder) throws ReflectiveOperationException, IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Snippet.class.getClassLoader())) {
            ((Runnable) loader.loadClass("Snippet").getConstructor().newInstance()).run();
        }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
    }

    private static Map<String, String> types() {
        Map<String, String> types = new TreeMap<>(Map.of("Duration", "java.time.Duration", "List", "java.util.List", "Seawall", Seawall.class.getName()));
        for (String folder : PACKAGES) {
            try (Stream<Path> sources = Files.walk(SOURCES.resolve(folder))) {
                sources.map(path -> SOURCES.relativize(path).toString()).filter(path -> path.endsWith(".java")).map(path -> path.replace(".java", "").replace('/', '.'))
                    .forEach(name -> types.put(name.substring(name.lastIndexOf('.') + 1), name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return types;
    }
}
