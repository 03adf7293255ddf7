package dev.seawall.cli;

import dev.seawall.derive.Load;
import dev.seawall.units.Bytes;
import dev.seawall.units.RefusedValue;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** What clients send, as the options of a command say it; what they do not say is what {@link Load} assumes. */
final class LoadOptions {
    private static final long PAPERS_RATE = 50_000;
    private static final int LONGEST_NUMBER = 15;

    private final Command command;
    private final CommandLine given;

    LoadOptions(Command command, CommandLine given) {
        this.command = command;
        this.given = given;
    }

    static void addTo(Options options) {
        options.addOption(number("rate", "N", "Requests a second over all nodes, 50000 by default."))
            .addOption(number("refused", "N", "Requests a second, of all, that a limit refuses, 0 by default."))
            .addOption(number("request", "BYTES", "Mean size of a request with its header, 1024 by default."))
            .addOption(number("response", "BYTES", "Mean size of an answer with its header, 2048 by default."))
            .addOption(number("handshakes", "N", "New connections a second, one for 100 requests by default."))
            .addOption(number("resumed", "N", "New connections a second, of all, that resume a TLS session, 0 by default."))
            .addOption(number("lifetime", "SECONDS", "Mean life of a client's connection, 60 by default."))
            .addOption(number("upstream-time", "MS", "Mean time in which a server answers, 10 by default."))
            .addOption(number("zones", "N", "Zones of the nodes, 1 to 6; those of the environment by default."));
    }

    Load load() {
        try {
            Load.Builder load = Load.perSecond(find("rate").orElse(PAPERS_RATE));
            set("refused", load::refused);
            set("request", bytes -> load.request(Bytes.of(bytes)));
            set("response", bytes -> load.response(Bytes.of(bytes)));
            set("handshakes", load::handshakes);
            set("resumed", load::resumed);
            set("lifetime", seconds -> load.lifetime(Duration.ofSeconds(seconds)));
            set("upstream-time", milliseconds -> load.upstreamTime(Duration.ofMillis(milliseconds)));
            return load.build();
        } catch (RefusedValue refused) {
            throw Refusal.usage("LoadInRange", path(option(refused.path())), refused.given() + " is not " + refused.allowed(), refused.fix());
        }
    }

    /** The zones to count with, if they are not the environment's. */
    Optional<Integer> zones() {
        Optional<Long> zones = find("zones");
        if (zones.isPresent() && (zones.get() < 1 || zones.get() > 6)) {
            throw Refusal.usage("LoadInRange", path("zones"), zones.get() + " is not 1 to 6 (zones of a Region)", "choose a number in that range");
        }
        return zones.map(Long::intValue);
    }

    private void set(String option, LongConsumer setter) {
        find(option).ifPresent(setter::accept);
    }

    private Optional<Long> find(String option) {
        String text = given.getOptionValue(option);
        if (text == null) {
            return Optional.empty();
        }
        if (text.isEmpty() || text.length() > LONGEST_NUMBER || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Refusal.usage("CommandLineKnown", path(option), RefusedValue.shown(text) + " is no whole number", "write digits alone, --" + option + " 50");
        }
        return Optional.of(Long.parseLong(text));
    }

    /** The option that sets a part of the load. */
    private static String option(String path) {
        return switch (path) {
            case "load.requests" -> "rate";
            case "load.upstreamTime" -> "upstream-time";
            default -> path.substring(path.indexOf('.') + 1);
        };
    }

    private String path(String option) {
        return "seawall " + command.name() + " --" + option;
    }

    private static Option number(String name, String unit, String meaning) {
        return Option.builder().longOpt(name).hasArg().argName(unit).desc(meaning).get();
    }
}
