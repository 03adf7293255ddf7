package dev.seawall.test.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.change.Effect;
import dev.seawall.change.ResourceChange;
import dev.seawall.deployed.Tool;
import dev.seawall.model.Environment;
import dev.seawall.snapshot.EdgeDifference;
import dev.seawall.snapshot.EdgeSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a difference says of the usual changes beforehand is what both tools did of them: {@code docs/changes.md} has their word, a test of its own writes it. */
class UsualChangesTest {
    private static final Path DOCUMENT = Path.of("../docs/changes.md");
    private static final Pattern COUNTED = Pattern.compile("(?:and )?(\\d+) (?:resources|others)");

    /** Each change, upon the lasting ones before it. */
    static Stream<Made> changes() {
        Map<Change, Made> made = new LinkedHashMap<>();
        Environment now = Edges.named("staging");
        for (Change change : Change.ALL) {
            Environment next = change.make().apply(now);
            made.put(change, new Made(change, now, next));
            now = change.lasting() ? next : now;
        }
        return made.values().stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nodesRollWhereBothToolsRollThem(Made made) throws IOException {
        assertThat(made.difference().with(Effect.ROLLED).isEmpty() && made.difference().with(Effect.CREATED).stream().noneMatch(change -> change.id().endsWith("Nodes"))).as(made.difference().headline())
            .isEqualTo(row(made)[4].strip().equals("stay"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void terraformMakesAnewAsMuchAsIsSaid(Made made) throws IOException {
        List<ResourceChange> changes = made.difference().resources().get(Tool.TERRAFORM);

        for (Map.Entry<String, Effect> verb : Map.of("\\*\\*made anew\\*\\*", Effect.REPLACED, "removed", Effect.REMOVED, "made", Effect.CREATED).entrySet()) {
            assertThat(changes.stream().filter(change -> change.effect() == verb.getValue()).count()).as(verb.getValue() + " of " + changes).isEqualTo(count(row(made)[3], verb.getKey()));
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void cloudFormationMakesAnewAsMuchAsIsSaid(Made made) throws IOException {
        List<ResourceChange> changes = made.difference().resources().get(Tool.CLOUD_FORMATION);

        for (Map.Entry<String, Effect> verb : Map.of("\\*\\*made anew\\*\\*", Effect.REPLACED, "removed", Effect.REMOVED, "made", Effect.CREATED).entrySet()) {
            assertThat(changes.stream().filter(change -> change.effect() == verb.getValue()).count()).as(verb.getValue() + " of " + changes).isEqualTo(count(row(made)[2], verb.getKey()));
        }
    }

    @Test
    void aTemplateThatIsTheSameChangesNothing() {
        Environment staging = Edges.named("staging");

        assertThat(EdgeDifference.between(EdgeSnapshot.of(staging), EdgeSnapshot.ofDocument("deployed.json", Seawall.cloudFormation(staging))).headline()).isEqualTo("nothing differs");
    }

    /** Of {@code removed: `A`, `B`; made: 7 resources}: how many after the verb. */
    private static long count(String cell, String verb) {
        Matcher part = Pattern.compile("(?:^|; )\\s*" + verb + ": ([^;]*)").matcher(cell.strip());
        if (!part.find()) {
            return 0;
        }
        Matcher counted = COUNTED.matcher(part.group(1));
        return part.group(1).chars().filter(c -> c == '`').count() / 2 + (counted.find() ? Long.parseLong(counted.group(1)) : 0);
    }

    private static String[] row(Made made) throws IOException {
        return Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| " + made.change().words() + " |")).findFirst().orElseThrow().split("\\|");
    }

    /** A change, and what it was made to. */
    record Made(Change change, Environment before, Environment after) {
        EdgeDifference difference() {
            return EdgeDifference.between(EdgeSnapshot.of(before), EdgeSnapshot.of(after));
        }

        @Override
        public String toString() {
            return change.words();
        }
    }
}
