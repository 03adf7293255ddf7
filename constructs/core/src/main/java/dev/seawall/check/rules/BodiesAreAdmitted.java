package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.units.Bytes;
import java.util.function.Consumer;

/**
 * A request may have a body.
 *
 * <p>Below 1 KiB hardly a form or a token of a login passes, all others get 413 (ngx_http_core_module, {@code client_max_body_size}): bytes were written for another unit.
 */
public final class BodiesAreAdmitted extends Rule {
    private static final Bytes LEAST = Bytes.kib(1);

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Bytes most = environment.edge().nginx().maximumBody();
        if (most.compareTo(LEAST) < 0) {
            findings.accept(warning("nginx.maximumBody", most.count() + " bytes are below " + LEAST.count() + ": nearly every POST would get 413", "use Bytes.mib(...) or Bytes.kib(...)")
                .limit(most.count() + " bytes", LEAST.count() + " bytes", "Seawall"));
        }
    }
}
