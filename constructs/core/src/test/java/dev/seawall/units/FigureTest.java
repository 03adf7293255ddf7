package dev.seawall.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0", "999|999", "1000|1,000", "16384|16,384", "1000000|1,000,000", "9223372036854775807|9,223,372,036,854,775,807", "-999|-999", "-1000|-1,000", "-100000|-100,000"})
    void digitsStandInThrees(long number, String text) {
        assertThat(Figure.grouped(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0", "1|0.001", "10|0.01", "500|0.5", "1000|1", "1500|1.5", "1050|1.05", "1234567|1,234.567", "-1|-0.001", "-1500|-1.5"})
    void thousandthsAreDecimals(long number, String text) {
        assertThat(Figure.thousandths(number)).isEqualTo(text);
    }
}
