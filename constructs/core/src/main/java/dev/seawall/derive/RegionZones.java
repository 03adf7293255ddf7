package dev.seawall.derive;

import java.util.Optional;

/**
 * The letters of a Region's availability zones (EC2, DescribeInstanceTypeOfferings by zone, as moto 5.2.5 recorded it). AWS adds zones, and old accounts see some that new ones do not, so what is missing here warns and never forbids.
 */
public final class RegionZones {
    private RegionZones() {}

    /** Letters without separator, ascending; empty for a Region that is not known here. */
    public static Optional<String> letters(String region) {
        return switch (region) {
            case "af-south-1", "ap-east-1", "ap-northeast-3", "ap-south-1", "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ca-west-1",
                "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-3", "il-central-1", "me-central-1", "me-south-1", "sa-east-1", "us-east-2" -> Optional.of("abc");
            case "ap-northeast-1" -> Optional.of("acd");
            case "ap-northeast-2", "eu-west-2", "us-west-2" -> Optional.of("abcd");
            case "ca-central-1" -> Optional.of("abd");
            case "us-east-1" -> Optional.of("abcdef");
            default -> Optional.empty();
        };
    }
}
