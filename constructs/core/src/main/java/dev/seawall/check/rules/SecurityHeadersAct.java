package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A header that protects has a value that browsers know.
 *
 * <p>What they do not know they ignore without a word, and the protection is off: {@code X-Content-Type-Options} has one value (Fetch standard), {@code X-Frame-Options} two, {@code ALLOW-FROM} is gone (HTML standard,
 * RFC 7034 is obsolete); the policies of openers, embedders and resources a few (HTML and Fetch standards), {@code Referrer-Policy} eight (W3C).
 */
public final class SecurityHeadersAct extends Rule {
    private static final Set<String> REFERRER = Set.of("no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin", "origin-when-cross-origin",
        "strict-origin-when-cross-origin", "unsafe-url");
    private static final Map<String, Set<String>> KNOWN = Map.of(
        "x-content-type-options", Set.of("nosniff"),
        "x-frame-options", Set.of("deny", "sameorigin"),
        "cross-origin-opener-policy", Set.of("unsafe-none", "same-origin", "same-origin-allow-popups", "noopener-allow-popups"),
        "cross-origin-embedder-policy", Set.of("unsafe-none", "require-corp", "credentialless"),
        "cross-origin-resource-policy", Set.of("same-origin", "same-site", "cross-origin"));

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            for (ResponseHeader header : routes.get(i).headers()) {
                if (!known(header.name().value().toLowerCase(Locale.ROOT), header.value().value().toLowerCase(Locale.ROOT))) {
                    findings.accept(warning("nginx.routes[" + i + "].headers", header.name() + " " + header.value() + " is no value that browsers know, they ignore the header", "correct the value, or remove the header")
                        .against("nginx.routes[" + i + "].headers[" + header.name() + "]"));
                }
            }
        }
    }

    /** Whether a browser acts on it: of a list of referrer policies it takes the last that it knows, and reports are parameters. */
    private static boolean known(String name, String value) {
        if (name.equals("referrer-policy")) {
            return Arrays.stream(value.split(",")).map(String::strip).anyMatch(REFERRER::contains);
        }
        return !KNOWN.containsKey(name) || KNOWN.get(name).contains(value.split(";", 2)[0].strip());
    }
}
