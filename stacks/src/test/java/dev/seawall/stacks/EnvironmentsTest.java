package dev.seawall.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.Seawall;
import dev.seawall.check.Finding;
import dev.seawall.model.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentsTest {
    @Test
    void aChangeTravelsFromDevToProd() {
        assertThat(Environments.all()).extracting(environment -> environment.name().value()).containsExactly("dev", "staging", "prod");
    }

    @ParameterizedTest
    @MethodSource("dev.seawall.stacks.Environments#all")
    void theRulesFindNothingButWhatDevelopmentAccepts(Environment environment) {
        assertThat(Seawall.check(environment).findings()).extracting(Finding::rule)
            .isSubsetOf(environment.name().value().equals("dev") ? new String[] {"SeveralZones", "ImagePinned", "CertificateForClients", "AlarmsReachSomebody"} : new String[0]);
    }
}
