package dev.seawall.test.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void capturesBothStreamsAndTheExitCode() {
        assertThat(Command.of("sh", "-c", "echo out; echo \"$WORD\" >&2; exit 3").with("WORD", "err").run())
                .isEqualTo(new Command.Ended(3, "out\nerr\n"));
    }

    @Test
    void endsWhatTakesTooLongThoughAChildHoldsTheOutput() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Command.of("sh", "-c", "echo begun; sleep 600 & wait").within(Duration.ofMillis(200)).run())
                .withMessageContainingAll("took longer than PT0.2S", "begun");
    }

    @Test
    void missingJudgeFailsWithItsName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Command.of("no-such-judge", "--version").run())
                .withMessage("the judge `no-such-judge` is missing on this machine; run ./test/setup");
    }
}
