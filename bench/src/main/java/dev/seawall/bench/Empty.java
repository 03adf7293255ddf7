package dev.seawall.bench;

/** The floor: a program that does nothing. */
public final class Empty {
    private Empty() {}

    public static void main(String[] arguments) {}
}
