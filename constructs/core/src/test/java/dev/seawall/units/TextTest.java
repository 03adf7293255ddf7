package dev.seawall.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 0x0a, 0x7f, 0x85, 0xad, 0x034f, 0x115f, 0x180e, 0x200b, 0x200f, 0x2028, 0x202e, 0x2066, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xe000, 0xd800, 0xe0001, 0xe0041, 0xe0101, 0x10ffff})
    void whatShowsNothingIsRefused(int codePoint) {
        assertThatThrownBy(() -> Text.of("a" + new StringBuilder().appendCodePoint(codePoint) + "b")).isInstanceOf(RefusedValue.class).hasMessageContaining("visible characters");
    }

    /** Terraform composes strings, and would deploy another text than CloudFormation. */
    @ParameterizedTest
    @ValueSource(strings = {"e\u0301", "\u212b", "\u1100\u1161"})
    void whatTerraformWouldComposeIsRefused(String text) {
        assertThatThrownBy(() -> Text.of(text)).isInstanceOf(RefusedValue.class).hasMessageContaining("NFC");
    }

    @Test
    void lengthIsCountedInBytes() {
        assertThat(Text.of("\u20ac".repeat(85)).value()).hasSize(85);
        assertThatThrownBy(() -> Text.of("\u20ac".repeat(86))).isInstanceOf(RefusedValue.class).hasMessageContaining("bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0131", "\uff13", "\u20ac \ud83d\ude00", "${file(\"x\")}", "{{ resolve }}", "\u00e9"})
    void whatShowsArrives(String text) {
        assertThat(Text.of(text).value()).isEqualTo(text);
    }
}
