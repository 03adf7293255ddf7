package dev.seawall.cli.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every name that can be explained: rules and refusals by their own, options as {@code Nginx.backlog}, and as a finding's path or a node's file writes them, {@code nginx.backlog}. */
public final class Names {
    /** Components that an option of another name sets. */
    private static final Map<String, String> SET_BY = Map.ofEntries(Map.entry("minimum", "between"), Map.entry("maximum", "between"), Map.entry("window", "within"), Map.entry("maxFails", "ejectAfter"),
        Map.entry("failTimeout", "ejectAfter"), Map.entry("cache", "cacheFor"), Map.entry("protocol", "grpc"), Map.entry("headers", "header"), Map.entry("servers", "server"),
        Map.entry("upstreams", "upstream"), Map.entry("routes", "route"), Map.entry("listeners", "listener"), Map.entry("overrides", "override"), Map.entry("packages", "minimumVersion"),
        Map.entry("tags", "tag"), Map.entry("accepted", "accept"), Map.entry("ban", "connections"), Map.entry("http3", "withHttp3"), Map.entry("subnets", "zone"), Map.entry("authorities", "signedBy"));

    private final Map<String, String> sentences = new TreeMap<>();
    private final Map<String, String> options = new TreeMap<>();

    private Names() {}

    /** Reads the documents. */
    public static Names read() {
        Names names = new Names();
        for (String document : List.of("rules.md", "refused.md")) {
            names.sections(text(document), "\n### ").forEach((name, text) -> names.sentences.put(name, name + text));
        }
        names.sections(text("options.md"), "\n## ").forEach((layer, ofLayer) -> names.sections(ofLayer, "\n### ").forEach((type, ofType) -> names.sections(ofType, "\n#### ")
            .forEach((signature, text) -> names.option(layer, type, signature.replace("`", ""), text))));
        return names;
    }

    private void option(String layer, String type, String signature, String text) {
        String name = signature.substring(0, signature.indexOf('('));
        String explained = type + "." + signature + text;
        options.put(type + "." + name, explained);
        String owner = type.substring(type.lastIndexOf('.') + 1);
        options.putIfAbsent(Character.toLowerCase(owner.charAt(0)) + owner.substring(1) + "." + name, explained);
        options.putIfAbsent(layer + "." + name, explained);
        // a file's comment says listener.withHttp3 for an option of Listener.Https
        options.putIfAbsent(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.replaceFirst("\\..*", "").substring(1) + "." + name, explained);
    }

    /** What a name means; empty when nothing of this project has it. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(sentences.get(name)).or(() -> Optional.ofNullable(options.get(name))).or(() -> path(name));
    }

    /** A path as findings write it: without what stands in brackets, from the innermost part on that has such an option. */
    private Optional<String> path(String path) {
        String[] words = path.replaceAll("\\[[^\\]]*\\]", "").split("\\.");
        for (int i = words.length - 1; i > 0; i--) {
            String option = SET_BY.getOrDefault(words[i], words[i]);
            String owner = words[i - 1].replaceFirst("(route|upstream|listener)s$", "$1");
            for (String candidate : List.of(owner + "." + option, words[0] + "." + option, "edge." + option)) {
                if (options.containsKey(candidate)) {
                    return Optional.of(options.get(candidate));
                }
            }
        }
        return words.length == 1 ? Optional.ofNullable(options.get("edge." + SET_BY.getOrDefault(words[0], words[0]))) : Optional.empty();
    }

    /** Rules and refusals whose explanation has a word. */
    public List<String> sentencesAbout(String word) {
        return sentences.entrySet().stream().filter(entry -> entry.getValue().contains(word)).map(Map.Entry::getKey).toList();
    }

    /** All names. */
    public Collection<String> all() {
        TreeSet<String> all = new TreeSet<>(sentences.keySet());
        all.addAll(options.keySet());
        return all;
    }

    private Map<String, String> sections(String text, String heading) {
        Map<String, String> sections = new TreeMap<>();
        String[] parts = text.split(heading);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            String higher = "(?s)\n#{1," + (heading.length() - 3) + "} .*";
            sections.put(parts[i].substring(0, end), parts[i].substring(end).replaceFirst(higher, ""));
        }
        return sections;
    }

    private static String text(String document) {
        try (InputStream stream = Names.class.getResourceAsStream(document)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
