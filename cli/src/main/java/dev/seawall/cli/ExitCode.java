package dev.seawall.cli;

/** What a command tells the program that called it. */
final class ExitCode {
    static final int WELL = 0;
    /** A finding of severity ERROR, a refused input, an output folder that cannot be written, or a load that a fleet cannot carry; of {@code diff}, that the sides differ. */
    static final int REFUSED = 1;
    /** The command line says something that there is not, or standard output cannot be written: nothing was answered. */
    static final int USAGE = 2;
    /** A proof cannot run on this machine. */
    static final int CANNOT = 3;
    /** A fault of Seawall's own (EX_SOFTWARE of sysexits.h). */
    static final int FAULT = 70;

    private ExitCode() {}
}
