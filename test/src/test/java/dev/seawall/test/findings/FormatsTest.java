package dev.seawall.test.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SpecificationVersion;
import dev.seawall.Seawall;
import dev.seawall.check.Finding;
import dev.seawall.check.Severity;
import dev.seawall.cli.findings.Format;
import dev.seawall.cli.findings.Found;
import dev.seawall.cli.findings.Sources;
import dev.seawall.test.judge.JsonSchemaJudge;
import dev.seawall.test.scenario.Scenarios;
import dev.seawall.units.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsTest {
    private static final Path TOP = Path.of("..");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOSTILE = "\u202e`**@all|<img src=x>`\n::error::\u001b[31m%0A";
    private static final Found REFUSED = Found.refused(new Finding(Severity.ERROR, "TextVisible", "text[" + HOSTILE + "]", HOSTILE, HOSTILE), Optional.of(new Place("a.B", "B c,:%.java", 7, 0)));

    private static final Found OF_A_DOCUMENT = Found.refused(new Finding(Severity.ERROR, "KeyKnown", "edge", "x", "y"), Optional.of(Place.inDocument("conf/B c,:%.yaml", 7, 3)));

    @Test
    void jsonIsWhatThePublishedSchemaDescribes() throws IOException {
        String json = told(Format.JSON);

        assertThat(JsonSchemaJudge.of("docs/findings.schema.json").errors(json)).isEmpty();
        assertThat(JSON.readTree(json).get("findings")).hasSizeGreaterThan(10);
        assertThat(JsonSchemaJudge.of("docs/findings.schema.json").errors(json.replace("\"rule\"", "\"role\""))).isNotEmpty();
    }

    @Test
    void sarifIsWhatItsStandardDescribes() throws IOException {
        String sarif = told(Format.SARIF);

        assertThat(JsonSchemaJudge.of("test/judges/sarif/sarif-2.1.0.json", SpecificationVersion.DRAFT_4).errors(sarif)).isEmpty();
        assertThat(JsonSchemaJudge.of("test/judges/sarif/sarif-2.1.0.json", SpecificationVersion.DRAFT_4).errors(sarif.replace("\"ruleId\"", "\"rule\""))).isNotEmpty();
    }

    @Test
    void sarifHasTheLinesOfBothValuesOfAContradiction() throws IOException {
        JsonNode result = JSON.readTree(Format.SARIF.of(mistaken(), new Sources(TOP), false)).at("/runs/0/results/0");

        assertThat(result.get("ruleId").asText()).isEqualTo("ListenBacklogWithinSomaxconn");
        assertThat(result.at("/locations/0/physicalLocation/region/snippet/text").asText()).isEqualTo(".backlog(65_535)");
        assertThat(result.at("/relatedLocations/0/physicalLocation/region/snippet/text").asText()).startsWith(".kernel(Kernel.builder().override(\"net.core.somaxconn\"");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText()).isEqualTo("test/src/test/java/dev/seawall/test/findings/Mistaken.java");
    }

    @Test
    void programsReadValueAndLimitWithoutTheSentence() throws IOException {
        JsonNode finding = JSON.readTree(Format.JSON.of(mistaken(), new Sources(TOP), false)).at("/findings/0");
        JsonNode properties = JSON.readTree(Format.SARIF.of(mistaken(), new Sources(TOP), false)).at("/runs/0/results/0/properties");

        assertThat(List.of(finding.get("value").asText(), finding.get("limit").asText(), finding.get("limitSource").asText())).containsExactly("65535", "4096", "kernel net.core.somaxconn");
        assertThat(properties.toString()).isEqualTo("{\"limit\":\"4096\",\"limitSource\":\"kernel net.core.somaxconn\",\"value\":\"65535\"}");
    }

    @Test
    void aLimitWithoutItsValueIsNotWhatTheSchemaDescribes() throws IOException {
        String json = told(Format.JSON);

        assertThat(json).contains("\"limitSource\"");
        assertThat(JsonSchemaJudge.of("docs/findings.schema.json").errors(json.replaceFirst("\"value\": *\"65535\"", "\"values\":\"65535\""))).isNotEmpty();
        assertThat(JsonSchemaJudge.of("docs/findings.schema.json").errors(json.replaceFirst("\"limit\": *\"4096\"", "\"limit\":4096"))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whateverIsQuotedEveryFormatIsPlainAscii(Format format) {
        assertThat(told(format)).matches("[\\n -~]*");
    }

    @Test
    void aPlaceInADocumentHasItsColumn() {
        assertThat(told(Format.HUMAN)).contains("\n  at conf/B c,:%.yaml:7:3 edge\n");
        assertThat(told(Format.GITHUB)).contains("::error file=conf/B c%2C%3A%25.yaml,line=7,col=3,title=KeyKnown::edge: x; y");
        assertThat(told(Format.MARKDOWN)).contains("`conf/B c,:%.yaml:7:3`");
        assertThat(told(Format.SARIF)).contains("\"startColumn\":3").contains("conf/B%20c,:%25.yaml");
        assertThat(told(Format.JSON)).contains("\"column\":3");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theOrderOfWhatIsFoundChangesNothing(Format format) {
        List<Found> found = new ArrayList<>(mistaken());
        String before = format.of(found, new Sources(TOP), false);
        Collections.reverse(found);

        assertThat(format.of(found, new Sources(TOP), false)).isEqualTo(before);
    }

    @Test
    void aWorkflowCommandHoldsNoOther() {
        assertThat(Format.GITHUB.of(List.of(REFUSED), new Sources(TOP), false)).hasLineCount(1)
            .startsWith("::error file=a/B c%2C%3A%25.java,line=7,title=TextVisible::text[\\u202e`**@all|<img src=x>`\\u000a::error::\\u001b[31m%250A]: ");
    }

    @Test
    void markdownQuotesAndNeitherMarksUpNorMentions() {
        String item = Format.MARKDOWN.of(List.of(REFUSED), new Sources(TOP), false).lines().filter(line -> line.startsWith("- ")).findFirst().orElseThrow();

        assertThat(item).startsWith("- **ERROR** `TextVisible` at ``text[\\u202e`**@all|<img src=x>`").doesNotContain("```").contains("&#96;&#42;&#42;&#64;all&#124;&#60;img src=x&#62;&#96;");
    }

    @Test
    void colourIsOnlyAroundTheWordThatWeighsAndTheSource() {
        String plain = Format.HUMAN.of(mistaken(), new Sources(TOP), false);
        String coloured = Format.HUMAN.of(mistaken(), new Sources(TOP), true);

        assertThat(coloured).startsWith("\u001b[1;31mERROR\u001b[0m ListenBacklogWithinSomaxconn ").contains("\u001b[2m.backlog(65_535)\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void aFileThatIsNotHereIsNamedByItsPackage() {
        assertThat(Format.HUMAN.of(List.of(REFUSED), new Sources(TOP), false)).contains("\n  at a/B c,:%.java:7 ");
    }

    private static List<Found> mistaken() {
        return Found.of(Mistaken.environment(), Seawall.check(Mistaken.environment()));
    }

    /** Of all scenarios, of the mistaken one, and of a refusal whose texts are chosen to break out of each format. */
    private static String told(Format format) {
        List<Found> found = new ArrayList<>(mistaken());
        Scenarios.all().values().forEach(environment -> found.addAll(Found.of(environment, Seawall.check(environment))));
        found.addAll(List.of(REFUSED, OF_A_DOCUMENT));
        return format.of(found, new Sources(TOP), false);
    }
}
