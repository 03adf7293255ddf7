package dev.seawall.plan;

import java.util.List;
import java.util.Optional;

/**
 * A policy of IAM or of a bucket.
 *
 * @param statements its statements
 */
public record PolicyDocument(List<Statement> statements) {
    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /**
     * A statement.
     *
     * @param id its name, letters and digits
     * @param allow whether it allows; otherwise it denies
     * @param principal whom it concerns, in a bucket's policy
     * @param actions actions of AWS services
     * @param resources ARNs; {@code *} only with a condition
     * @param conditions all must hold
     */
    public record Statement(String id, boolean allow, Optional<Principal> principal, List<String> actions, List<Value> resources, List<Condition> conditions) {
        public Statement {
            actions = List.copyOf(actions);
            resources = List.copyOf(resources);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Whom a statement concerns.
     *
     * @param service a service of AWS; empty means everybody
     */
    public record Principal(Optional<String> service) {}

    /**
     * A condition.
     *
     * @param operator such as {@code StringEquals}
     * @param key such as {@code aws:SourceAccount}
     * @param value what it is compared with
     */
    public record Condition(String operator, String key, Value value) {}
}
