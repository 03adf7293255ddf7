package dev.seawall.document.form;

import dev.seawall.document.text.Node;
import dev.seawall.json.Block;
import dev.seawall.units.Alphabet;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Percent;
import dev.seawall.units.RefusedValue;
import dev.seawall.units.RequestRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A number and its unit in one word, {@code 60s}, {@code 16GiB}, {@code 500r/s}. A value is written in the largest unit of which it is a whole number. */
public final class Quantity<T> implements Form<T> {
    /** NGINX's letters. */
    public static final Quantity<Duration> DURATION = new Quantity<>("a time", "60s", List.of(
        new Unit<>("d", Duration::ofDays, time -> whole(time.toSeconds(), 86_400)), new Unit<>("h", Duration::ofHours, time -> whole(time.toSeconds(), 3_600)),
        new Unit<>("m", Duration::ofMinutes, time -> whole(time.toSeconds(), 60)), new Unit<>("s", Duration::ofSeconds, time -> Optional.of(time.toSeconds()))));
    public static final Quantity<Bytes> BYTES = new Quantity<>("a size", "16GiB", List.of(
        new Unit<>("GiB", Bytes::gib, size -> whole(size.count(), 1L << 30)), new Unit<>("GB", Bytes::gb, size -> whole(size.count(), 1_000_000_000)),
        new Unit<>("MiB", Bytes::mib, size -> whole(size.count(), 1L << 20)), new Unit<>("KiB", Bytes::kib, size -> whole(size.count(), 1L << 10)),
        new Unit<>("B", Bytes::of, size -> Optional.of(size.count()))));
    public static final Quantity<Percent> PERCENT = new Quantity<>("a share", "50%", List.of(new Unit<>("%", share -> Percent.of(narrow(share)), share -> Optional.of((long) share.value()))));
    /** NGINX's spelling, as it prints. */
    public static final Quantity<RequestRate> RATE = new Quantity<>("a rate", "500r/s", List.of(
        new Unit<>("r/s", rate -> RequestRate.perSecond(narrow(rate)), rate -> requests(rate, RequestRate.Unit.SECOND)),
        new Unit<>("r/m", rate -> RequestRate.perMinute(narrow(rate)), rate -> requests(rate, RequestRate.Unit.MINUTE))));
    public static final Quantity<BitRate> BIT_RATE = new Quantity<>("a bit rate", "1562Mbit/s", List.of(new Unit<>("Mbit/s", BitRate::mbit, rate -> Optional.of(rate.megabitsPerSecond()))));

    private static final Alphabet DIGITS = Alphabet.of("0-9");
    private static final int MOST_DIGITS = 10;

    /**
     * A unit.
     *
     * @param of the value of so many
     * @param in how many of it a value is; empty when that is no whole number
     */
    private record Unit<T>(String name, LongFunction<T> of, Function<T, Optional<Long>> in) {}

    private final String words;
    private final String example;
    private final List<Unit<T>> units;

    private Quantity(String words, String example, List<Unit<T>> units) {
        this.words = words;
        this.example = example;
        this.units = units;
    }

    @Override
    public Optional<T> read(Node node, String path, Reading reading) {
        if (node instanceof Node.Scalar scalar) {
            for (Unit<T> unit : units) {
                String digits = scalar.text().endsWith(unit.name()) ? scalar.text().substring(0, scalar.text().length() - unit.name().length()) : "";
                if (DIGITS.spells(digits) && digits.length() <= MOST_DIGITS && (digits.length() == 1 || !digits.startsWith("0"))) {
                    return reading.say(path, node.place(), () -> unit.of().apply(Long.parseLong(digits)));
                }
            }
        }
        String names = units.stream().map(Unit::name).collect(Collectors.joining(", "));
        return reading.refuse(node.place(),
            new RefusedValue("ValueHasUnit", path, node.words(), words + ", which is digits and " + (units.size() > 1 ? "one of " : "") + names, "write it as " + example));
    }

    @Override
    public Object write(T value, boolean all) {
        return units.stream().flatMap(unit -> unit.in().apply(value).map(count -> count + unit.name()).stream()).findFirst().orElseThrow();
    }

    @Override
    public Block schema(UnaryOperator<String> described) {
        return new Block().put("type", "string").put("pattern", "^(0|[1-9][0-9]{0," + (MOST_DIGITS - 1) + "})(" + units.stream().map(Unit::name).collect(Collectors.joining("|")) + ")$");
    }

    /** Zero is written in the smallest unit. */
    private static Optional<Long> whole(long count, long unit) {
        return count != 0 && count % unit == 0 ? Optional.of(count / unit) : Optional.empty();
    }

    private static Optional<Long> requests(RequestRate rate, RequestRate.Unit unit) {
        return rate.unit() == unit ? Optional.of((long) rate.requests()) : Optional.empty();
    }

    /** For the range to refuse: beyond every one. */
    private static int narrow(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
