package dev.seawall.cli;

import dev.seawall.check.Finding;
import dev.seawall.check.Severity;
import dev.seawall.document.RefusedDocument;
import dev.seawall.model.Environment;
import dev.seawall.units.Place;
import dev.seawall.units.RefusedValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs the user's own code, and tells its faults from ours. */
final class UserCode {
    private static final int DEEPEST_CAUSE = 20;

    private UserCode() {}

    /** The user's environments; throws a {@link Refusal} that names the user's own line when building them fails. */
    static List<Environment> build(Supplier<List<Environment>> environments) {
        List<Environment> built = call(environments);
        if (built == null || built.stream().anyMatch(environment -> environment == null)) {
            throw Refusal.input("EnvironmentsBuilt", "environments", "the list, or one in it, is null", "return a list of environments");
        }
        return List.copyOf(built);
    }

    private static List<Environment> call(Supplier<List<Environment>> environments) {
        try {
            return environments.get();
        } catch (RuntimeException | ExceptionInInitializerError | StackOverflowError failure) {
            // A constant of a class that holds a refused value arrives wrapped in an ExceptionInInitializerError.
            Optional<RefusedDocument> document = causes(failure).filter(RefusedDocument.class::isInstance).map(RefusedDocument.class::cast).findFirst();
            if (document.isPresent()) {
                throw Refusal.input(EdgeFiles.found(document.get()));
            }
            Optional<RefusedValue> refused = causes(failure).filter(RefusedValue.class::isInstance).map(RefusedValue.class::cast).findFirst();
            if (refused.isPresent()) {
                throw Refusal.input(Finding.of(refused.get()), refused.get().culprit());
            }
            Throwable root = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
            Optional<StackTraceElement> thrower = Stream.of(root.getStackTrace()).filter(frame -> !isOf(frame, "java.", "jdk.")).findFirst();
            if (thrower.filter(UserCode::isCore).isPresent()) {
                throw failure;
            }
            throw Refusal.input(new Finding(Severity.ERROR, "EnvironmentsBuilt", "environments", Failures.words(root) + " was thrown by the code that builds them",
                "correct it; " + Trace.of(failure).words()), thrower.flatMap(Place::of));
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST_CAUSE);
    }

    private static boolean isCore(StackTraceElement frame) {
        return isOf(frame, "dev.seawall.units.", "dev.seawall.model.");
    }

    private static boolean isOf(StackTraceElement frame, String... packages) {
        return Stream.of(packages).anyMatch(frame.getClassName()::startsWith);
    }
}
