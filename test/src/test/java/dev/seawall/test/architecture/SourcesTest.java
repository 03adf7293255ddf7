package dev.seawall.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a compiler does not see: templates, imports, sizes. */
class SourcesTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEMPLATE = Pattern.compile("@JStache\\(path = \"([^\"]+)\"\\)");
    /** Mustache's two ways past the escaper, and other delimiters, in which a third would hide. */
    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&=]");
    private static final int LONGEST_FILE = 400;

    @Test
    void noTemplateWritesAValueUnescaped() {
        assertThat(files("templates", "")).isNotEmpty().allSatisfy((path, text) -> assertThat(text).as(path.toString()).doesNotContainPattern(UNESCAPED));
    }

    @Test
    void everyTemplateIsRenderedByOneRecord() {
        List<String> used = new ArrayList<>();
        files("constructs/core/src/main/java", ".java").values().forEach(text -> {
            Matcher matcher = TEMPLATE.matcher(text);
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        });

        List<String> templates = files("templates", "").keySet().stream().map(path -> TOP.resolve("templates").relativize(path).toString()).toList();
        assertThat(used).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(templates);
    }

    @Test
    void importsNameWhatTheyBring() {
        assertThat(java()).allSatisfy((path, text) -> assertThat(text.lines().filter(line -> line.startsWith("import ") && line.endsWith(".*;"))).as(path.toString()).isEmpty());
    }

    @Test
    void filesAreReadInOneSitting() {
        assertThat(java()).allSatisfy((path, text) -> assertThat(text.lines().count()).as(path.toString()).isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void publicTypesOfTheCoreSayWhatTheyAre() {
        Pattern declared = Pattern.compile("(?m)^(public (final |abstract |sealed )*(class|interface|enum|record) \\w+)");
        assertThat(files("constructs/core/src/main/java", ".java")).allSatisfy((path, text) -> {
            Matcher matcher = declared.matcher(text);
            if (matcher.find()) {
                assertThat(text.substring(0, matcher.start()).stripTrailing()).as(path + " " + matcher.group()).matches("(?s).*\\*/(\\n@.*)?");
            }
        });
    }

    private static TreeMap<Path, String> java() {
        TreeMap<Path, String> all = new TreeMap<>();
        for (String module : List.of("constructs/core", "constructs/document", "kit", "cli", "stacks", "test")) {
            all.putAll(files(module + "/src", ".java"));
        }
        return all;
    }

    private static TreeMap<Path, String> files(String folder, String ending) {
        TreeMap<Path, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(TOP.resolve(folder))) {
            for (Path path : paths.filter(Files::isRegularFile).filter(path -> path.toString().endsWith(ending)).toList()) {
                files.put(path, Files.readString(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
