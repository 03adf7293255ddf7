package dev.seawall.units;

/** Numbers as people read them, the same in every locale. {@code String.format} would load locale data, 15 ms of CPU. */
public final class Figure {
    private static final int GROUP = 3;

    private Figure() {}

    /** A whole number with a comma before every three digits, {@code 16,384}. */
    public static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int place = text.length() - GROUP; place > (number < 0 ? 1 : 0); place -= GROUP) {
            text.insert(place, ',');
        }
        return text.toString();
    }

    /** A number given in thousandths, with up to three decimals, {@code 1.5} for 1,500. */
    public static String thousandths(long number) {
        String decimals = Long.toString(1_000 + Math.abs(number % 1_000)).substring(1);
        while (decimals.endsWith("0")) {
            decimals = decimals.substring(0, decimals.length() - 1);
        }
        String sign = number < 0 && number > -1_000 ? "-" : "";
        return sign + grouped(number / 1_000) + (decimals.isEmpty() ? "" : "." + decimals);
    }
}
