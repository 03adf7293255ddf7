package dev.seawall.cloudformation;

import dev.seawall.json.Block;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A CloudFormation template and what its quotas count. Their numbers stand here alone.
 *
 * @param text the template, as JSON; dense where it would not fit inline otherwise
 * @param readable the same laid out for people, however dense the text is: a template that outgrows its limit by a line must not differ in every line
 * @param resources type of each resource by its logical id
 */
public record Template(String text, String readable, SortedMap<String, String> resources) {
    /** A template of this many bytes needs a bucket; one below it is passed inline (CloudFormation User Guide, quotas: 51,200 bytes in a request). */
    public static final int INLINE = 51_200;
    /** No larger one is taken from a bucket either (CloudFormation User Guide, quotas: 1 MB; the API says "may not exceed 1000000 bytes"). */
    public static final int LARGEST = 1_000_000;
    /** The most that a template may declare (CloudFormation User Guide, quotas; not adjustable). */
    public static final int MOST_RESOURCES = 500;

    public Template {
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    }

    static Template of(Block template, SortedMap<String, String> resources) {
        String readable = template.print();
        return new Template(size(readable) < INLINE ? readable : template.printDense(), readable, resources);
    }

    /** Bytes in UTF-8, as CloudFormation counts. */
    public int size() {
        return size(text);
    }

    /** Whether it can be passed inline. */
    public boolean fitsInline() {
        return size() < INLINE;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
