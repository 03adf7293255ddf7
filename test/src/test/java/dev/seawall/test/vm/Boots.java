package dev.seawall.test.vm;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Boots beside each other, one for each constant of an enum; a test waits for its own. */
final class Boots<K extends Enum<K>, S> implements AutoCloseable {
    private final ExecutorService lanes;
    private final Map<K, Future<S>> seen;

    /** One boot, and what was seen of it. */
    @FunctionalInterface
    interface Boot<K, S> {
        S of(K constant) throws Exception;
    }

    Boots(Class<K> constants, int machines, Boot<K, S> boot) {
        lanes = Executors.newFixedThreadPool(machines);
        seen = new EnumMap<>(constants);
        for (K constant : constants.getEnumConstants()) {
            seen.put(constant, lanes.submit(() -> boot.of(constant)));
        }
    }

    S of(K constant) throws ExecutionException, InterruptedException {
        return seen.get(constant).get();
    }

    @Override
    public void close() {
        lanes.shutdownNow();
    }
}
