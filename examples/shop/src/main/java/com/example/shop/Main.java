package com.example.shop;

import dev.seawall.cli.SeawallCommand;

/** The command line over these environments; {@code ./seawall} starts it. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(SeawallCommand.run(Environments::all, args));
    }
}
