package dev.seawall.cli;

import dev.seawall.Synthesis;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Writes one environment while the next is rendered: half of a cold run's time on the disk then costs none.
 *
 * <p>At most one is being written, so two are in memory, however many there are. What fails is thrown by the next call.
 */
final class Staging implements AutoCloseable {
    private final OutputFolder output;
    private FutureTask<Void> last = task(() -> {});

    private interface Work {
        void run() throws IOException;
    }

    Staging(OutputFolder output) {
        this.output = output;
        last.run();
    }

    void stage(Synthesis synthesis) throws IOException {
        finish();
        last = task(() -> output.stage(synthesis.environment().name(), OutputTree.of(synthesis)));
        new Thread(last, "staging").start();
    }

    /** Returns when all that was staged is written. */
    void finish() throws IOException {
        try {
            last.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (failed.getCause() instanceof Error fault) {
                throw fault;
            }
            throw (RuntimeException) failed.getCause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", stopped);
        }
    }

    /** Waits for the writer, so that nobody takes the folder away under it. */
    @Override
    public void close() throws IOException {
        finish();
    }

    private static FutureTask<Void> task(Work work) {
        return new FutureTask<>(() -> {
            work.run();
            return null;
        });
    }
}
