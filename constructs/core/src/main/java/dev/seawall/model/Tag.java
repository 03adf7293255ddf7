package dev.seawall.model;

import dev.seawall.units.Alphabet;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.Text;
import java.util.Set;

/**
 * A tag on every resource, instance, volume and network interface.
 *
 * @param key 1 to 128 of letters, digits and {@code + - = . , _ : @}: the alphabet that instance metadata can show (EC2 User Guide, instance tags in
 *     metadata). Keys beginning with {@code aws:} belong to AWS, with {@code seawall:} to this project; nodes refuse to boot on unknown ones of these.
 * @param value 0 to 256 of letters, digits, spaces and {@code _ . : / = + - @} (EC2 User Guide, tag restrictions)
 */
public record Tag(String key, String value) implements Comparable<Tag> {
    private static final Alphabet KEY = Alphabet.of("A-Za-z0-9+=.,_:@-");
    /** Keys that instance metadata cannot show, so that EC2 refuses the instance (EC2 User Guide, instance tags in metadata). */
    private static final Set<String> UNSHOWN = Set.of(".", "..", "_index");
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    public Tag {
        RefusedValue.require("tag.key", key);
        RefusedValue.require("tag.value", value);
        boolean owned = key.regionMatches(true, 0, "aws:", 0, 4) || key.startsWith("seawall:") || UNSHOWN.contains(key);
        if (!KEY.spells(key) || key.length() > LONGEST_KEY || owned) {
            throw new RefusedValue("TagKeyForm", "tag.key", key, "1 to 128 of A-Z a-z 0-9 + - = . , _ : @ and not in aws: (in any case) or seawall:, nor '.', '..' or '_index'", "rename the key");
        }
        if (!wellFormed(value)) {
            throw new RefusedValue("TagValueForm", "tag.value", value, "at most 256 letters (composed, NFC), digits, spaces and _ . : / = + - @ (EC2 tag restrictions)",
                "remove the other characters");
        }
    }

    public static Tag of(String key, String value) {
        return new Tag(key, value);
    }

    private static boolean wellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Character.isLetterOrDigit(value.charAt(i)) && " _.:/=+@-".indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return value.length() <= LONGEST_VALUE && Text.isComposed(value);
    }

    @Override
    public int compareTo(Tag other) {
        return key.compareTo(other.key);
    }
}
