package dev.seawall.model.network;

import dev.seawall.units.RefusedValue;
import java.util.regex.Pattern;

/**
 * An AWS Region.
 *
 * @param name such as {@code eu-central-1}; only the form is checked, because Regions are added
 */
public record Region(String name) {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,4}(-[a-z]+){1,3}-[1-9][0-9]?");

    public Region {
        RefusedValue.require("region", name);
        if (!wellFormed(name)) {
            throw new RefusedValue("RegionForm", "region", name, "a Region such as eu-central-1", "write the Region's code, not its city");
        }
    }

    public static Region of(String name) {
        return new Region(name);
    }

    static boolean wellFormed(String name) {
        return FORM.matcher(name).matches();
    }

    @Override
    public String toString() {
        return name;
    }
}
