package dev.seawall;

import dev.seawall.model.Environment;
import dev.seawall.model.Seed;
import dev.seawall.model.network.Network;
import dev.seawall.units.Cidr;

/**
 * Loads what a synthesis needs while a tool's own runtime starts in another process, which takes longer: classes and compiled code, by a synthesis of the seed's edge whose result nobody reads.
 * Half of what an edge adds to an app is this, and a core is idle for it.
 */
final class Ahead implements Runnable {
    private Ahead() {}

    static void start() {
        Thread thread = new Thread(new Ahead(), "seawall-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        Seawall.synthesize(Environment.of("ahead", "eu-central-1", Seed.edge("ahead", Network.create(Cidr.parse("10.0.0.0/16")).zones("eu-central-1a", "eu-central-1b", "eu-central-1c")).build()));
    }
}
