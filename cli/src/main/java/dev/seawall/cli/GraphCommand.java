package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.model.Environment;
import dev.seawall.picture.EdgeMermaid;
import dev.seawall.picture.EdgeSvg;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code seawall graph}: one environment's edge as a picture. */
final class GraphCommand implements Command {
    private static final List<String> FORMATS = List.of("mermaid", "svg");

    private final Supplier<List<Environment>> environments;
    private final PrintWriter out;
    private final PrintWriter err;

    GraphCommand(Supplier<List<Environment>> environments, PrintWriter out, PrintWriter err) {
        this.environments = environments;
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public String summary() {
        return "Draws an environment's edge, zones as columns and layers as rows.";
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("graph --env prod", "Prints a Mermaid flowchart."), new Example("graph --env prod --format svg --out edge.svg", "Writes a drawing."));
    }

    @Override
    public Options options() {
        return Selection.options()
            .addOption(new FormatOption("How it is told", FORMATS))
            .addOption(Option.builder().longOpt("out").hasArg().argName("FILE").desc("File to write into; standard output when left out.").get());
    }

    @Override
    public int run(CommandLine given) {
        String format = FormatOption.given(this, given, FORMATS);
        Environment chosen = Selection.of(given).chooseOne(this, environments);
        Findings findings = Findings.of(List.of(chosen), Seawall::check);
        if (findings.hasErrors()) {
            Teller.human(err).tell(findings.urgent());
            return findings.exitCode();
        }
        String picture = format.equals("svg") ? EdgeSvg.of(chosen) : EdgeMermaid.of(chosen);
        if (given.hasOption("out")) {
            PictureFile.write(this, "out", given.getOptionValue("out"), picture);
        } else {
            out.print(picture);
        }
        return ExitCode.WELL;
    }
}
