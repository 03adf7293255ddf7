package dev.seawall.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis from zero, with ticks at round numbers.
 *
 * @param last the largest value that has a place
 * @param step from tick to tick
 * @param from pixel of zero
 * @param to pixel of the last value
 */
record Axis(long last, long step, int from, int to) {
    private static final int MOST_TICKS = 12;

    /** An axis that ends at the first tick not below {@code atLeast}. */
    static Axis to(long atLeast, int from, int to) {
        long step = 1;
        for (int i = 0; atLeast > step * MOST_TICKS; i++) {
            // 1, 2, 5, 10, 20, 50 and so on
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return new Axis((atLeast + step - 1) / step * step, step, from, to);
    }

    /** The pixel of a value, to the nearest. */
    int at(long value) {
        return from + Math.round((float) ((double) value * (to - from) / last));
    }

    List<Long> ticks() {
        List<Long> ticks = new ArrayList<>();
        for (long tick = 0; tick <= last; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
