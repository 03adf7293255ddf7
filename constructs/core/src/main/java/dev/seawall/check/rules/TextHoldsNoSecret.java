package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A key that stands in a text reaches templates, logs and the console; scanners cannot see into packed user-data, so it is stopped here.
 */
public final class TextHoldsNoSecret extends Rule {
    /** AWS access keys, PEM keys, GitHub and Slack tokens, JSON web tokens, URLs with a password (the vendors' documented prefixes). */
    private static final Pattern SECRET = Pattern.compile("(AKIA|ASIA)[0-9A-Z]{16}|-----BEGIN|gh[pousr]_[A-Za-z0-9]{20}|xox[abprs]-[A-Za-z0-9-]{10}|eyJ[A-Za-z0-9_-]{10,}\\.|://[^/ :@]+:[^/ @]+@");

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        Map<String, String> texts = new TreeMap<>();
        texts.put("description", edge.description().value());
        edge.tags().forEach(tag -> texts.put("tags[" + tag.key() + "]", tag.value()));
        edge.kernel().overrides().forEach((key, chosen) -> texts.put("kernel.override[" + key + "].reason", chosen.reason().value()));
        edge.nginx().routes().forEach(route -> route.headers().forEach(header -> texts.put("nginx.routes[" + route.path() + "].headers[" + header.name() + "]", header.value().value())));
        texts.forEach((path, text) -> {
            if (SECRET.matcher(text).find()) {
                findings.accept(error(path, "holds what looks like a key or a password", "name a secret of Secrets Manager instead"));
            }
        });
    }
}
