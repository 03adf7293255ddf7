package dev.seawall.test.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The reviewed file of what is accepted. */
final class Acceptances {
    private static final Path FILE = Path.of("policy/accepted.txt");
    private static final Pattern COLUMN = Pattern.compile("(?<!\\\\)\\|");

    private Acceptances() {}

    private record Acceptance(String judge, String rule, Pattern resources, LocalDate since, String reason) {
        static Acceptance parse(String line) {
            String[] columns = COLUMN.split(line);
            assertThat(columns).as(line).hasSize(5);
            return new Acceptance(columns[0].strip(), columns[1].strip(), Pattern.compile(columns[2].strip().replace("\\|", "|")), LocalDate.parse(columns[3].strip()), columns[4].strip());
        }

        boolean covers(Complaint complaint) {
            return rule.equals(complaint.rule()) && resources.matcher(complaint.resource()).matches();
        }
    }

    /** Fails for what a judge says and nobody accepted, and for what was accepted and it no longer says. */
    static void cover(String judge, List<Complaint> complaints) throws IOException {
        List<Acceptance> accepted = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith(judge + " ")) {
                accepted.add(Acceptance.parse(line));
            }
        }
        TreeSet<String> open = new TreeSet<>();
        complaints.stream().filter(complaint -> accepted.stream().noneMatch(one -> one.covers(complaint))).forEach(complaint -> open.add(complaint.toString()));
        List<String> stale = accepted.stream().filter(one -> complaints.stream().noneMatch(one::covers)).map(Acceptance::rule).toList();

        assertThat(open).as("neither clean nor accepted in %s", FILE).isEmpty();
        assertThat(stale).as("accepted in %s and no longer said", FILE).isEmpty();
        assertThat(accepted).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
    }
}
