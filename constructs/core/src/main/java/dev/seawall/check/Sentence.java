package dev.seawall.check;

/**
 * A sentence that must hold. Implementations are final, stateless and named as the sentence; their Javadoc names the outage a user would see, the arithmetic and the source.
 */
public abstract class Sentence {
    Sentence() {}

    /** The rule's id: the simple name of its class. */
    public final String id() {
        return getClass().getSimpleName();
    }

    protected final Finding error(String path, String message, String fix) {
        return new Finding(Severity.ERROR, id(), path, message, fix);
    }

    protected final Finding warning(String path, String message, String fix) {
        return new Finding(Severity.WARNING, id(), path, message, fix);
    }

    protected final Finding note(String path, String message, String fix) {
        return new Finding(Severity.NOTE, id(), path, message, fix);
    }
}
