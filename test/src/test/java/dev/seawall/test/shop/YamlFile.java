package dev.seawall.test.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A file of YAML as maps and lists. */
final class YamlFile {
    private YamlFile() {}

    static Map<String, Object> read(String file) {
        try {
            return map(new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(Files.readString(Path.of(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, member) -> map.put((String) key, member));
        return map;
    }

    /** A member that is a map; an empty one when it is absent. */
    static Map<String, Object> map(Map<String, Object> parent, String key) {
        return parent.containsKey(key) ? map(parent.get(key)) : Map.of();
    }

    /** A member that is a list of maps. */
    static List<Map<String, Object>> maps(Map<String, Object> parent, String key) {
        return ((List<?>) parent.getOrDefault(key, List.of())).stream().map(YamlFile::map).toList();
    }

    /** A member that is a list of texts. */
    static List<String> texts(Map<String, Object> parent, String key) {
        return ((List<?>) parent.getOrDefault(key, List.of())).stream().map(Object::toString).toList();
    }
}
