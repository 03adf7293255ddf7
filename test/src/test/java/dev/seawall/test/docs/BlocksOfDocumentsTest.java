package dev.seawall.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.check.Finding;
import dev.seawall.check.Rules;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.test.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block of README and docs does what it says: Java runs, commands run, texts are what is printed. A block or a line that nothing here judges fails. */
class BlocksOfDocumentsTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    /** The commands that a document may show, all of them run here but this test's own, which is only asked whether it is there and parses. */
    private static final String SYNTH = "./seawall synth";
    private static final List<String> TESTS = List.of("./test/run", "./test/run fast");
    private static final Pattern ASKING = Pattern.compile("\\./seawall (check|explain)( [\\w./-]+)*");

    private static final Pattern FINDING = Pattern.compile("(ERROR|WARNING|NOTE) .+");
    private static final Pattern OUTPUT = Pattern.compile("dist/\\S+ .+");

    @TempDir
    private Path folder;

    @Test
    void everyBlockIsOfALanguageThatIsRun() {
        assertThat(Blocks.all()).isNotEmpty().allSatisfy(block -> assertThat(block.language()).as(block.place()).isIn("java", "sh", "text", "json", "yaml", "markdown"));
    }

    @Test
    void everyLineIsOfAKindThatIsJudged() {
        assertThat(lines("text")).isNotEmpty().allMatch(line -> FINDING.matcher(line).matches() || OUTPUT.matcher(line).matches());
        assertThat(lines("sh")).isNotEmpty().allMatch(line -> line.equals(SYNTH) || ASKING.matcher(line).matches() || TESTS.contains(line) || Answer.isAsked(line));
    }

    @Test
    void javaCompilesAndRuns() throws Exception {
        List<Blocks.Block> blocks = of("java");

        assertThat(blocks).isNotEmpty();
        for (Blocks.Block block : blocks) {
            Path classes = Files.createTempDirectory(folder, "snippet");
            assertThat(new Snippet(block.text()).compile(classes)).as(block.place()).isEmpty();
            Snippet.run(classes);
        }
    }

    @Test
    void findingsAreThoseThatTheRulesPrint() {
        List<String> shown = lines("text").stream().filter(line -> FINDING.matcher(line).matches()).toList();

        assertThat(shown).isNotEmpty().isSubsetOf(Rules.check(mistaken()).findings().stream().map(Finding::toString).toList());
    }

    @Test
    @Tag("judge")
    void commandsRunAndTheFilesThatAreNamedAreThere() throws Exception {
        for (String line : lines("sh").stream().filter(line -> !Answer.isAsked(line)).toList()) {
            if (line.equals(SYNTH)) {
                run("./seawall", "synth", "--out", folder.resolve("dist").toString());
            } else if (ASKING.matcher(line).matches()) {
                run(line.split(" "));
            } else {
                run("bash", "-n", "test/run");
            }
        }
        List<String> files = lines("text").stream().filter(line -> OUTPUT.matcher(line).matches()).map(line -> line.split(" ")[0]).toList();
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(folder.resolve(file)).isRegularFile());
    }

    /** Without a build and its launcher: the program that the launcher starts, in a folder of its own. */
    @Test
    void answersAreThoseThatTheCommandsGive() throws Exception {
        assertThat(Answer.all()).hasSizeGreaterThan(3);
        for (Answer answer : Answer.all()) {
            String told = answer.ask(folder);
            if (answer.told().isPresent()) {
                assertThat(told).as(answer.asked().place()).isEqualTo(answer.told().get().text());
            }
        }
    }

    @Test
    void yamlIsWhatExportPrints() {
        assertThat(of("yaml")).isEmpty();
    }

    /** The paper's edge with the three mistakes that README shows. */
    private static Environment mistaken() {
        Edge edge = Scenarios.seed().edge().toBuilder()
            .balancer(Balancer.builder().clientAddress(ClientAddress.PROXY_PROTOCOL_V2).listener(Listener.https(443)).listener(Listener.redirect(80, 8443)).build())
            .kernel(Kernel.builder().override("net.core.somaxconn", "4096", "as everywhere").build()).build();
        return Environment.of("prod", "eu-central-1", edge);
    }

    private static List<Blocks.Block> of(String language) {
        List<Blocks.Block> told = Answer.all().stream().flatMap(answer -> answer.told().stream()).toList();
        // FindingsDocTest judges what findings.md shows
        return Blocks.all().stream().filter(block -> block.language().equals(language) && !told.contains(block) && (language.equals("sh") || !block.place().contains("findings.md"))).toList();
    }

    private static List<String> lines(String language) {
        return of(language).stream().flatMap(block -> block.text().lines()).filter(line -> !line.isBlank()).toList();
    }

    private void run(String... command) throws Exception {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        Process process = new ProcessBuilder(command).directory(TOP.toFile()).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0).as(String.join(" ", command) + "\n" + Files.readString(printed, StandardCharsets.UTF_8)).isTrue();
    }
}
