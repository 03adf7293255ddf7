package dev.seawall.test.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command that a document shows by itself in a block, and what the text right after it says that it prints.
 *
 * @param asked the command's block
 * @param told the next block, when it is text; a command that only writes a file is told nothing
 */
record Answer(Blocks.Block asked, Optional<Blocks.Block> told) {
    private static final Pattern COMMAND = Pattern.compile("\\./seawall (capacity|graph|diff|export)( [\\w./-]+)*");

    private static final List<String> TOLD = List.of("text", "yaml");

    /** Whether a line is one of these commands. */
    static boolean isAsked(String line) {
        return COMMAND.matcher(line).matches();
    }

    /** All that documents show. */
    static List<Answer> all() {
        List<Answer> answers = new ArrayList<>();
        List<Blocks.Block> blocks = Blocks.all();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("sh") && isAsked(blocks.get(i).text().strip())) {
                boolean told = i + 1 < blocks.size() && TOLD.contains(blocks.get(i + 1).language()) && document(blocks.get(i + 1)).equals(document(blocks.get(i)));
                answers.add(new Answer(blocks.get(i), told ? Optional.of(blocks.get(i + 1)) : Optional.empty()));
            }
        }
        return answers;
    }

    /** Runs the command in the folder; what it printed. */
    String ask(Path folder) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        List<String> command = Stream.concat(Stream.of(ProcessHandle.current().info().command().orElse("java"), "-cp", System.getProperty("java.class.path"), "dev.seawall.stacks.Main"),
            Stream.of(asked.text().strip().split(" ")).skip(1)).toList();
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        boolean ended = process.waitFor(1, TimeUnit.MINUTES);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(asked.place() + ": " + Files.readString(printed));
        }
        return Files.readString(printed);
    }

    private static String document(Blocks.Block block) {
        return block.place().replaceAll(":.*", "");
    }
}
