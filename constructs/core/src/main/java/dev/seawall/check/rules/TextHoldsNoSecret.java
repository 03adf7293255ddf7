package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Tag;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
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
        for (Tag tag : edge.tags()) {
            texts.put("tags[" + tag.key() + "]", tag.value());
        }
        for (Map.Entry<SysctlKey, Kernel.Chosen> override : edge.kernel().overrides().entrySet()) {
            texts.put("kernel.override[" + override.getKey() + "].reason", override.getValue().reason().value());
        }
        for (Route route : edge.nginx().routes()) {
            for (ResponseHeader header : route.headers()) {
                texts.put("nginx.routes[" + route.path() + "].headers[" + header.name() + "]", header.value().value());
            }
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (SECRET.matcher(text.getValue()).find()) {
                findings.accept(error(text.getKey(), "holds what looks like a key or a password", "name a secret of Secrets Manager instead"));
            }
        }
    }
}
