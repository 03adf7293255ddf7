package dev.seawall.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFile;
import dev.seawall.test.scenario.Documents;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field that takes text, against the corpus: a refusal that says why, or the identical text at the other end and nothing else changed. */
class HostileTextIsRefusedOrArrivesTest {
    private static final int GENERATED = Integer.getInteger("hostile.generated", 1_000);
    private static final int RENDERED = 10;
    private static final JsonMapper JSON = new JsonMapper();
    /** Texts that are looked up among those that the model has, or are no part of an edge. */
    private static final Set<String> LOOKED_UP = Set.of("Alphabet.of/0", "Alphabet.spells/0", "Alphabet.spellsAfter/1", "RefusedValue.escaped/0", "Text.isComposed/0", "RefusedValue.shown/0",
        "Places.blame/0", "Places.covers/0", "Places.covers/1", "Places.find/0", "Places.holding/0", "Places.said/0", "Place.inDocument/0", "RefusedValue.in/0", "NearestName.of/0",
        "NearestName.advice/0", "NearestName.within/1");

    static Stream<String> fields() {
        return TextField.all().keySet().stream();
    }

    @Test
    void noMethodOfTheModelTakesTextUntested() {
        JavaClasses model = new ClassFileImporter().importPackages("dev.seawall.model", "dev.seawall.units");
        Set<String> methods = new TreeSet<>();
        for (JavaClass type : model) {
            for (JavaMethod method : type.getMethods()) {
                boolean shown = method.getModifiers().contains(JavaModifier.PUBLIC) && type.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                for (int i = 0; shown && !method.getName().startsWith("require") && !method.getName().equals("valueOf") && i < method.getRawParameterTypes().size(); i++) {
                    if (Set.of("java.lang.String", "[Ljava.lang.String;").contains(method.getRawParameterTypes().get(i).getName())) {
                        String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
                        methods.add(name + "." + method.getName() + "/" + i);
                    }
                }
            }
        }
        methods.removeAll(LOOKED_UP);

        Set<String> tested = TextField.all().values().stream().flatMap(field -> field.methods().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tested).isEqualTo(methods);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isRefusedWithAReasonOrHeldUnchanged(String name) {
        TextField field = TextField.all().get(name);
        int refusals = 0;
        int taken = 0;
        for (String text : Corpus.texts(GENERATED, field.harmless())) {
            String shown = "seed " + Corpus.SEED + ": " + RefusedValue.shown(text);
            Throwable refusal = catchThrowable(() -> {
                field.placed().apply(text);
                String held = field.held().apply(text);
                boolean address = field.kind() == TextField.Kind.VALUE && text.indexOf(':') >= 0;
                // of two ways to write an IPv6 address the model holds the canonical one
                assertThat(address ? field.held().apply(held) : held).as(shown).isEqualTo(address ? held : text);
            });
            if (refusal == null) {
                taken++;
            } else {
                refusals++;
                assertThat(refusal).as(shown).isExactlyInstanceOf(RefusedValue.class);
                assertThat(refusal.getMessage().chars().allMatch(c -> c >= 0x20 && c < 0x7f)).as(shown).isTrue();
            }
        }

        assertThat(refusals).isPositive();
        assertThat(taken).isGreaterThanOrEqualTo(field.kind() == TextField.Kind.VALUE ? 1 : 2);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void nothingAtAllIsRefusedToo(String name) {
        TextField field = TextField.all().get(name);

        assertThat(catchThrowable(() -> field.placed().apply(null))).isExactlyInstanceOf(RefusedValue.class);
        assertThat(catchThrowable(() -> field.held().apply(null))).isExactlyInstanceOf(RefusedValue.class);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void documentsAndNodeFilesAreThoseOfTheHarmlessTwinButForTheText(String name) throws IOException {
        TextField field = TextField.all().get(name);
        String harmless = field.harmless().get(0);
        List<String> accepted = field.accepted(Corpus.texts(GENERATED, field.harmless()));
        Documents twin = Documents.of(field.placed().apply(harmless));
        JsonNode twinTemplate = JSON.readTree(twin.cloudFormation());
        JsonNode twinConfiguration = JSON.readTree(twin.terraform());

        for (int i = 0; i < accepted.size(); i += Math.max(1, accepted.size() / RENDERED)) {
            String text = accepted.get(i);
            String shown = "seed " + Corpus.SEED + ": " + RefusedValue.shown(text);
            Documents documents = render(field.placed(), text, shown);
            JsonNode template = JSON.readTree(documents.cloudFormation());
            JsonNode configuration = JSON.readTree(documents.terraform());
            assertThat(documents.cloudFormation()).as(shown).doesNotContain("{{resolve:");
            if (field.kind() == TextField.Kind.TEXT) {
                assertThat(differences(twinTemplate, template, harmless, text)).as(shown).isEmpty();
                // a description is no expression
                assertThat(differences(twinConfiguration, configuration, harmless, text)).as(shown).noneMatch(path -> path.endsWith("/description"));
                assertThat(differences(twinConfiguration, configuration, harmless, text.replace("${", "$${").replace("%{", "%%{"))).as(shown).allMatch(path -> path.endsWith("/description"));
            }
            if (field.kind() == TextField.Kind.NAME) {
                assertThat(shape(template)).as(shown).isEqualTo(shape(twinTemplate));
                assertThat(shape(configuration)).as(shown).isEqualTo(shape(twinConfiguration));
            }
            if (field.kind() != TextField.Kind.VALUE) {
                assertThat(lines(documents)).as(shown).isEqualTo(lines(twin));
            }
        }
    }

    private static Documents render(Function<String, Environment> placed, String text, String shown) {
        try {
            return Documents.of(placed.apply(text));
        } catch (RuntimeException e) {
            throw new AssertionError(shown + " was accepted by the model and cannot be rendered", e);
        }
    }

    private static Map<String, Long> lines(Documents documents) {
        Map<String, Long> lines = new TreeMap<>();
        for (NodeFile file : documents.node().files()) {
            lines.put(file.path(), file.content().lines().count());
        }
        return lines;
    }

    /** Paths at which two trees differ otherwise than by {@code one} standing for {@code other}; the packed user-data has tests of its own. */
    private static List<String> differences(JsonNode twin, JsonNode tree, String one, String other) {
        List<String> differences = new ArrayList<>();
        compare("", twin, tree, one, other, differences);
        return differences;
    }

    private static void compare(String path, JsonNode twin, JsonNode tree, String one, String other, List<String> differences) {
        if (path.endsWith("/UserData") || path.endsWith("/user_data")) {
            return;
        }
        if (twin.isObject() && tree.isObject()) {
            Map<String, String> names = new TreeMap<>();
            twin.fieldNames().forEachRemaining(name -> names.put(name.replace(one, other), name));
            Set<String> found = new TreeSet<>();
            tree.fieldNames().forEachRemaining(found::add);
            if (!found.equals(names.keySet())) {
                differences.add(path + " " + found + " " + names.keySet());
                return;
            }
            names.forEach((name, twins) -> compare(path + "/" + name, twin.path(twins), tree.path(name), one, other, differences));
        } else if (twin.isArray() && tree.isArray() && twin.size() == tree.size()) {
            List<JsonNode> twins = sorted(twin, one, other);
            List<JsonNode> trees = sorted(tree, other, other);
            for (int i = 0; i < twin.size(); i++) {
                compare(path + "/" + i, twins.get(i), trees.get(i), one, other, differences);
            }
        } else if (twin.isTextual() && tree.isTextual() ? !tree.asText().equals(twin.asText().replace(one, other)) : !twin.equals(tree)) {
            differences.add(path);
        }
    }

    /** Tags and secrets are sorted by the text itself. */
    private static List<JsonNode> sorted(JsonNode array, String one, String other) {
        List<JsonNode> sorted = new ArrayList<>();
        array.forEach(sorted::add);
        sorted.sort((a, b) -> a.toString().replace(quoted(one), quoted(other)).compareTo(b.toString().replace(quoted(one), quoted(other))));
        return sorted;
    }

    private static String quoted(String text) {
        String json = JSON.getNodeFactory().textNode(text).toString();
        return json.substring(1, json.length() - 1);
    }

    /** A tree without its texts and names, members in any order. */
    private static String shape(JsonNode tree) {
        if (!tree.isContainerNode()) {
            return tree.getNodeType().name().substring(0, 1);
        }
        List<String> members = new ArrayList<>();
        tree.forEach(member -> members.add(shape(member)));
        members.sort(null);
        return (tree.isObject() ? "{" : "[") + String.join("", members) + "}";
    }
}
