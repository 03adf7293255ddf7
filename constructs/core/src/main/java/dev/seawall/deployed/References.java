package dev.seawall.deployed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which resources a value speaks of: {@code Ref}, {@code Fn::GetAtt} and {@code Fn::Sub} of CloudFormation, and Terraform's expressions within texts. */
final class References {
    private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{([A-Za-z0-9]+)(\\.[A-Za-z0-9.]+)?}");
    private static final Pattern ADDRESS = Pattern.compile("\\b(aws_[a-z0-9_]+\\.[A-Za-z_][A-Za-z0-9_-]*)\\.");

    private References() {}

    static void of(Object value, Set<String> ids) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> {
                if ("Ref".equals(name) && member instanceof String id) {
                    ids.add(id);
                } else if ("Fn::GetAtt".equals(name)) {
                    Object first = member instanceof List<?> parts && !parts.isEmpty() ? parts.get(0) : member;
                    ids.add(first.toString().split("\\.")[0]);
                } else {
                    of(member, ids);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(element -> of(element, ids));
        } else if (value instanceof String text && text.contains("${")) {
            all(SUBSTITUTED, text, ids);
            all(ADDRESS, text, ids);
        }
    }

    private static void all(Pattern pattern, String text, Set<String> ids) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
    }
}
