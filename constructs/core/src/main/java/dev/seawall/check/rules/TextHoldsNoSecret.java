package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A key that stands in a text reaches templates, logs and the console; scanners cannot see into packed user-data, so it is stopped here.
 *
 * <p>Every text of the model is read for the prefixes that vendors document, for PEM, for addresses with a password and for a value that is given to a name such as {@code password}. The finding
 * names the place and never the text. A tag whose key names a password is only likely to hold one, so that warns.
 */
public final class TextHoldsNoSecret extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        for (Tag tag : environment.edge().tags()) {
            if (SecretShapes.find(tag.value()).isEmpty() && SecretShapes.find(tag.key() + "=" + tag.value()).isPresent()) {
                findings.accept(warning("tags[" + tag.key() + "]", "holds what looks like a secret by its key, and everybody who may describe the resources reads it", "name a secret of Secrets Manager instead, and revoke this one"));
            }
        }
        for (Map.Entry<String, String> text : ModelTexts.of(environment).entrySet()) {
            Optional<String> shape = SecretShapes.find(text.getValue());
            if (shape.isPresent()) {
                findings.accept(error(text.getKey(), "holds what looks like " + shape.get(), "name a secret of Secrets Manager instead, and revoke this one: it is in your sources")
                    .against(ModelTexts.options(environment.edge(), text.getKey(), text.getValue())));
            }
        }
    }
}
