package dev.seawall.model.fleet;

import dev.seawall.model.Places;
import dev.seawall.units.Alphabet;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.util.List;
import java.util.Optional;

/**
 * An EC2 instance type with what the other layers must know of it. The eight constants are all types of exactly 4 vCPU, 8 GiB and local NVMe
 * (DescribeInstanceTypes, October 2026). None sustains 10 Gbit/s: the baseline counts, the burst is credit.
 *
 * @param name EC2's name
 * @param architecture processor architecture
 * @param vcpus virtual processors; NGINX runs one worker on each
 * @param memory main memory
 * @param nvme size of the local NVMe
 * @param baseline network rate that is sustained, in each direction
 * @param burst network rate while credits last, typically minutes
 * @param exception why a type outside the list is used; empty for the listed ones
 * @param places where that was said; of the listed ones nowhere
 */
public record InstanceType(String name, Architecture architecture, int vcpus, Bytes memory, Bytes nvme, BitRate baseline, BitRate burst, Optional<Text> exception,
        Places places) {
    /** Intel, 100 GB. */
    public static final InstanceType C5D_XLARGE = listed("c5d.xlarge", Architecture.AMD64, 100, 1_250, 10_000);
    /** AMD, 150 GB. */
    public static final InstanceType C5AD_XLARGE = listed("c5ad.xlarge", Architecture.AMD64, 150, 1_250, 10_000);
    /** Graviton2, 237 GB. */
    public static final InstanceType C6GD_XLARGE = listed("c6gd.xlarge", Architecture.ARM64, 237, 1_250, 10_000);
    /** Intel, 237 GB. */
    public static final InstanceType C6ID_XLARGE = listed("c6id.xlarge", Architecture.AMD64, 237, 1_562, 12_500);
    /** Graviton3, 237 GB. */
    public static final InstanceType C7GD_XLARGE = listed("c7gd.xlarge", Architecture.ARM64, 237, 1_876, 12_500);
    /** Graviton4, 237 GB. */
    public static final InstanceType C8GD_XLARGE = listed("c8gd.xlarge", Architecture.ARM64, 237, 1_875, 12_500);
    /** Intel, 237 GB. */
    public static final InstanceType C8ID_XLARGE = listed("c8id.xlarge", Architecture.AMD64, 237, 1_875, 12_500);
    /** Graviton, 237 GB; the highest baseline of the eight. */
    public static final InstanceType C9GD_XLARGE = listed("c9gd.xlarge", Architecture.ARM64, 237, 2_100, 15_000);

    public InstanceType {
        RefusedValue.require("instanceType", name);
        if (!wellFormed(name)) {
            throw new RefusedValue("InstanceTypeForm", "instanceType", name, "an instance type such as c6id.xlarge", "write EC2's name of the type");
        }
        RefusedValue.require("instanceType.architecture", architecture);
        RefusedValue.requireBetween("instanceType.vcpus", vcpus, 1, 1024, "EC2");
        RefusedValue.require("instanceType.memory", memory);
        RefusedValue.requireBetween("instanceType.nvme (GB)", RefusedValue.require("instanceType.nvme", nvme).count() / 1_000_000_000, 1, 1_000_000,
            "cache, temporary files and logs live on it, a node without never serves");
        RefusedValue.require("instanceType.baseline", baseline);
        RefusedValue.require("instanceType.burst", burst);
        RefusedValue.require("instanceType.exception", exception);
        RefusedValue.require("instanceType.places", places);
    }

    /** The eight types of the class that Seawall is made for. */
    public static List<InstanceType> values() {
        return List.of(C5D_XLARGE, C5AD_XLARGE, C6GD_XLARGE, C6ID_XLARGE, C7GD_XLARGE, C8GD_XLARGE, C8ID_XLARGE, C9GD_XLARGE);
    }

    /**
     * The listed type of that name.
     *
     * @throws RefusedValue when the class has no such type; the message names the eight
     */
    public static InstanceType of(String name) {
        return values().stream().filter(type -> type.name.equals(name)).findFirst().orElseThrow(() -> new RefusedValue("InstanceTypeOfTheClass", "fleet.instanceType", name,
            "one of " + String.join(", ", values().stream().map(InstanceType::name).toList()) + ": 4 vCPU, 8 GiB and local NVMe",
            "choose one of these, or say why another must be used with InstanceType.exceptional"));
    }

    /**
     * A type outside the list, with the figures that DescribeInstanceTypes gives for it and the reason why it must be this one.
     */
    public static InstanceType exceptional(String name, Architecture architecture, int vcpus, Bytes memory, Bytes nvme, BitRate baseline, BitRate burst, String reason) {
        Places places = Places.NONE.said("", "name", "architecture", "vcpus", "memory", "nvme", "baseline", "burst", "exception");
        return new InstanceType(name, architecture, vcpus, memory, nvme, baseline, burst, Optional.of(Text.of(reason)), places);
    }

    private static InstanceType listed(String name, Architecture architecture, int nvmeGb, int baseline, int burst) {
        return new InstanceType(name, architecture, 4, Bytes.gib(8), Bytes.gb(nvmeGb), BitRate.mbit(baseline), BitRate.mbit(burst), Optional.empty(), Places.NONE);
    }

    private static boolean wellFormed(String name) {
        Alphabet letter = Alphabet.of("a-z");
        Alphabet rest = Alphabet.of("a-z0-9-");
        int dot = name.indexOf('.');
        return dot > 0 && rest.spellsAfter(letter, name.substring(0, dot), 2, 16) && rest.spells(name.substring(dot + 1)) && name.length() - dot <= 17;
    }

    @Override
    public String toString() {
        return name;
    }
}
