package dev.seawall.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.document.EdgeDocument;
import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever text the model takes, a document says: each text field with every hostile text that it accepts is read as it was written. */
class HostileTextSurvivesDocumentsTest {
    private static final int GENERATED = 400;

    static Stream<String> fields() {
        return TextField.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aTextArrivesAsItWasSaid(String name) {
        TextField field = TextField.all().get(name);
        List<String> accepted = field.accepted(Corpus.texts(GENERATED, field.harmless()));

        assertThat(accepted).as("seed %d", Corpus.SEED).isNotEmpty().allSatisfy(text -> {
            Environment said = field.placed().apply(text);
            if (text.codePoints().anyMatch(Text::isDeceiving)) {
                // a tag may hold a letter that shows nothing, until the rules see it
                assertThatThrownBy(() -> EdgeDocument.yaml(said, false)).isInstanceOf(RefusedValue.class).hasMessageContaining("is not a visible character");
                return;
            }

            assertThat(EdgeDocument.read("x.yaml", EdgeDocument.yaml(said, false).getBytes(StandardCharsets.UTF_8))).isEqualTo(said);
            assertThat(EdgeDocument.read("x.json", EdgeDocument.json(said, true).getBytes(StandardCharsets.UTF_8))).isEqualTo(said);
        });
    }
}
