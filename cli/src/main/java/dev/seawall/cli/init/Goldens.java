package dev.seawall.cli.init;

import dev.seawall.model.Environment;
import dev.seawall.snapshot.EdgeSnapshot;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** What the new project's snapshot test compares with, from the project's own source: it is compiled against this program and asked. */
public final class Goldens {
    private static final String FOLDER = "src/test/golden/";

    private Goldens() {}

    /**
     * Text by path; nothing where Java comes without its compiler.
     *
     * @param project its folder, written
     * @param starter what wrote it
     * @param classes an empty folder for what is compiled
     * @throws RefusedValue when an edge may not have the name
     * @throws dev.seawall.UnsoundEnvironment when a rule refuses an edge of that name
     */
    public static Map<String, String> of(Path project, Starter starter, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, String> files = new TreeMap<>();
        if (compiler != null) {
            compile(compiler, project.resolve("src/main/java/" + starter.environments().replace('.', '/') + ".java"), classes);
            try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Goldens.class.getClassLoader())) {
                for (Environment environment : environments(loader, starter.environments())) {
                    EdgeSnapshot.of(environment).files().forEach((path, text) -> files.put(FOLDER + environment.name() + "/" + path, text));
                }
            }
        }
        return files;
    }

    private static void compile(JavaCompiler compiler, Path source, Path classes) throws IOException {
        Files.createDirectory(classes);
        int ended = compiler.run(null, null, null, "-proc:none", "-g:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString(), source.toString());
        if (ended != 0) {
            throw new IllegalStateException(source + " does not compile");
        }
    }

    private static List<Environment> environments(ClassLoader loader, String name) {
        try {
            Method all = loader.loadClass(name).getDeclaredMethod("all");
            all.setAccessible(true);
            return ((List<?>) all.invoke(null)).stream().map(Environment.class::cast).toList();
        } catch (InvocationTargetException said) {
            throw said.getCause() instanceof RefusedValue refused ? refused : new IllegalStateException(said.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
