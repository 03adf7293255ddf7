package dev.seawall.cli;

import dev.seawall.UnsoundEnvironment;
import dev.seawall.cli.diff.DiffFormat;
import dev.seawall.cli.diff.Differences;
import dev.seawall.cli.diff.Side;
import dev.seawall.document.RefusedDocument;
import dev.seawall.model.Environment;
import dev.seawall.units.RefusedValue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/**
 * {@code seawall diff A B}: what deploying B over A changes, by what it means. 0 when nothing differs, 1 when something does, 2 when a side is none: a pipeline takes 1
 * for a difference, so no input that is refused may end with it.
 */
final class DiffCommand implements Command {
    private final Supplier<List<Environment>> environments;
    private final PrintWriter out;
    private final PrintWriter err;
    private Map<String, Environment> known;

    DiffCommand(Supplier<List<Environment>> environments, PrintWriter out, PrintWriter err) {
        this.environments = environments;
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public String summary() {
        return "Says what deploying one edge over another changes, rolls and replaces.";
    }

    @Override
    public String word() {
        return "A B";
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("diff dist/prod prod", "Compares what was written, and deployed, with what would be."),
            new Example("diff prod edge.yaml", "Compares with a document of an edge."),
            new Example("diff main prod", "Compares with the golden or the folder prod of a revision of git; main:FOLDER names it."),
            new Example("diff deployed.json prod --format markdown", "Compares with a template that a stack has, for a comment on a pull request."));
    }

    @Override
    public Options options() {
        return Selection.help().addOption(new FormatOption("How it is told", DiffFormat.words()));
    }

    @Override
    public int run(CommandLine given) {
        DiffFormat format = DiffFormat.valueOf(FormatOption.given(this, given, DiffFormat.words()).toUpperCase(Locale.ROOT));
        if (given.getArgList().size() != 2) {
            throw Refusal.usage("CommandLineKnown", "seawall diff", "two sides are wanted, here " + (given.getArgList().size() == 1 ? "is 1" : "are " + given.getArgList().size()),
                "name what is deployed, then what would be, ./seawall diff dist/prod prod");
        }
        String first = given.getArgList().get(0);
        String second = given.getArgList().get(1);
        Side side = new Side(this::known, Path.of(""));
        try {
            Differences differences = Differences.between(side.read(first, second), side.read(second, first));
            out.print(format.of(differences));
            return differences.isNone() ? ExitCode.WELL : ExitCode.REFUSED;
        } catch (RefusedValue refused) {
            throw Refusal.usage(refused.rule(), refused.path(), refused.given() + " is not " + refused.allowed(), refused.fix());
        } catch (Refusal refusal) {
            if (refusal.exitCode() != ExitCode.REFUSED) {
                throw refusal;
            }
            Teller.human(err).tell(refusal.found());
            return ExitCode.USAGE;
        } catch (RefusedDocument refused) {
            Teller.human(err).tell(EdgeFiles.found(refused));
            return ExitCode.USAGE;
        } catch (UnsoundEnvironment unsound) {
            Teller.human(err).tell(new Findings(List.of(new Findings.Checked(unsound.environment(), unsound.report()))).urgent());
            return ExitCode.USAGE;
        }
    }

    private Map<String, Environment> known() {
        if (known == null) {
            known = Selection.known(environments);
        }
        return known;
    }
}
