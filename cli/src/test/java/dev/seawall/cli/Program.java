package dev.seawall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A user's program in a JVM of its own: {@code Program TAG ARGS...}, or with {@link #UNSOUND} for a tag an edge that is refused. */
final class Program {
    static final String UNSOUND = "unsound";

    private static final List<String> QUICK = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private Program() {}

    public static void main(String[] args) {
        String tag = args[0];
        System.exit(SeawallCommand.run(() -> tag.equals(UNSOUND) ? List.of(Edges.unsound("prod")) : List.of(Edges.environment("dev", tag), Edges.environment("prod", tag)), List.of(args).subList(1, args.length).toArray(String[]::new)));
    }

    /** The command that starts it. */
    static List<String> command(List<String> jvm, String... args) {
        List<String> command = new ArrayList<>(QUICK);
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** Runs a command to its end; nothing of the caller's environment but the path reaches it. */
    static Run run(List<String> command, String... variables) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        for (int i = 0; i < variables.length; i += 2) {
            builder.environment().put(variables[i], variables[i + 1]);
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        return new Run(process.waitFor(), out, err);
    }
}
