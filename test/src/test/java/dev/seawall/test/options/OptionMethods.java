package dev.seawall.test.options;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The options of the compiled model: public methods of records and builders that give the same record or builder back. An overload that takes a builder is the option it stands for. */
public final class OptionMethods {
    private static final Path SOURCES = Path.of("../constructs/core/src/main/java");
    private static final Set<String> NO_OPTIONS = Set.of("toBuilder", "build");

    private OptionMethods() {}

    /** Their names, such as {@code Fleet.cpuTarget}. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES.resolve("dev/seawall/model"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java") && !path.endsWith("package-info.java")).toList()) {
                add(Class.forName(SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.')), names);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Class<?> type, Set<String> names) {
        Arrays.stream(type.getDeclaredMethods()).filter(method -> isOption(type, method)).forEach(method -> names.add(owner(type) + "." + method.getName()));
        Arrays.stream(type.getDeclaredClasses()).forEach(nested -> add(nested, names));
    }

    private static boolean isOption(Class<?> type, Method method) {
        boolean instance = Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic();
        boolean setOn = type.isRecord() || type.getSimpleName().equals("Builder");
        boolean overload = Arrays.stream(method.getParameterTypes()).anyMatch(parameter -> parameter.getSimpleName().equals("Builder"));
        return setOn && instance && !overload && method.getReturnType().equals(type) && !NO_OPTIONS.contains(method.getName());
    }

    private static String owner(Class<?> type) {
        return type.getCanonicalName().substring(type.getPackageName().length() + 1).replaceFirst("\\.Builder$", "");
    }
}
