package dev.seawall.cli;

import java.util.Arrays;

/** A user's program in a JVM of its own: {@code EDITION FOLDER NAME…}. Says on standard error when it has begun, so that a test need not wait for the JVM. */
final class ExampleProgram {
    private ExampleProgram() {}

    public static void main(String[] args) {
        System.exit(SeawallCommand.run(() -> {
            System.err.println("begun");
            return Examples.edition(args[0], Arrays.copyOfRange(args, 2, args.length));
        }, new String[] {"synth", "--out", args[1]}));
    }

    /** The command that starts it. */
    static String[] command() {
        return new String[] {ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
            ExampleProgram.class.getName()};
    }
}
