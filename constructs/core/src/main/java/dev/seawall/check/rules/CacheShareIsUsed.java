package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.storage.Storage;
import dev.seawall.units.Percent;
import java.util.function.Consumer;

/**
 * A cache that somebody enlarged is used by a route.
 *
 * <p>Nothing is kept without {@code cacheFor}: the share takes room from temporary files and logs and stays empty, and upstreams do the work that the cache was to save.
 */
public final class CacheShareIsUsed extends Rule {
    private static final Percent OWN = Storage.builder().build().cache();

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Percent share = environment.edge().storage().cache();
        if (share.value() > OWN.value() && !environment.edge().nginx().caches()) {
            findings.accept(note("storage.cache", share + " stays empty, no route says cacheFor", "add cacheFor to a route, or leave the share out"));
        }
    }
}
