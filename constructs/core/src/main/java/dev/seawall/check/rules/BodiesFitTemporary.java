package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.units.Bytes;
import java.util.function.Consumer;

/**
 * One client cannot fill the disk with request bodies.
 *
 * <p>{@code maximumBody x connectionsPerClient} lies on the NVMe at worst, because every body beyond 16 KiB is buffered. Once the temporary share is full, uploads of all clients fail with 500.
 */
public final class BodiesFitTemporary extends Rule {
    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Edge edge = environment.edge();
        long bodies = edge.nginx().maximumBody().count() * edge.nginx().connectionsPerClient();
        long share = Long.MAX_VALUE;
        for (InstanceType type : edge.fleet().instanceTypes()) {
            share = Math.min(share, type.nvme().share(edge.storage().temporary()).count());
        }
        if (bodies > share) {
            findings.accept(warning("nginx.maximumBody", edge.nginx().maximumBody().toMib() + " MiB times connectionsPerClient " + edge.nginx().connectionsPerClient() + " are "
                + Bytes.of(bodies).toMib() + " MiB, one client could fill the " + Bytes.of(share).toMib() + " MiB of storage.temporary",
                "lower maximumBody or connectionsPerClient, or raise storage.temporary")
                .limit(Bytes.of(bodies), Bytes.of(share), "storage.temporary").against("nginx.connectionsPerClient", "storage.temporary"));
        }
    }
}
