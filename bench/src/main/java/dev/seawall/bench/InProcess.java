package dev.seawall.bench;

import dev.seawall.Seawall;
import dev.seawall.Synthesis;
import dev.seawall.model.Environment;
import dev.seawall.model.Places;
import dev.seawall.units.Place;
import java.util.List;
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

/** What a test of a user's pays for each environment, in a warm JVM: model, rules, node files, user-data, plan and both documents, in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class InProcess {
    private static final Place LINE = Place.inDocument("edge.yaml", 1, 1);

    @Benchmark
    public Synthesis everything() {
        return Seawall.synthesize(Many.seed("prod"));
    }

    /** The user's program: every builder call walks the stack to the line that made it. */
    @Benchmark
    public Environment model() {
        return Many.seed("prod");
    }

    /** The same calls for a line of a document, which is known: the difference is what the walks cost. */
    @Benchmark
    public Environment modelWithoutWalks() {
        return Places.telling(LINE, List.of(), () -> Many.seed("prod"));
    }

    @Benchmark
    public int nodeFilesAndUserData() {
        return Seawall.node(Many.seed("prod")).userData().size();
    }
}
