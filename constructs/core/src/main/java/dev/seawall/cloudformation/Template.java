package dev.seawall.cloudformation;

import java.nio.charset.StandardCharsets;

/**
 * A CloudFormation template and what its quotas count. Their numbers stand here alone.
 *
 * @param text the template, as JSON
 * @param resources how many it declares
 */
public record Template(String text, int resources) {
    /** A template of this many bytes needs a bucket; one below it is passed inline (CloudFormation User Guide, quotas: 51,200 bytes in a request). */
    public static final int INLINE = 51_200;
    /** No larger one is taken from a bucket either (CloudFormation User Guide, quotas: 1 MB; the API says "may not exceed 1000000 bytes"). */
    public static final int LARGEST = 1_000_000;
    /** The most that a template may declare (CloudFormation User Guide, quotas; not adjustable). */
    public static final int MOST_RESOURCES = 500;

    /** Bytes in UTF-8, as CloudFormation counts. */
    public int size() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whether it can be passed inline. */
    public boolean fitsInline() {
        return size() < INLINE;
    }
}
