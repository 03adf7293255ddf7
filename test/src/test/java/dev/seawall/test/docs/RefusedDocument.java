package dev.seawall.test.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The refusals of the code: name, where it is refused, and what the message says is allowed or wrong and how to mend it, with an ellipsis for what only a run knows. */
final class RefusedDocument {
    private static final Path TOP = Path.of("..");
    private static final Pattern THROWN = Pattern.compile("(?:new RefusedValue|Refusal\\.(?:input|usage|cannot)|new Finding)\\((?:Severity\\.[A-Z]+, )?\"([A-Z]\\w+)\",\\s*");
    private static final Pattern COMPARED = Pattern.compile("[A-Z_]+\\(\"(\\w+(?:Lasts|Agrees))\", ResourceKind\\.\\w+, \"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private RefusedDocument() {}

    static Set<String> names() throws IOException {
        return refusals().keySet();
    }

    static String text() throws IOException {
        StringBuilder text = new StringBuilder("""
            # Refused

            Generated from where the code refuses; a test compares. These are no rules over an edge: a value that is wrong by itself, an input of the command line, a change that replaces what clients know or that running nodes do not follow.
            What a refusal says is shown with `...` for what only a run knows. `./seawall explain NAME` prints the same for one.
            """);
        refusals().forEach((name, cases) -> {
            text.append("\n### ").append(name).append("\n\n");
            cases.forEach(one -> text.append("- ").append(one).append('\n'));
        });
        return text.toString();
    }

    private static Map<String, List<String>> refusals() throws IOException {
        Map<String, List<String>> refusals = new TreeMap<>();
        for (String module : List.of("constructs/core", "constructs/document", "constructs/cdk", "constructs/cdktf", "cli")) {
            try (Stream<Path> sources = Files.walk(TOP.resolve(module + "/src/main/java"))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                    read(source.getFileName().toString().replace(".java", ""), Files.readString(source), refusals);
                }
            }
        }
        return refusals;
    }

    private static void read(String type, String source, Map<String, List<String>> refusals) {
        Matcher thrown = THROWN.matcher(source);
        while (thrown.find()) {
            List<String> arguments = arguments(source, thrown.end());
            String words = arguments.stream().skip(1).map(RefusedDocument::literals).filter(it -> !it.equals("...")).collect(Collectors.joining("; "));
            add(refusals, thrown.group(1), "`" + type + "`, at " + literals(arguments.get(0)) + ": " + words);
        }
        COMPARED.matcher(source).results().forEach(kind -> add(refusals, kind.group(1), "`" + type + "`: " + kind.group(2)
            + "; a warning when a template is compared with the earlier one; keep the earlier value, or deploy another environment beside this one and move DNS to it"));
    }

    private static void add(Map<String, List<String>> refusals, String name, String words) {
        List<String> cases = refusals.computeIfAbsent(name, it -> new ArrayList<>());
        if (!cases.contains(words)) {
            cases.add(words);
        }
    }

    /** The texts of an expression, with an ellipsis for each other part. */
    private static String literals(String expression) {
        List<String> parts = new ArrayList<>();
        int end = 0;
        Matcher literal = LITERAL.matcher(expression);
        while (literal.find()) {
            if (expression.substring(end, literal.start()).replaceAll("[\\s+]", "").length() > 0) {
                parts.add("...");
            }
            parts.add(literal.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
            end = literal.end();
        }
        if (expression.substring(end).replaceAll("[\\s+]", "").length() > 0) {
            parts.add("...");
        }
        return String.join("", parts).replaceAll("(\\.\\.\\.)+", "...");
    }

    /** The arguments of a call from an offset within it on. */
    private static List<String> arguments(String source, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = start;
        boolean quoted = false;
        for (int i = start; depth >= 0; i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!quoted && ")]}".indexOf(c) >= 0) {
                depth--;
            }
            if (depth < 0 || !quoted && depth == 0 && c == ',') {
                arguments.add(source.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        return arguments;
    }
}
