package dev.seawall.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.cli.explain.Names;
import dev.seawall.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/refused.md}: every refusal that is no rule, read from where it is thrown. */
class RefusedDocTest {
    @Test
    void theCommittedDocumentIsWhatTheCodeRefuses() throws IOException {
        Golden.assertMatches(Path.of("../docs/refused.md"), RefusedDocument.text());
    }

    @Test
    void everyRefusalCanBeExplained() throws IOException {
        Names names = Names.read();

        assertThat(RefusedDocument.names()).hasSizeGreaterThan(70).contains("NamePlain", "VpcLasts", "InputKnown", "OutputWritten").allSatisfy(name -> assertThat(names.find(name)).isPresent());
    }
}
