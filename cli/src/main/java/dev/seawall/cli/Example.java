package dev.seawall.cli;

/**
 * A command line that a user may copy.
 *
 * @param words what follows {@code ./seawall}
 * @param meaning what it does, in a line
 */
record Example(String words, String meaning) {
    String line() {
        return "./seawall " + words;
    }
}
