package dev.seawall.cli;

import dev.seawall.Seawall;
import dev.seawall.cli.explain.LineOfFile;
import dev.seawall.cli.explain.Names;
import dev.seawall.model.Environment;
import dev.seawall.node.NodeFile;
import dev.seawall.node.Provenance;
import dev.seawall.units.NearestName;
import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/**
 * {@code seawall explain NAME}: what the documents say about a rule, a refusal or an option; {@code seawall explain FILE:LINE}: what made a line of a node's file, as it was written, or as the first of
 * the chosen environments would have it.
 */
final class ExplainCommand implements Command {
    private static final Pattern LINE = Pattern.compile("(.+):([0-9]{1,6})");
    private static final long LARGEST = 1 << 20;

    private final Supplier<List<Environment>> environments;
    private final PrintWriter out;

    ExplainCommand(Supplier<List<Environment>> environments, PrintWriter out) {
        this.environments = environments;
        this.out = out;
    }

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String summary() {
        return "Says what a rule, an option or a line of a node's file is, and why.";
    }

    @Override
    public String word() {
        return "RULE|OPTION|FILE:LINE";
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("explain SeveralZones", "Says what a rule prevents."),
            new Example("explain nginx.backlog", "Says what an option is for."),
            new Example("explain /etc/nginx/nginx.conf:4", "Says what made a line of a node."));
    }

    @Override
    public Options options() {
        return Selection.options();
    }

    @Override
    public int run(CommandLine given) {
        if (given.getArgList().size() != 1) {
            throw Refusal.usage("CommandLineKnown", "seawall explain", "one RULE, OPTION or FILE:LINE is wanted", "name it as a finding does, ./seawall explain SeveralZones");
        }
        String wanted = given.getArgList().get(0);
        Names names = Names.read();
        Matcher line = LINE.matcher(wanted);
        out.print(line.matches() ? line(line.group(1), Integer.parseInt(line.group(2)), names, given) : names.find(wanted).orElseThrow(() -> unknown(wanted, names)));
        return ExitCode.WELL;
    }

    private static Refusal unknown(String wanted, Names names) {
        return Refusal.usage("NameKnown", "seawall explain", RefusedValue.shown(wanted) + " is no rule, no refusal and no option",
            NearestName.advice(wanted, names.all()).orElse("see docs/rules.md, docs/refused.md and docs/options.md"));
    }

    private String line(String file, int number, Names names, CommandLine given) {
        String path = Provenance.paths().stream().filter(known -> file.equals(known) || file.endsWith("/node" + known)).findFirst().orElseThrow(() -> Refusal.usage("NodeFileKnown", "seawall explain",
            RefusedValue.shown(file) + " is no file of a node", NearestName.advice(file, Provenance.paths()).orElse("name one such as /etc/nginx/nginx.conf or dist/prod/node/etc/nginx/nginx.conf")));
        List<String> lines = (file.equals(path) ? rendered(path, given) : written(file)).lines().toList();
        return new LineOfFile(names).explain(path, lines, number).orElseThrow(() -> Refusal.usage("NodeFileKnown", "seawall explain",
            RefusedValue.shown(file) + " has no line " + number, "choose one of its " + lines.size()));
    }

    private static String written(String file) {
        Path path = Path.of(file);
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
                throw Refusal.usage("NodeFileKnown", "seawall explain", RefusedValue.shown(file) + " is not there", "run ./seawall synth first, or name the file as it is on the node");
            }
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw Refusal.input("NodeFileKnown", "seawall explain", RefusedValue.shown(file) + " cannot be read (" + unreadable.getMessage() + ")", "give read permission");
        }
    }

    private String rendered(String path, CommandLine given) {
        Environment first = Selection.of(given).choose(environments).stream().findFirst()
            .orElseThrow(() -> Refusal.input("EnvironmentKnown", "environments", "there is none, so no file is rendered", "return one from the program's list of environments"));
        Optional<NodeFile> file = Seawall.node(first).files().stream().filter(one -> one.path().equals(path)).findFirst();
        return file.map(NodeFile::content).orElseThrow(() -> Refusal.usage("NodeFileKnown", "seawall explain", "a node of " + first.name() + " has no " + path, "choose another with --env"));
    }
}
