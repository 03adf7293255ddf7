package dev.seawall.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesDocTest {
    private static final Path DOCUMENT = Path.of("../../docs/rules.md");

    @Test
    void theCommittedDocumentIsWhatTheRulesSay() throws IOException {
        String text = RulesDocument.text();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(System.getProperty("golden.update")).as("rewritten, look at the change and run again without").isNull();
        assertThat(text).as("refresh with -Dgolden.update").isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void everyRuleSaysWhatItPrevents() throws IOException {
        assertThat(RulesDocument.text().split("\n### ")).hasSizeGreaterThan(100).allMatch(section -> section.startsWith("# Rules") || section.split("\n\n").length >= 4);
    }
}
