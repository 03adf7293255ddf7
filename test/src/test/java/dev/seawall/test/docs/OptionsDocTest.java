package dev.seawall.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DocumentationTool;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/options.md} is what the Javadoc of the model says. */
class OptionsDocTest {
    private static final Path MODEL = Path.of("../constructs/core/src/main/java/dev/seawall/model");
    /** Options whose whole meaning is another option's, or a kind rather than a number. */
    private static final String SAME_AS = "the same as `";

    private static List<OptionsDoclet.Option> options;

    @BeforeAll
    static void readTheModel() throws IOException {
        DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
        List<OptionsDoclet.Option> found = new ArrayList<>();
        OptionsDoclet.RESULT.set(found::addAll);
        try (StandardJavaFileManager files = tool.getStandardFileManager(null, null, null); Stream<Path> sources = Files.walk(MODEL)) {
            List<Path> java = sources.filter(path -> path.toString().endsWith(".java")).sorted().toList();
            boolean well = tool.getTask(null, files, null, OptionsDoclet.class, List.of("-classpath", System.getProperty("java.class.path"), "-quiet"), files.getJavaFileObjectsFromPaths(java)).call();
            assertThat(well).isTrue();
        }
        options = found;
    }

    @Test
    void theCommittedDocumentIsWhatTheJavadocSays() {
        Golden.assertMatches(Path.of("../docs/options.md"), document(), getClass().getSimpleName());
    }

    @Test
    void everyOptionSaysItsDefault() {
        assertThat(options).hasSizeGreaterThan(60).allSatisfy(option -> {
            boolean delegates = option.documentation().contains(SAME_AS);
            assertThat(delegates || option.documentation().matches("(?s).*(Default: |No default).*")).as(option.type() + "." + option.signature() + ": " + option.documentation()).isTrue();
        });
    }

    @Test
    void everyNumberSaysItsRange() {
        assertThat(options.stream().filter(option -> option.signature().matches(".*\\((int|Duration|Bytes|Percent|Port)\\b.*"))).isNotEmpty().allSatisfy(option ->
            assertThat(option.documentation()).as(option.type() + "." + option.signature()).containsPattern("\\d[\\d,]* ?(\\w+ )?(bytes? )?(GiB )?to \\d|no port of|At most|0 to|1 to"));
    }

    private static String document() {
        StringBuilder text = new StringBuilder("# Options\n\nGenerated from the Javadoc of the model; a test compares. An option that is not said has its default.\n");
        String layer = "";
        String type = "";
        for (OptionsDoclet.Option option : options) {
            if (!option.layer().equals(layer)) {
                layer = option.layer();
                text.append("\n## ").append(layer).append('\n');
                type = "";
            }
            if (!option.type().equals(type)) {
                type = option.type();
                text.append("\n### ").append(type).append('\n');
            }
            text.append("\n#### `").append(option.signature()).append("`\n\n").append(option.documentation()).append('\n');
        }
        return text.toString();
    }
}
