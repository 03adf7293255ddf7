package dev.seawall.test.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.test.constructs.ScenariosUnderNag;
import dev.seawall.test.judge.JsiiProgram;
import dev.seawall.test.judge.Verdict;
import dev.seawall.test.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** cdk-nag's packs AwsSolutions and NIST 800-53 over every scenario. */
@Tag("judge")
class CdkNagTest {
    private static final int PACKS = 2;
    /** A row of a report: rule, path of the resource, compliance, reason of an exception, level, words; all quoted. */
    private static final Pattern ROW = Pattern.compile("\"([^\"]+)\",\"(?:[^\"]*/)?([^\"/]+)\",\"([^\"]+)\",\"[^\"]*\",\"[^\"]*\",\"(.*)\"");

    @TempDir
    Path out;

    @Test
    void everyScenarioIsCleanOrAcceptedWithAReason() throws IOException {
        Verdict verdict = JsiiProgram.run(ScenariosUnderNag.class, out);
        assertThat(verdict.accepted()).as(verdict.output()).isTrue();

        Acceptances.cover("cdk-nag", complaints());
    }

    private List<Complaint> complaints() throws IOException {
        List<Complaint> complaints = new ArrayList<>();
        try (Stream<Path> files = Files.list(out)) {
            List<Path> reports = files.filter(file -> file.toString().endsWith("-NagReport.csv")).toList();
            assertThat(reports).hasSize(PACKS * Scenarios.all().size());
            for (Path report : reports) {
                List<String> rows = Files.readAllLines(report);
                assertThat(rows).hasSizeGreaterThan(10);
                for (String row : rows.subList(1, rows.size())) {
                    Matcher cells = ROW.matcher(row);
                    assertThat(cells.matches()).as(row).isTrue();
                    if (!cells.group(3).equals("Compliant")) {
                        complaints.add(new Complaint(cells.group(1), cells.group(2), cells.group(4)));
                    }
                }
            }
        }
        return complaints;
    }
}
