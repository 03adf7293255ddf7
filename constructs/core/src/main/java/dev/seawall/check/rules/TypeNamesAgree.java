package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.units.Alphabet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is said of an exceptional type agrees with its name.
 *
 * <p>Behind family and generation, {@code g} is a Graviton processor and {@code d} a local disk (EC2 User Guide, naming conventions). An image of the other architecture does not start, and without a disk no node proves
 * itself. Judged are the families c, m and r from the fourth generation on, and t, whose names all follow it.
 */
public final class TypeNamesAgree extends Rule {
    private static final Alphabet DIGIT = Alphabet.of("0-9");
    private static final Set<String> FAMILIES = Set.of("c", "m", "r", "t");
    private static final char FIRST_WITHOUT_DISK = '4';

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (InstanceType type : environment.edge().fleet().instanceTypes()) {
            if (type.exception().isPresent()) {
                read(type, type.name().substring(0, type.name().indexOf('.')), findings);
            }
        }
    }

    /** Family, generation, attributes. */
    private void read(InstanceType type, String name, Consumer<Finding> findings) {
        int family = 0;
        while (family < name.length() && !DIGIT.holds(name.charAt(family))) {
            family++;
        }
        int generation = family;
        while (generation < name.length() && DIGIT.holds(name.charAt(generation))) {
            generation++;
        }
        if (generation > family && FAMILIES.contains(name.substring(0, family))) {
            boolean old = generation == family + 1 && name.charAt(family) < FIRST_WITHOUT_DISK && !name.startsWith("t");
            judge(type, old, name.substring(generation), findings);
        }
    }

    /** Before the fourth generation a disk had no letter. */
    private void judge(InstanceType type, boolean old, String attributes, Consumer<Finding> findings) {
        Architecture named = attributes.startsWith("g") ? Architecture.ARM64 : Architecture.AMD64;
        if (named != type.architecture()) {
            findings.accept(warning("fleet.instanceTypes", type + " is " + named + " by its name, not " + type.architecture() + ": no node would start", "correct the name or the architecture"));
        }
        int hyphen = attributes.indexOf('-');
        if (!old && (hyphen < 0 ? attributes : attributes.substring(0, hyphen)).indexOf('d') < 0) {
            findings.accept(warning("fleet.instanceTypes", type + " has no local disk by its name (no d), a node without never serves", "name the type with a d, such as c6id"));
        }
    }
}
