package dev.seawall.cli.diff;

import dev.seawall.units.RefusedValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a revision of the repository around the working folder holds, asked of {@code git} itself, without a shell: nothing is checked out, and no word of a user's can be an option.
 */
final class Git {
    private static final int MOST = 1_000;
    private static final int LARGEST = 16 << 20;

    private final Path folder;

    Git(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Whether git knows the revision. */
    boolean knows(String revision) {
        return !revision.startsWith("-") && ask(List.of("rev-parse", "--quiet", "--verify", "--end-of-options", revision + "^{tree}"), "").isPresent();
    }

    /** Text files below a folder of a revision, by their paths below it; or the one file, by an empty path. {@code object} is {@code REVISION:PATH}. */
    SortedMap<String, String> files(String object) {
        String kind = expect(object, "cat-file", "-t", object).strip();
        TreeMap<String, String> files = new TreeMap<>();
        if (kind.equals("blob")) {
            files.put("", expect(object, "cat-file", "blob", object));
            return files;
        }
        List<String> paths = new ArrayList<>();
        StringBuilder ids = new StringBuilder();
        for (String entry : expect(object, "ls-tree", "-r", "-z", "--full-tree", object).split("\0")) {
            String[] words = entry.split("[ \t]", 4);
            if (words.length == 4 && words[1].equals("blob") && !words[0].equals("120000")) {
                paths.add(words[3]);
                ids.append(words[2]).append('\n');
            }
        }
        if (paths.size() > MOST) {
            throw refused(object, "a folder of " + paths.size() + " files", "name the folder of one environment");
        }
        read(paths, ask(List.of("cat-file", "--batch"), ids.toString()).orElse(new byte[0]), files);
        return files;
    }

    /** Folders of a revision that have the name and hold a document of either tool. */
    List<String> foldersOf(String revision, String name) {
        List<String> folders = new ArrayList<>();
        for (String path : expect(revision, "ls-tree", "-r", "-z", "--full-tree", "--name-only", revision).split("\0")) {
            for (String document : List.of("/cloudformation.json", "/terraform/main.tf.json")) {
                String around = path.endsWith(document) ? path.substring(0, path.length() - document.length()) : "";
                if ((around.equals(name) || around.endsWith("/" + name)) && !folders.contains(around)) {
                    folders.add(around);
                }
            }
        }
        return folders;
    }

    /** What {@code git cat-file --batch} answers: a line with the size, then the bytes, then a line feed (git-cat-file(1), batch output). */
    private static void read(List<String> paths, byte[] answer, TreeMap<String, String> files) {
        int at = 0;
        for (String path : paths) {
            int end = at;
            while (end < answer.length && answer[end] != '\n') {
                end++;
            }
            String[] head = new String(answer, at, Math.max(0, end - at), StandardCharsets.US_ASCII).split(" ");
            int size = head.length == 3 ? Integer.parseInt(head[2]) : 0;
            int from = Math.min(end + 1, answer.length);
            files.put(path, new String(answer, from, Math.min(size, answer.length - from), StandardCharsets.UTF_8));
            at = from + size + 1;
        }
    }

    private String expect(String object, String... arguments) {
        if (object.startsWith("-")) {
            throw refused(object, RefusedValue.shown(object), "begin with the revision");
        }
        return new String(ask(List.of(arguments), "").orElseThrow(() -> refused(object, "nothing that git knows here", "see git ls-tree, and name it as REVISION:FOLDER, main:test/goldens/prod")),
            StandardCharsets.UTF_8);
    }

    private Optional<byte[]> ask(List<String> arguments, String input) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            // at most MOST ids of 41 bytes, which a pipe holds
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.US_ASCII));
            }
            byte[] answer;
            try (InputStream stdout = process.getInputStream()) {
                answer = stdout.readNBytes(LARGEST);
            }
            return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException missing) {
            throw refused("git", "not to be started (" + missing.getMessage() + ")", "install git, or name a folder");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static RefusedValue refused(String object, String given, String fix) {
        return new RefusedValue("RevisionKnown", RefusedValue.shown(object), given, "a folder or a document of a revision", fix);
    }
}
