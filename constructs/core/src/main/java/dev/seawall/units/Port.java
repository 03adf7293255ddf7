package dev.seawall.units;

/**
 * A TCP or UDP port.
 *
 * @param number 1 to 65,535; 0 means "any" to the kernel and is refused (RFC 9293 section 3.1, 16 bits)
 */
public record Port(int number) implements Comparable<Port> {
    public Port {
        RefusedValue.requireBetween("port", number, 1, 65_535, "16 bits, RFC 9293 section 3.1");
    }

    public static Port of(int number) {
        return new Port(number);
    }

    @Override
    public int compareTo(Port other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
