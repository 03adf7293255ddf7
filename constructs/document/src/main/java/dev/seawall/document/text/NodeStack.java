package dev.seawall.document.text;

import dev.seawall.units.Place;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A tree that grows from a reader's events, with what both languages have to hold: a depth of at most {@value #DEEPEST}, at most {@value #LONGEST} parts of a list or mapping, keys that are texts and
 * stand once, and characters that show what they are, also where an escape spelled them.
 */
final class NodeStack {
    /** An edge has eight. */
    static final int DEEPEST = 64;
    /** No list or mapping of an edge may have more than a hundred, but kernel settings. */
    static final int LONGEST = 1_000;

    /** What is open: its finished parts, the keys seen in it, and the one that waits for its value. */
    private static final class Open {
        private final Place place;
        private final boolean mapping;
        private final List<Node> elements = new ArrayList<>();
        private final List<Node.Entry> entries = new ArrayList<>();
        private final Map<String, Place> seen = new TreeMap<>();
        private Node.Scalar key;

        Open(Place place, boolean mapping) {
            this.place = place;
            this.mapping = mapping;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private Node root;

    void open(Place place, boolean mapping) {
        if (!open.isEmpty() && open.peek().mapping && open.peek().key == null) {
            throw new RefusedValue("KeyIsText", "document", mapping ? "a mapping" : "a list", "a key", "write a name and a colon").at(Optional.of(place));
        }
        if (open.size() == DEEPEST) {
            throw new RefusedValue("DocumentIsShallow", "document", "a value " + (DEEPEST + 1) + " levels deep", "at most " + DEEPEST + " levels deep", "an edge needs eight; remove the outer brackets")
                .at(Optional.of(place));
        }
        open.push(new Open(place, mapping));
    }

    void close() {
        Open done = open.pop();
        add(done.mapping ? new Node.Mapping(List.copyOf(done.entries), done.place) : new Node.Sequence(List.copyOf(done.elements), done.place));
    }

    void scalar(Node.Scalar scalar) {
        scalar.text().codePoints().filter(Text::isDeceiving).findFirst().ifPresent(c -> {
            throw DocumentText.deceiving(c, scalar.place());
        });
        Open around = open.peek();
        if (around != null && around.mapping && around.key == null) {
            Place first = around.seen.putIfAbsent(scalar.text(), scalar.place());
            if (first != null) {
                throw new RefusedValue("KeysDistinct", "document", scalar.text(), "given once: it stands in line " + first.line() + " already", "remove one of the two").at(Optional.of(scalar.place()));
            }
            around.key = scalar;
        } else {
            add(scalar);
        }
    }

    private void add(Node node) {
        Open around = open.peek();
        if (around == null) {
            root = node;
        } else if (around.elements.size() + around.entries.size() == LONGEST) {
            throw new RefusedValue("DocumentIsShort", "document", "a list or mapping of more than " + LONGEST, "one of at most " + LONGEST + " parts", "no option takes more than a hundred; remove some")
                .at(Optional.of(node.place()));
        } else if (around.mapping) {
            around.entries.add(new Node.Entry(around.key, node));
            around.key = null;
        } else {
            around.elements.add(node);
        }
    }

    /** The whole; null as long as there is none. */
    Node root() {
        return root;
    }
}
