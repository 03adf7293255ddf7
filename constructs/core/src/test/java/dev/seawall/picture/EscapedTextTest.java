package dev.seawall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in another language: what a reader sees is what was said, and nothing of it is read as markup. */
class EscapedTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"a b-c|a b-c", "a<b>&c|a&lt;b&gt;&amp;c", "\"quoted\" 'too'|&quot;quoted&quot; &apos;too&apos;", "]]>|]]&gt;", "&amp;|&amp;amp;", "gr\u00fcn|gr&#252;n", "\ud83c\udf0a|&#127754;"})
    void xmlHoldsEveryText(String text, String escaped) {
        assertThat(new XmlText(text)).hasToString(escaped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001b", "\ufffe", "\ud800"})
    void whatXmlCannotHoldIsReplaced(String text) {
        assertThat(new XmlText(text)).hasToString("&#65533;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"api.example.com:8080|api.example.com:8080", "\"; end|#34;#59; end", "#quot;|#35;quot#59;", "`**bold**`|#96;#42;#42;bold#42;#42;#96;", "%%{init}%%|#37;#37;#123;init#125;#37;#37;",
        "<img src=x>|#60;img src#61;x#62;", "gr\u00fcn|gr#252;n"})
    void mermaidReadsNoTextAsItsOwn(String text, String escaped) {
        assertThat(new MermaidText(text)).hasToString(escaped);
    }
}
