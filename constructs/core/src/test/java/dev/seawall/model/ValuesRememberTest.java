package dev.seawall.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every record of the model that a user's own calls make remembers their lines, whatever its package; those that do not are listed with the reason. */
class ValuesRememberTest {
    private static final String ONE_TEXT = "one text, which the option that takes it parses: the option's line says it";
    private static final Map<String, String> FORGET = new TreeMap<>(Map.of("Region", ONE_TEXT, "Zone", ONE_TEXT, "SysctlKey", ONE_TEXT, "SysctlValue", ONE_TEXT,
        "Tag", "made by Edge.Builder.tag, which remembers tags[key]", "ResponseHeader", "made by Route.header, which remembers headers[name]",
        "Unrouted", "half a route, which Route.to ends and remembers"));

    @Test
    void whatAUserMakesRemembers() throws IOException, URISyntaxException {
        Set<String> forget = new TreeSet<>();
        for (Class<?> record : made()) {
            if (Stream.of(record.getRecordComponents()).noneMatch(component -> component.getType() == Places.class)) {
                forget.add(record.getSimpleName());
            }
        }

        assertThat(forget).containsExactlyElementsOf(FORGET.keySet());
    }

    /** Else two equal values of two lines would differ, and an edge that was moved in its file would be another. */
    @Test
    void whatTheyRememberIsNoPartOfThem() {
        assertThat(Places.NONE.said("a")).isEqualTo(Places.NONE).hasSameHashCodeAs(Places.NONE).hasToString(Places.NONE.toString());
        assertThat(Input.topic("a")).isEqualTo(new Input(Input.topic("a").name(), Input.Kind.TOPIC_ARN, Input.topic("a").description(), Places.NONE));
    }

    private static List<Class<?>> made() throws IOException, URISyntaxException {
        List<Class<?>> all = all();
        List<Class<?>> made = all.stream().filter(type -> type.isRecord() && all.stream().flatMap(maker -> Stream.of(maker.getDeclaredMethods())).anyMatch(method -> makes(method, type))).toList();
        assertThat(made).hasSizeGreaterThan(25);
        return made;
    }

    /** A factory, a call that gives the same type with something changed, or one that ends a builder. */
    private static boolean makes(Method method, Class<?> type) {
        boolean open = Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && method.getReturnType() == type;
        boolean builds = method.getName().equals("build") || Modifier.isStatic(method.getModifiers());
        return open && (builds || method.getDeclaringClass() == type && method.getParameterCount() > 0 || method.getName().equals("to"));
    }

    private static List<Class<?>> all() throws IOException, URISyntaxException {
        Path classes = Path.of(Edge.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("dev/seawall/model"))) {
            return files.map(file -> classes.relativize(file).toString()).filter(name -> name.endsWith(".class") && !name.contains("package-info")).<Class<?>>map(ValuesRememberTest::load).toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.substring(0, file.length() - ".class".length()).replace('/', '.'), false, ValuesRememberTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
