package dev.seawall.check;

import dev.seawall.model.Acceptance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A sentence about an acceptance: asked once what it covers is known. */
public abstract class AcceptanceRule extends Sentence {
    /**
     * Tells how an acceptance breaks the sentence.
     *
     * @param acceptance what the user accepts
     * @param covered the findings of its rule and path, before anything is accepted
     * @param on the day that is asked about; empty where none is, because synthesis reads no clock
     * @param complete whether every rule was asked
     */
    public abstract void check(Acceptance acceptance, List<Finding> covered, Optional<LocalDate> on, boolean complete, Consumer<Finding> findings);

    /** Where an acceptance stands. */
    protected static String path(Acceptance acceptance) {
        return "accept[" + acceptance.rule() + " " + acceptance.path() + "]";
    }
}
