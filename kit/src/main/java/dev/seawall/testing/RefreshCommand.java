package dev.seawall.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command that rewrites a golden: for the build that the folder is of, and for the test that called. */
final class RefreshCommand {
    private static final List<String> OURS = List.of(Golden.class.getName(), EdgeAssert.class.getName(), RefreshCommand.class.getName());
    private static final List<String> LIBRARIES = List.of("org.assertj.", "java.", "jdk.");

    private RefreshCommand() {}

    static String of(StackWalker stack, Path here) {
        String test = stack.walk(frames -> frames.map(StackWalker.StackFrame::getClassName).filter(name -> !OURS.contains(name) && LIBRARIES.stream().noneMatch(name::startsWith)).findFirst()).orElse("TheTest");
        return of(test.substring(test.lastIndexOf('.') + 1).split("\\$")[0], here.toAbsolutePath().normalize());
    }

    /** Maven from the outermost folder that has a pom.xml, since a module needs its neighbours; Gradle where its build files are and no pom.xml. */
    static String of(String test, Path folder) {
        if (!Files.exists(folder.resolve("pom.xml")) && (Files.exists(folder.resolve("build.gradle")) || Files.exists(folder.resolve("build.gradle.kts")))) {
            return "gradle test --tests " + test + " -Dgolden.update, where the test task hands the property on";
        }
        Path top = folder;
        while (top.getParent() != null && Files.exists(top.getParent().resolve("pom.xml"))) {
            top = top.getParent();
        }
        String module = top.relativize(folder).toString().replace('\\', '/');
        return module.isEmpty() ? "mvn test -Dtest=" + test + " -Dgolden.update"
            : "mvn -q test -pl " + module + " -am -Dtest=" + test + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update";
    }
}
