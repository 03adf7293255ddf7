package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.ListForm;
import dev.seawall.document.form.Quantity;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.WholeNumber;
import dev.seawall.document.form.Word;
import dev.seawall.model.fleet.Access;
import dev.seawall.model.fleet.Fleet;
import dev.seawall.model.fleet.InstanceType;
import java.util.List;

/** {@link Fleet}. */
final class FleetTable {
    /** The two arguments of {@code between}. */
    private record Bounds(int minimum, int maximum) {
        static final Argument<Bounds, Integer> MINIMUM = new Argument<>("minimum", WholeNumber.NUMBER, Bounds::minimum);
        static final Argument<Bounds, Integer> MAXIMUM = new Argument<>("maximum", WholeNumber.NUMBER, Bounds::maximum);
        static final Table<Bounds, Bounds> BETWEEN = Table.call(it -> new Bounds(it.get(MINIMUM), it.get(MAXIMUM)), MINIMUM, MAXIMUM);
    }

    private static final Argument<Fleet, List<InstanceType>> TYPES = new Argument<>("instanceTypes", new ListForm<>(ImageTable.TYPE), Fleet::instanceTypes);

    static final Table<Fleet.Builder, Fleet> FLEET = Table.<Fleet.Builder, Fleet>of("Fleet", it -> Fleet.of(InstanceType.C6ID_XLARGE).instanceTypes(it.get(TYPES).toArray(InstanceType[]::new)),
            Fleet.Builder::build)
        .with(TYPES)
        .option("between", Bounds.BETWEEN, (fleet, it) -> fleet.between(it.minimum(), it.maximum()), fleet -> new Bounds(fleet.minimum(), fleet.maximum()))
        .option("image", ImageTable.IMAGE, Fleet.Builder::image, Fleet::image)
        .option("rootVolume", Quantity.BYTES, Fleet.Builder::rootVolume, Fleet::rootVolume)
        .option("access", Word.of(Access.class), Fleet.Builder::access, Fleet::access)
        .option("cpuTarget", Quantity.PERCENT, Fleet.Builder::cpuTarget, Fleet::cpuTarget)
        .option("networkTarget", Quantity.PERCENT, Fleet.Builder::networkTarget, Fleet::networkTarget)
        .option("bootTimeout", Quantity.DURATION, Fleet.Builder::bootTimeout, Fleet::bootTimeout)
        .option("drainTimeout", Quantity.DURATION, Fleet.Builder::drainTimeout, Fleet::drainTimeout)
        .option("warmup", Quantity.DURATION, Fleet.Builder::warmup, Fleet::warmup)
        .option("maximumLifetime", Quantity.DURATION, Fleet.Builder::maximumLifetime, Fleet::maximumLifetime)
        .standard(Fleet.of(InstanceType.C6ID_XLARGE).build());

    private FleetTable() {}
}
