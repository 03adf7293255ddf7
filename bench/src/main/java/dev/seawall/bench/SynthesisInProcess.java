package dev.seawall.bench;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.model.Environment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a snapshot test pays for one environment: rules, node files, plan and both documents in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SynthesisInProcess {
    private final Environment environment = ManyEnvironments.environments(1).get(0);

    @Benchmark
    public Synthesis synthesize() {
        return Seawall.synthesize(environment);
    }
}
