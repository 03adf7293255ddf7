package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import java.util.function.Consumer;

/**
 * Alarms without a topic roll back bad deploys and tell nobody.
 */
public final class AlarmsReachSomebody extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        if (environment.edge().watch().topic().isEmpty()) {
            findings.accept(note("watch.topic", "there is none, alarms notify nobody", "use Watch.builder().topic(Input.topic(\"alarms\"))"));
        }
    }
}
