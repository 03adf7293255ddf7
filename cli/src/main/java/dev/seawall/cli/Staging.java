package dev.seawall.cli;

import dev.seawall.Synthesis;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Writes one environment while the next is rendered: half of a cold run's time on the disk then costs none.
 *
 * <p>At most one is being written, so two are in memory, however many there are. What fails is thrown by the next call.
 */
final class Staging implements AutoCloseable {
    private final OutputFolder output;
    private Optional<FutureTask<Void>> last = Optional.empty();

    Staging(OutputFolder output) {
        this.output = output;
    }

    void stage(Synthesis synthesis) throws IOException {
        close();
        FutureTask<Void> task = new FutureTask<>(() -> {
            output.stage(synthesis.environment().name(), OutputTree.of(synthesis));
            return null;
        });
        new Thread(task, "staging").start();
        last = Optional.of(task);
    }

    /** Waits for the writer, so that nobody takes the folder away under it. A failure is thrown once: closing after it must not throw it again. */
    @Override
    public void close() throws IOException {
        if (last.isEmpty()) {
            return;
        }
        FutureTask<Void> task = last.get();
        last = Optional.empty();
        try {
            task.get();
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
}
