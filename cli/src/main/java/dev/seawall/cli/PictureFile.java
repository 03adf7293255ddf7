package dev.seawall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that an option names and a command writes whole or not at all. */
final class PictureFile {
    private PictureFile() {}

    /** Writes the text into the file; its folder must be there. */
    static void write(Command command, String option, String given, String text) {
        Path file = PathOption.folder(command, option, given).toAbsolutePath();
        String path = "seawall " + command.name() + " --" + option;
        Path folder = file.getParent();
        if (given.isEmpty() || folder == null || !Files.isDirectory(folder)) {
            throw Refusal.usage("CommandLineKnown", path, EarlierTree.shown(Path.of(given)) + " lies in no folder", "make its folder first, or name another file");
        }
        try {
            TreeWriter.replace(folder, List.of(OutputFile.plain(file.getFileName().toString(), text)));
        } catch (IOException failure) {
            throw WriteFailure.ofFile(file, failure);
        }
    }
}
