package dev.seawall.test.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code shellcheck} over every file of a tree whose first line names a shell, by a shebang or, in a file that others source, by a directive.
 *
 * <p>Proves: the text parses as that shell and has no known trap, style included. Misses: what the programs called do; shell text inside other files.
 */
public final class ShellJudge {
    private static final Pattern SHEBANG = Pattern.compile("#! ?\\S*/(env +)?(ba|da|k)?sh( .*)?|# shellcheck shell=.*");

    /** Accepted also when the tree holds no shell; {@link #scripts} tells how many there are. */
    public Verdict judge(Path tree) {
        List<Path> scripts = scripts(tree);
        if (scripts.isEmpty()) {
            return new Verdict(true, "no file starts with a shell's name");
        }
        var program = new ArrayList<>(List.of("shellcheck", "--norc", "--external-sources", "--source-path=SCRIPTDIR:" + tree, "--format=gcc"));
        scripts.forEach(script -> program.add(script.toString()));
        return Command.of(program).run().acceptedWhenZero();
    }

    /** The files of a tree that a shell runs. */
    public List<Path> scripts(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile).filter(ShellJudge::namesShell).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean namesShell(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            String start = new String(bytes.readNBytes(128), StandardCharsets.ISO_8859_1);
            return SHEBANG.matcher(start.lines().findFirst().orElse("")).matches();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
