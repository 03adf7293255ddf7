package dev.seawall.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.units.Port;
import dev.seawall.units.RefusedValue;
import org.junit.jupiter.api.Test;

/** In a package outside Seawall's own, as a user's code is. */
class CulpritTest {
    @Test
    void pointsAtTheUsersOwnLine() {
        RefusedValue refused = catchThrowableOfType(RefusedValue.class, this::wrongPort);

        assertThat(refused.culprit()).hasValueSatisfying(frame -> {
            assertThat(frame.getFileName()).isEqualTo("CulpritTest.java");
            assertThat(frame.getMethodName()).isEqualTo("wrongPort");
        });
    }

    @Test
    void pointsAtTheLineThatBuilds() {
        RefusedValue refused = catchThrowableOfType(RefusedValue.class, this::wrongFleet);

        assertThat(refused).hasMessage("fleet.maximum: 2 is not 3 to 500 (fleet.minimum to 500 targets a zone, NLB quotas); choose a value in that range");
        assertThat(refused.culprit()).hasValueSatisfying(frame -> assertThat(frame.getMethodName()).isEqualTo("wrongFleet"));
    }

    private Port wrongPort() {
        return Port.of(0);
    }

    private Fleet wrongFleet() {
        return Fleet.of(InstanceType.C5D_XLARGE).between(3, 2).build();
    }
}
