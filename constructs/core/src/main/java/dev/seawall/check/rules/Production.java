package dev.seawall.check.rules;

import dev.seawall.model.Environment;

/** What is production by its name. */
final class Production {
    private Production() {}

    static boolean is(Environment environment) {
        String name = environment.name().value();
        return name.startsWith("prod") || name.equals("live");
    }
}
