package dev.seawall.cli.init;

import dev.seawall.units.Name;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;

/** The files of {@code examples/shop}, which the build packs, said for an edge of another name. */
public final class Starter {
    private static final String SOURCES = "src/main/java/com/example/shop/";
    private static final List<String> FILES = List.of(".gitattributes", ".github/workflows/edge.yml", ".gitignore", "README.md", "cdk.json", "cdktf.json", "pom.xml", "seawall",
        SOURCES + "CdkApp.java", SOURCES + "CdktfApp.java", SOURCES + "Environments.java", SOURCES + "Main.java", "src/test/java/com/example/shop/EdgeSnapshotTest.java");
    /** Files that are run. */
    private static final List<String> PROGRAMS = List.of("seawall");

    private final Name name;
    private final String javaPackage;

    /** For an edge of that name, whose Java package is the name without its hyphens. */
    public Starter(Name name) {
        this.name = name;
        String plain = name.value().replace("-", "");
        javaPackage = SourceVersion.isKeyword(plain) ? plain + "edge" : plain;
    }

    /** Text by path, in the order of the paths. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String path : FILES) {
            files.put(renamed(path), renamed(read(path)));
        }
        return files;
    }

    /** The class that lists the environments. */
    public String environments() {
        return "com.example." + javaPackage + ".Environments";
    }

    public static boolean isProgram(String path) {
        return PROGRAMS.contains(path);
    }

    private String renamed(String text) {
        return text.replace("com.example.shop", "com.example." + javaPackage).replace("com/example/shop", "com/example/" + javaPackage).replace("shop", name.value());
    }

    /** A jar leaves out a file of the name .gitignore, so the build calls it otherwise. */
    private static String read(String path) {
        try (InputStream file = Starter.class.getResourceAsStream(path.equals(".gitignore") ? "gitignore" : path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
