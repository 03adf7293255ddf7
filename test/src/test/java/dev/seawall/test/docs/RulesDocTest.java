package dev.seawall.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.check.RulesDocument;
import dev.seawall.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md}: every rule, read from its Javadoc and from what its tests expect. */
class RulesDocTest {
    private static final Path SOURCES = Path.of("../constructs/core/src/main/java");

    @Test
    void theCommittedDocumentIsWhatTheRulesSay() throws IOException {
        Golden.assertMatches(Path.of("../docs/rules.md"), RulesDocument.text(SOURCES));
    }

    @Test
    void everyRuleSaysWhatItPrevents() throws IOException {
        assertThat(RulesDocument.text(SOURCES).split("\n### ")).hasSizeGreaterThan(100).allMatch(section -> section.startsWith("# Rules") || section.split("\n\n").length >= 4);
    }
}
