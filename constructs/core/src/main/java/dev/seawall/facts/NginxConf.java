package dev.seawall.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * The directives of a file of NGINX's (ngx_conf_file.c): words, quotes, comments, {@code ;} and blocks. A file that ends within a word or block yields what was read of it.
 */
final class NginxConf {
    /**
     * A directive.
     *
     * @param words its name, then its arguments, without quotes
     * @param block what stands in its braces; empty for one that ends with a semicolon
     */
    record Directive(List<String> words, List<Directive> block, boolean isBlock) {
        String name() {
            return words.get(0);
        }

        /** The arguments as they would be written. */
        String arguments() {
            return String.join(" ", words.subList(1, words.size()));
        }
    }

    private final String text;
    private int at;

    private NginxConf(String text) {
        this.text = text;
    }

    static List<Directive> read(String text) {
        return new NginxConf(text).directives();
    }

    private List<Directive> directives() {
        List<Directive> directives = new ArrayList<>();
        List<String> words = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ';' || c == '{') {
                at++;
                List<Directive> block = c == '{' ? directives() : List.of();
                if (!words.isEmpty()) {
                    directives.add(new Directive(List.copyOf(words), block, c == '{'));
                }
                words.clear();
            } else if (c == '}') {
                at++;
                return directives;
            } else if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                words.add(c == '"' || c == '\'' ? quoted(c) : word());
            }
        }
        return directives;
    }

    private String word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && (";{}".indexOf(text.charAt(at)) < 0 || isVariable())) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, text.length());
        return text.substring(start, at);
    }

    /** Braces around the name of a variable belong to the word. */
    private boolean isVariable() {
        int dollar = text.lastIndexOf('$', at);
        return dollar >= 0 && (text.charAt(at) == '{' && dollar == at - 1 || text.charAt(at) == '}' && text.startsWith("${", dollar) && text.indexOf('}', dollar) == at);
    }

    private String quoted(char quote) {
        StringBuilder word = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length() && "\"'\\".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            word.append(text.charAt(at));
        }
        at++;
        return word.toString();
    }
}
