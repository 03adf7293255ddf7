package dev.seawall.test.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fenced blocks of the project's Markdown. */
final class Blocks {
    private static final String FENCE = "```";

    /** A block: where it begins, its language, its text. */
    record Block(String place, String language, String text) {}

    private Blocks() {}

    /** Of README, the files beside it and docs. */
    static List<Block> all() {
        Path top = Path.of("..");
        try (Stream<Path> beside = Files.list(top); Stream<Path> docs = Files.walk(top.resolve("docs"))) {
            return Stream.concat(beside, docs).filter(path -> path.toString().endsWith(".md")).sorted().flatMap(path -> of(path).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> of(Path file) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = null;
        String opening = "";
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.startsWith(FENCE) && text == null) {
                    text = new StringBuilder();
                    opening = file.getFileName() + ":" + number + " " + line.substring(FENCE.length());
                } else if (line.startsWith(FENCE)) {
                    blocks.add(new Block(opening.split(" ")[0], opening.substring(opening.indexOf(' ') + 1), text.toString()));
                    text = null;
                } else if (text != null) {
                    text.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blocks;
    }
}
