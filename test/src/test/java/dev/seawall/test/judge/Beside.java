package dev.seawall.test.judge;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Long work beside each other, one piece for each of some constants of an enum; a test waits for its own. */
public final class Beside<K extends Enum<K>, S> implements AutoCloseable {
    private final ExecutorService lanes;
    private final Map<K, Future<S>> seen;

    /** One piece, and what was seen of it. */
    @FunctionalInterface
    public interface Work<K, S> {
        S of(K constant) throws Exception;
    }

    /** Begins, with so many at once. */
    public Beside(Set<K> constants, int atOnce, Work<K, S> work) {
        lanes = Executors.newFixedThreadPool(atOnce);
        seen = new ConcurrentHashMap<>();
        for (K constant : constants) {
            seen.put(constant, lanes.submit(() -> work.of(constant)));
        }
    }

    /** What was seen, once there. */
    public S of(K constant) throws ExecutionException, InterruptedException {
        return seen.get(constant).get();
    }

    @Override
    public void close() {
        lanes.shutdownNow();
    }
}
