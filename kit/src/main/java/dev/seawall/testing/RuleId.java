package dev.seawall.testing;

import dev.seawall.check.Rules;

/**
 * The id of a rule, as {@code docs/rules.md} has it.
 *
 * @param id such as {@code ListenBacklogWithinSomaxconn}; another is refused, for a test about a rule that is not there would be about nothing
 */
public record RuleId(String id) {
    public RuleId {
        if (!Rules.ids().contains(id)) {
            throw new IllegalArgumentException(id + " is no rule; docs/rules.md has them all");
        }
    }

    public static RuleId of(String id) {
        return new RuleId(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
