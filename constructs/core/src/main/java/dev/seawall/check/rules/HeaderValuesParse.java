package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import dev.seawall.units.Alphabet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A header that is a list or a time is written as browsers and caches read it.
 *
 * <p>Lists are separated by commas and times are seconds without a unit (RFC 9110 section 5.6.1, RFC 9111 section 1.2.2, Fetch standard): {@code max-age=1h} counts as stale at once, {@code GET; POST} is no method, so
 * preflights fail, and nobody says a word.
 */
public final class HeaderValuesParse extends Rule {
    private static final Alphabet DIGIT = Alphabet.of("0-9");
    private static final Set<String> LISTS = Set.of("access-control-allow-methods", "access-control-allow-headers", "access-control-expose-headers", "vary");
    private static final Set<String> TIMES = Set.of("max-age", "s-maxage", "stale-while-revalidate", "stale-if-error");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            for (ResponseHeader header : routes.get(i).headers()) {
                String wrong = wrong(header.name().value().toLowerCase(Locale.ROOT), header.value().value());
                if (!wrong.isEmpty()) {
                    findings.accept(warning("nginx.routes[" + i + "].headers", header.name() + " " + header.value() + ": " + wrong, "separate by commas, and write times as seconds")
                        .against("nginx.routes[" + i + "].headers[" + header.name() + "]"));
                }
            }
        }
    }

    private static String wrong(String name, String value) {
        if (name.equals("access-control-max-age")) {
            return seconds(value) || value.equals("-1") ? "" : value + " is no number of seconds, it is ignored";
        }
        boolean list = LISTS.contains(name);
        if (list || name.equals("cache-control")) {
            for (String part : value.split(",")) {
                String word = part.strip();
                if (word.indexOf(';') >= 0 || list && word.indexOf(' ') >= 0) {
                    return word + " is no word of a list";
                }
                int equals = word.indexOf('=');
                if (!list && equals > 0 && TIMES.contains(word.substring(0, equals).toLowerCase(Locale.ROOT)) && !seconds(word.substring(equals + 1).replace("\"", ""))) {
                    return word + " is no number of seconds, caches take the answer for stale";
                }
            }
        }
        return "";
    }

    private static boolean seconds(String text) {
        return !text.isEmpty() && DIGIT.spells(text);
    }
}
