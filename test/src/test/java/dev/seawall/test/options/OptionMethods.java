package dev.seawall.test.options;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The options of the compiled model: public methods that give their own record or builder back. An overload that takes a builder is the option it stands for. */
public final class OptionMethods {
    private static final String MODEL = "dev.seawall.model";
    private static final Set<String> NO_OPTIONS = Set.of("toBuilder", "build");

    private OptionMethods() {}

    /** Their names, such as {@code Fleet.cpuTarget}. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (JavaClass imported : new ClassFileImporter().importPackages(MODEL)) {
            Class<?> type = imported.reflect();
            for (Method method : type.getDeclaredMethods()) {
                if (isOption(type, method)) {
                    names.add(owner(type) + "." + method.getName());
                }
            }
        }
        return names;
    }

    private static boolean isOption(Class<?> type, Method method) {
        boolean instance = Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic();
        boolean overload = Arrays.stream(method.getParameterTypes()).anyMatch(parameter -> parameter.getSimpleName().equals("Builder"));
        return instance && !overload && method.getReturnType().equals(type) && !NO_OPTIONS.contains(method.getName());
    }

    private static String owner(Class<?> type) {
        return type.getCanonicalName().substring(type.getPackageName().length() + 1).replaceFirst("\\.Builder$", "");
    }
}
