package dev.seawall.derive;

import java.util.List;
import java.util.OptionalInt;

/**
 * In how many zones of a Region each of the eight types can be had (EC2, DescribeInstanceTypeOfferings, October 2026). AWS adds zones, so what is counted here warns and never forbids.
 */
public final class InstanceOffers {
    /** Columns of the table below. */
    private static final List<String> TYPES = List.of("c5ad.xlarge", "c5d.xlarge", "c6gd.xlarge", "c6id.xlarge", "c7gd.xlarge", "c8gd.xlarge", "c8id.xlarge", "c9gd.xlarge");

    private InstanceOffers() {}

    /** Zones of the Region that offer the type; empty when Region or type is not in the table. */
    public static OptionalInt zones(String region, String type) {
        String row = row(region);
        int column = TYPES.indexOf(type);
        return row.isEmpty() || column < 0 ? OptionalInt.empty() : OptionalInt.of(row.charAt(column) - '0');
    }

    /** A digit a type, in the order of {@link #TYPES}. */
    private static String row(String region) {
        return switch (region) {
            case "af-south-1" -> "33300000";
            case "ap-east-1" -> "03000000";
            case "ap-northeast-1" -> "03333333";
            case "ap-northeast-2" -> "04332000";
            case "ap-northeast-3" -> "03302000";
            case "ap-south-1" -> "03303030";
            case "ap-south-2" -> "03000000";
            case "ap-southeast-1" -> "23333200";
            case "ap-southeast-2" -> "33333330";
            case "ap-southeast-3" -> "03302000";
            case "ap-southeast-4" -> "03000000";
            case "ap-southeast-5" -> "00033300";
            case "ca-central-1" -> "03322320";
            case "ca-west-1" -> "00030000";
            case "eu-central-1" -> "33333333";
            case "eu-central-2" -> "03302000";
            case "eu-north-1" -> "03303030";
            case "eu-south-1" -> "33030000";
            case "eu-south-2" -> "03203330";
            case "eu-west-1" -> "33333300";
            case "eu-west-2" -> "03333300";
            case "eu-west-3" -> "03322000";
            case "il-central-1" -> "03030000";
            case "me-central-1" -> "03000000";
            case "me-south-1" -> "33000000";
            case "sa-east-1" -> "23332330";
            case "us-east-1" -> "55555554";
            case "us-east-2" -> "23333333";
            case "us-west-1" -> "02202000";
            case "us-west-2" -> "34444444";
            default -> "";
        };
    }
}
