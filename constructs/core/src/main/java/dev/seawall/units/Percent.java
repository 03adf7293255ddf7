package dev.seawall.units;

/**
 * A share in whole percent.
 *
 * @param value 0 to 100
 */
public record Percent(int value) {
    public Percent {
        RefusedValue.requireBetween("percent", value, 0, 100, "a share");
    }

    public static Percent of(int value) {
        return new Percent(value);
    }

    @Override
    public String toString() {
        return value + " %";
    }
}
