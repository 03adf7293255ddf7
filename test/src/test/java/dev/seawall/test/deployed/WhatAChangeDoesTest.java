package dev.seawall.test.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The changes that users make to an edge that runs, made one after the other by the real tools; {@code docs/changes.md} is what happened. */
@Tag("judge")
@Tag("beside")
class WhatAChangeDoesTest {
    @TempDir
    private static Path folder;
    private static List<Changed> all;

    @BeforeAll
    static void change() {
        all = Changed.all(folder);
    }

    @Test
    void theTableOfTheDocumentsIsWhatHappened() {
        Golden.assertMatches(Path.of("../docs/changes.md"), document());
    }

    @Test
    void whatClientsAndBackendsKnowOutlivesEveryOrdinaryChange() {
        assertThat(all).filteredOn(it -> it.change().lasting()).hasSizeGreaterThan(9).allSatisfy(it -> {
            assertThat(it.cdk().lost()).isEmpty();
            assertThat(it.terraform().lost()).isEmpty();
            assertThat(it.after()).containsAll(it.before());
        });
    }

    @Test
    void bothToolsLoseTheSame() {
        assertThat(all).filteredOn(it -> !it.change().words().equals("the environment renamed")).allSatisfy(it -> assertThat(it.cdk().lost()).isEqualTo(it.terraform().lost()));
    }

    @Test
    void bothToolsRollTheFleetAtTheSameChanges() {
        assertThat(all).filteredOn(it -> it.change().lasting()).allSatisfy(it -> {
            assertThat(it.cdk().rolls()).isEqualTo(it.terraform().rolls());
            assertThat(it.refreshes()).isEqualTo(it.terraform().rolls() ? 1 : 0);
        });
        assertThat(all).filteredOn(it -> it.refreshes() == 1).hasSizeGreaterThan(4);
    }

    @Test
    void whatIsLostIsToldBeforehandAndNothingElse() {
        assertThat(all).allSatisfy(it -> assertThat(it.told().isEmpty()).as(it.told()).isEqualTo(it.cdk().lost().isEmpty()));
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
            # What a change does

            Made by a test (`WhatAChangeDoesTest`) to the example's staging environment, one change upon the other. CloudFormation: what `cdk diff` says, which knows from AWS's resource
            specification what must be made anew. Terraform: what `terraform plan` says, then applied to an AWS API on loopback, where VPC, load balancer, target groups and addresses must still
            have their ids. Ids are those of the documents without the edge's name.

            The last rows take away something that clients or backends know from outside, so both tools only plan them. Before that `./seawall synth`, over the folder that was deployed, or
            `./seawall check --since dist` says so, one line each: `WARNING VpcLasts staging.ShopVpc.CidrBlock: was 10.21.0.0/20 and becomes 10.40.0.0/20, which AWS cannot change in place: ...`.
            Both commands also name what AWS changes at once while running nodes have the earlier one until they are replaced: the form of the client's address (`ClientAddressAgrees`), the health check's path and
            port (`HealthCheckAgrees`), and where TLS ends (`TlsEndAgrees`).

            A renamed environment is another stack to `cdk`, made beside the old one; the row compares the templates. Terraform keeps the state that the backend names.

            | Change | CloudFormation | Terraform | Nodes | Said beforehand |
            |---|---|---|---|---|
            """);
        for (Changed it : all) {
            String rules = String.join(", ", it.told().lines().map(line -> "`" + line.split(" ")[1] + "`").distinct().toList());
            text.append("| ").append(it.change().words()).append(" | ").append(it.cdk().cell()).append(" | ").append(it.terraform().cell()).append(" | ")
                .append(it.terraform().rolls() ? "roll" : "stay").append(" | ").append(rules).append(" |\n");
        }
        return text.toString();
    }
}
