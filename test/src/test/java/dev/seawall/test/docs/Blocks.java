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
    private static final Path TOP = Path.of("..");

    /** A block: where it begins, its language, its text. */
    record Block(String place, String language, String text) {}

    private Blocks() {}

    /** Of every document. */
    static List<Block> all() {
        return documents().stream().flatMap(path -> of(path).stream()).toList();
    }

    /** README, the files beside it and docs. */
    static List<Path> documents() {
        try (Stream<Path> beside = Files.list(TOP); Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
            return Stream.concat(beside, docs).filter(path -> path.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> of(Path file) {
        List<Block> blocks = new ArrayList<>();
        Block open = null;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String place = file.getFileName() + ":" + number;
            boolean fence = line.strip().startsWith(FENCE) || line.strip().startsWith("~~~");
            if (fence && !line.startsWith(FENCE)) {
                throw new IllegalStateException(place + ": a fence begins the line and is of backquotes, or its block is not run");
            }
            if (fence && open == null) {
                open = new Block(place, line.substring(FENCE.length()).strip(), "");
            } else if (fence) {
                blocks.add(open);
                open = null;
            } else if (open != null) {
                open = new Block(open.place(), open.language(), open.text() + line + "\n");
            }
        }
        if (open != null) {
            throw new IllegalStateException(open.place() + ": the block does not end");
        }
        return blocks;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
