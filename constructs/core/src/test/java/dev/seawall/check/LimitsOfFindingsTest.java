package dev.seawall.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a finding measures is in it as value and limit too, for programs that read no sentences. */
class LimitsOfFindingsTest {
    private static final Pattern COMPARES = Pattern.compile("\\b(exceeds?|(is|are) (not )?(below|above)|more than|cannot cover|equals)\\b");
    /** A sentence with such a word that compares no two numbers. */
    private static final List<String> NO_LIMIT = List.of("PoisonEjectsNobody");

    @Test
    void whatComparesNumbersSaysThemApart() {
        Map<String, Finding> compared = new TreeMap<>();
        findings().forEach((id, finding) -> {
            if (COMPARES.matcher(finding.message()).find() && !NO_LIMIT.contains(id)) {
                compared.put(id, finding);
            }
        });

        assertThat(compared).hasSizeGreaterThan(25).allSatisfy((id, finding) -> assertThat(finding.limit()).hasValueSatisfying(limit -> {
            assertThat(finding.message()).containsAnyOf(limit.value(), limit.limit());
            assertThat(limit.whose()).isNotBlank();
        }));
    }

    /** Said by hand, so that neither a swapped value nor another unit passes. */
    @Test
    void valueAndLimitHaveTheirUnits() {
        Map<String, Finding> findings = findings();

        assertThat(findings.get("ListenBacklogWithinSomaxconn").limit()).contains(new Limit("65535", "4096", "kernel net.core.somaxconn"));
        assertThat(findings.get("KeepaliveBelowBalancerIdle").limit()).contains(new Limit("350 s", "350 s", "balancer.idleTimeout"));
        assertThat(findings.get("ShutdownWithinDrain").limit()).contains(new Limit("70 s", "70 s", "fleet.drainTimeout"));
        assertThat(findings.get("RecentTableFitsMemory").limit()).contains(new Limit("2047 MiB", "1024 MiB", "fleet.instanceTypes, an eighth of its memory"));
        assertThat(findings.get("HitcountFitsKernel").limit()).contains(new Limit("256", "255", "kernel of Debian 12"));
        assertThat(findings.get("ZoneLossFits").limit()).contains(new Limit("51 %", "50 %", "network.zones"));
        assertThat(findings.get("MemoryFitsNode").limit()).contains(new Limit("7688 MiB", "7372 MiB", "fleet.instanceTypes, nine tenths of its memory"));
    }

    @Test
    void aRefusedValueHasItsLimitAndSource() {
        RefusedValue refused = catchThrowableOfType(RefusedValue.class, () -> RefusedValue.requireBetween("nginx.backlog", 70_000, 1, 65_535, "listen(2)"));

        assertThat(Finding.of(refused).limit()).contains(new Limit("70000", "1 to 65535", "listen(2)"));
        assertThat(Finding.of(refused).message()).isEqualTo("70000 is not 1 to 65535 (listen(2))");
    }

    private static Map<String, Finding> findings() {
        Map<String, Finding> findings = new TreeMap<>();
        RuleCases.ofModel().forEach((id, one) -> {
            Environment environment = SoundEdge.environment(one.fires());
            Optional<Finding> first = Rules.check(environment).findings().stream().filter(finding -> finding.rule().equals(id)).findFirst();
            first.ifPresent(finding -> findings.put(id, finding));
        });
        return findings;
    }
}
