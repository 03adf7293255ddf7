package dev.seawall.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README and the documents beside it point at is there. */
class DocumentsTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Path CORE = TOP.resolve("constructs/core/src/main/java/dev/seawall");
    private static final int LINES_OF_TWO_SCREENS = 80;

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PATH = Pattern.compile("[\\w.-]+/[\\w./-]*");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.[a-z]\\w*)?");
    private static final Set<String> GENERATED = Set.of("options.md", "rules.md", "refused.md", "changes.md");
    private static final Pattern DECLARED = Pattern.compile("(?:class|record|interface|enum) ([A-Z]\\w*)");

    @Test
    void linksLeadSomewhere() throws IOException {
        for (Path document : Blocks.documents()) {
            List<String> links = all(LINK, Files.readString(document)).stream().filter(link -> !link.startsWith("https://")).toList();
            assertThat(links).as(document.toString()).allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
        }
    }

    @Test
    void pathsThatAreNamedExist() throws IOException {
        List<String> paths = named().stream().filter(name -> PATH.matcher(name).matches()).filter(name -> !name.startsWith("dist/")).toList();

        assertThat(paths).isNotEmpty().allSatisfy(path -> assertThat(Files.exists(TOP.resolve(path)) || Files.exists(CORE.resolve(path))).as(path).isTrue());
    }

    @Test
    void typesThatAreNamedExist() throws IOException {
        List<String> types = named().stream().filter(name -> TYPE.matcher(name).matches()).map(name -> name.split("\\.")[0]).toList();

        assertThat(types).isNotEmpty().isSubsetOf(declared());
    }

    @Test
    void readersSeeThePictureWithinTwoScreens() throws IOException {
        List<String> readme = Files.readAllLines(TOP.resolve("README.md"));

        assertThat(readme.stream().takeWhile(line -> !line.startsWith("![")).count()).isLessThan(Math.min(LINES_OF_TWO_SCREENS, readme.size()));
    }

    /** What stands between backquotes outside of blocks; what is generated was read from the code or the tools. */
    private static List<String> named() throws IOException {
        List<String> named = new ArrayList<>();
        for (Path document : Blocks.documents()) {
            if (!GENERATED.contains(document.getFileName().toString())) {
                named.addAll(all(CODE, Files.readString(document).replaceAll("(?ms)^```.*?^```", "")));
            }
        }
        return named;
    }

    private static Set<String> declared() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String module : List.of("constructs", "kit/src", "cli/src", "stacks/src", "test/src")) {
            try (Stream<Path> sources = Files.walk(TOP.resolve(module))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                    types.addAll(all(DECLARED, Files.readString(source)));
                }
            }
        }
        return types;
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map((MatchResult result) -> result.group(1)).toList();
    }
}
