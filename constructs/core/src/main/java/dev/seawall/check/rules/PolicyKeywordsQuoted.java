package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keywords of a content security policy stand in single quotes.
 *
 * <p>Without, {@code self} is a host of that name (CSP level 3, section 2.3.1): a browser blocks the site's own scripts, and an unquoted {@code none} or nonce allows nothing that was meant.
 */
public final class PolicyKeywordsQuoted extends Rule {
    private static final Set<String> KEYWORDS = Set.of("self", "none", "unsafe-inline", "unsafe-eval", "unsafe-hashes", "strict-dynamic", "report-sample", "wasm-unsafe-eval");
    private static final List<String> VALUES = List.of("nonce-", "sha256-", "sha384-", "sha512-");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        List<Route> routes = environment.edge().nginx().routes();
        for (int i = 0; i < routes.size(); i++) {
            for (ResponseHeader header : routes.get(i).headers()) {
                String bare = header.name().value().toLowerCase(Locale.ROOT).startsWith("content-security-policy") ? bare(header.value().value()) : "";
                if (!bare.isEmpty()) {
                    findings.accept(warning("nginx.routes[" + i + "].headers", header.name() + ": " + bare + " without single quotes is the name of a host, browsers would block what it was to allow", "write '" + bare + "'")
                        .against("nginx.routes[" + i + "].headers[" + header.name() + "]"));
                }
            }
        }
    }

    /** The first keyword without quotes among sources; empty when there is none. */
    private static String bare(String policy) {
        for (String directive : policy.split(";")) {
            String[] words = directive.strip().split(" ");
            boolean sources = words[0].contains("-src") || words[0].equals("frame-ancestors") || words[0].equals("form-action") || words[0].equals("base-uri");
            for (int i = 1; sources && i < words.length; i++) {
                if (keyword(words[i].toLowerCase(Locale.ROOT))) {
                    return words[i];
                }
            }
        }
        return "";
    }

    private static boolean keyword(String word) {
        for (String value : VALUES) {
            if (word.startsWith(value)) {
                return true;
            }
        }
        return KEYWORDS.contains(word);
    }
}
