package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.Rule;
import dev.seawall.model.Environment;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Image;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A pinned image is one of its release.
 *
 * <p>A serial begins with the day on which the image was made. Debian 12 was released on 10 June 2023 and Debian 13 on 9 August 2025 (debian.org, releases); images are published from the days before. An older
 * serial names a parameter that does not exist, and one without such a day none that ever will: the deploy fails. Whoever changes the release changes the serial too.
 */
public final class SerialOfRelease extends Rule {
    private static final Map<Debian, LocalDate> FIRST = Map.of(Debian.BOOKWORM, LocalDate.of(2023, 6, 1), Debian.TRIXIE, LocalDate.of(2025, 8, 1));

    @Override
    public void check(Environment environment, Consumer<Finding> findings) {
        Image image = environment.edge().fleet().image();
        if (image.source() instanceof Image.Source.Published published && published.serial().isPresent()) {
            String serial = published.serial().get();
            LocalDate first = FIRST.get(image.debian());
            try {
                if (day(serial).isBefore(first)) {
                    findings.accept(warning("fleet.image", "serial " + serial + " is from before Debian " + image.debian().version() + ", whose images begin in " + first.getYear() + "-0" + first.getMonthValue()
                        + ": there is no such image", "name a serial of Debian " + image.debian().version()));
                }
            } catch (DateTimeException e) {
                findings.accept(error("fleet.image", "serial " + serial + " begins with no day of the calendar: there is no such image", "copy the serial that Debian published"));
            }
        }
    }

    /** The day that eight digits are; a formatter would take longer than all other rules together the first time. */
    private static LocalDate day(String serial) {
        return LocalDate.of(Integer.parseInt(serial, 0, 4, 10), Integer.parseInt(serial, 4, 6, 10), Integer.parseInt(serial, 6, 8, 10));
    }
}
