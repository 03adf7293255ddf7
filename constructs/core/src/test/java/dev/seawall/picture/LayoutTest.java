package dev.seawall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that fit, columns that do not touch, ticks at round numbers. */
class LayoutTest {
    @Test
    void wordsGoToTheNextLineWhenTheyDoNotFit() {
        assertThat(Wrapped.of(List.of("bans from 100 connections", "in 60 s"), 100).lines()).containsExactly("bans from", "100", "connections", "in 60 s");
    }

    @Test
    void aWordThatFitsNowhereIsCutAndSaysSo() {
        assertThat(Wrapped.of(List.of("a-host-name-of-many-letters.example"), 80).lines()).containsExactly("a-host-...");
        assertThat(Wrapped.of(List.of("word"), 0).lines()).containsExactly("word");
    }

    @Test
    void columnsShareAWidthAndKeepApart() {
        Columns columns = Columns.between(100, 1_000).cut(3);

        assertThat(columns.width()).isEqualTo(289);
        assertThat(List.of(columns.left(0), columns.left(1), columns.left(2))).containsExactly(100, 405, 710);
        assertThat(columns.inset(10).left(1)).isEqualTo(415);
        assertThat(columns.inset(10).width()).isEqualTo(269);
        assertThat(columns.middle(0)).isEqualTo(columns.inset(10).middle(0));
        assertThat(Columns.between(0, 100).cut(0).width()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "12, 1, 12", "13, 2, 14", "24, 2, 24", "25, 5, 25", "61, 10, 70", "121, 20, 140", "398000, 50000, 400000", "120000000, 10000000, 120000000"})
    void ticksAreRoundAndFewerThanThirteen(long atLeast, long step, long last) {
        Axis axis = Axis.to(atLeast, 0, 100);

        assertThat(axis.step()).isEqualTo(step);
        assertThat(axis.last()).isEqualTo(last);
        assertThat(axis.ticks()).hasSizeBetween(2, 13).startsWith(0L).endsWith(last);
    }

    @Test
    void anAxisMayGoUp() {
        assertThat(Axis.to(10, 440, 80).at(5)).isEqualTo(260);
    }
}
