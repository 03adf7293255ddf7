package dev.seawall.bench;

/** Does nothing: what a JVM costs. */
final class Empty {
    private Empty() {}

    public static void main(String[] args) {}
}
