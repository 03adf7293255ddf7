package dev.seawall.plan;

import dev.seawall.model.Input;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A value of a resource: known now, or known to AWS at deploy time only. */
public sealed interface Value {
    /** A text known now; back ends escape it, so that it arrives as it is. */
    record Text(String text) implements Value {}

    /** A whole number. */
    record Whole(long number) implements Value {}

    /** Yes or no. */
    record Flag(boolean on) implements Value {}

    /** A value that is passed at deploy time. */
    record OfInput(Input input) implements Value {}

    /** An attribute of another resource of the plan. */
    record OfResource(ResourceType type, LogicalId id, Attribute attribute) implements Value {}

    /** The account that is deployed to. */
    record AccountId() implements Value {}

    /** The partition, {@code aws} or one of its siblings. */
    record Partition() implements Value {}

    /** The image of the nodes, resolved at deploy time from Debian's public parameter; whoever deploys may name another, under an id of the edge's own. */
    record PublishedImage(LogicalId id, String parameter) implements Value {}

    /** Texts one after the other; a join within a join is spelled as one. */
    record Joined(List<Value> parts) implements Value {
        public Joined {
            List<Value> flat = new ArrayList<>();
            for (Value part : parts) {
                if (part instanceof Joined inner) {
                    inner.parts().forEach(it -> append(flat, it));
                } else {
                    append(flat, part);
                }
            }
            parts = List.copyOf(flat);
        }

        private static void append(List<Value> flat, Value part) {
            int last = flat.size() - 1;
            if (last >= 0 && part instanceof Text text && flat.get(last) instanceof Text before) {
                flat.set(last, new Text(before.text() + text.text()));
            } else {
                flat.add(part);
            }
        }
    }

    static Value text(String text) {
        return new Text(text);
    }

    static Value number(long number) {
        return new Whole(number);
    }

    static Value flag(boolean on) {
        return new Flag(on);
    }

    static Value of(Input input) {
        return new OfInput(input);
    }

    /** Joins values; strings among them are texts. */
    static Value join(Object... parts) {
        return new Joined(Arrays.stream(parts).map(part -> part instanceof Value value ? value : text((String) part)).toList());
    }
}
