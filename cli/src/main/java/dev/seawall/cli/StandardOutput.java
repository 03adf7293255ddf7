package dev.seawall.cli;

import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;

/** Standard output, which remembers why it could not be written first: the writers above it swallow that, and half a document would end well. */
final class StandardOutput extends OutputStream {
    /** Whoever read had enough, as {@code head} has; strerror(3) of EPIPE. */
    private static final String ENOUGH = "Broken pipe";

    private final OutputStream stream;
    private Optional<IOException> failure = Optional.empty();

    StandardOutput(OutputStream stream) {
        this.stream = stream;
    }

    /** The exit code of a command that ended with another, once all is flushed: what is not there was not done, and 1 would mean to some that something differs. */
    int exitCode(int ended, PrintWriter err) {
        if (failure.isEmpty() || ENOUGH.equals(failure.get().getMessage())) {
            return ended;
        }
        Refusal refusal = Refusal.usage("OutputWritten", "standard output", "it cannot be written (" + RefusedValue.shown(String.valueOf(failure.get().getMessage())) + "), what it has is not whole",
            "make room or lead it elsewhere");
        int code = new Failures(err).tell(refusal);
        err.flush();
        return code;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException first) {
            failure = failure.or(() -> Optional.of(first));
            throw first;
        }
    }
}
