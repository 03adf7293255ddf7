package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output that cannot be written is no success. */
class StandardOutputTest {
    @ParameterizedTest
    @ValueSource(strings = {"export --env prod", "check", "diff dev prod", "--version", "capacity"})
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceIsOneLineWhateverTheCommand(String words) throws Exception {
        Run run = into("/dev/full", words);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines().filter(line -> line.startsWith("ERROR "))).containsExactly(
            "ERROR OutputWritten standard output: it cannot be written (No space left on device), what it has is not whole; make room or lead it elsewhere");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsWrittenEndsAsItDid() throws Exception {
        assertThat(into("/dev/null", "export --env prod")).isEqualTo(new Run(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 70})
    void aReaderThatHadEnoughIsNotTold(int ended) {
        assertThat(written("Broken pipe", ended)).isEqualTo(new Run(ended, "", ""));
    }

    @Test
    void theFirstFailureIsTold() {
        assertThat(written("Input/output error", 1)).isEqualTo(new Run(2, "",
            "ERROR OutputWritten standard output: it cannot be written (Input/output error 1), what it has is not whole; make room or lead it elsewhere\n"));
    }

    private static Run into(String device, String words) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" > " + device, "sh"));
        command.addAll(Program.command(List.of(), ("one " + words).split(" ")));
        return Program.run(command, "LC_ALL", "C");
    }

    private static Run written(String failure, int ended) {
        StandardOutput output = new StandardOutput(new OutputStream() {
            private int writes;

            @Override
            public void write(int one) throws IOException {
                writes++;
                throw new IOException(failure.equals("Broken pipe") ? failure : failure + " " + writes);
            }
        });
        PrintWriter out = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.US_ASCII));
        out.print("a");
        out.flush();
        out.print("b");
        out.flush();
        StringWriter err = new StringWriter();
        return new Run(output.exitCode(ended, new PrintWriter(err)), "", err.toString());
    }
}
