package dev.seawall.test.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DocumentationTool;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The options of the model with what their Javadoc says, read from the sources by {@link OptionsDoclet}. */
final class ModelOptions {
    static final Path SOURCES = Path.of("../constructs/core/src/main/java/dev/seawall/model");

    private ModelOptions() {}

    /** Layer by layer, a type's options in the order of its source. */
    static List<OptionsDoclet.Option> read() {
        DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
        List<OptionsDoclet.Option> found = new ArrayList<>();
        OptionsDoclet.RESULT.set(found::addAll);
        try (StandardJavaFileManager files = tool.getStandardFileManager(null, null, null); Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> java = sources.filter(path -> path.toString().endsWith(".java")).sorted().toList();
            List<String> flags = List.of("-classpath", System.getProperty("java.class.path"), "-quiet");
            if (!tool.getTask(null, files, null, OptionsDoclet.class, flags, files.getJavaFileObjectsFromPaths(java)).call()) {
                throw new IllegalStateException("the Javadoc of the model cannot be read; what javadoc printed above says why");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OptionsDoclet.RESULT.remove();
        }
    }
}
