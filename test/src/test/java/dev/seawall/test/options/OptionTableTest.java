package dev.seawall.test.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.check.Report;
import dev.seawall.model.Environment;
import dev.seawall.model.Places;
import dev.seawall.node.NodeFile;
import dev.seawall.test.options.Subject.Row;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptionTableTest {
    private static final String ANY = "?";
    /** Most rows start from the same environment. */
    private static final Map<Environment, Map<String, String>> WRITTEN = new HashMap<>();

    static List<Row> rows() {
        return OptionTable.rows();
    }

    @Test
    void everyOptionHasARow() {
        assertThat(rows()).extracting(Row::option).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(OptionMethods.names());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void changesItsOwnComponentsAlone(Row row) throws ReflectiveOperationException {
        Map<String, Object> standard = components(row.standard());
        Map<String, Object> changed = components(row.changed());

        assertThat(standard.keySet().stream().filter(name -> !standard.get(name).equals(changed.get(name)))).as(row.option()).containsExactlyElementsOf(row.components());
        assertThat(List.of(printed(row, standard, row.before()), printed(row, changed, row.after()))).as(row.option()).containsExactly(row.before(), row.after());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void survivesToBuilder(Row row) throws ReflectiveOperationException {
        for (Record record : List.of(row.standard(), row.changed())) {
            assertThat(again(record)).as(row.option()).isEqualTo(record);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void remembersTheLineThatSetIt(Row row) throws ReflectiveOperationException {
        Places places = (Places) components(row.changed()).get("places");

        assertThat(row.components()).as(row.option()).anySatisfy(component -> assertThat(said(places, component, row)).hasValueSatisfying(said -> {
            assertThat(said.itself()).isTrue();
            assertThat(said.place().file()).isIn("OptionTable.java", "Subject.java");
        }));
    }

    /** By the component's name, or by the option's where elements of a component are set one by one. */
    private static Optional<Places.Said> said(Places places, String component, Row row) {
        return Stream.of(component, "environment." + component, row.option().replaceFirst(".*\\.", "")).map(places::find).flatMap(Optional::stream).filter(Places.Said::itself).findFirst();
    }

    /** An option that changes neither a document nor a file nor a finding is a promise that nobody keeps. */
    @ParameterizedTest
    @MethodSource("rows")
    void changesWhatIsWritten(Row row) {
        assertThat(written(row.withChanged())).as(row.option()).isNotEqualTo(WRITTEN.computeIfAbsent(row.withStandard(), OptionTableTest::written));
    }

    private static Map<String, Object> components(Record record) throws ReflectiveOperationException {
        Map<String, Object> components = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            components.put(component.getName(), component.getAccessor().invoke(record));
        }
        return components;
    }

    private static String printed(Row row, Map<String, Object> components, String expected) {
        return expected.equals(ANY) ? ANY : row.components().stream().map(name -> components.get(name).toString()).collect(Collectors.joining(" "));
    }

    private static Object again(Record record) throws ReflectiveOperationException {
        try {
            Object builder = record.getClass().getMethod("toBuilder").invoke(record);
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (NoSuchMethodException e) {
            return record; // a record of few components, whose options are its own methods
        }
    }

    private static Map<String, String> written(Environment environment) {
        Report report = Seawall.check(environment);
        if (report.hasErrors()) {
            return Map.of("findings", report.toString());
        }
        Synthesis all = Seawall.synthesize(environment);
        Map<String, String> written = all.node().files().stream().collect(Collectors.toMap(NodeFile::path, NodeFile::content));
        written.putAll(Map.of("findings", report.toString(), "cloudformation", all.cloudFormation(), "terraform", all.terraform()));
        return written;
    }
}
