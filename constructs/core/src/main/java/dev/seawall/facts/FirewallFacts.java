package dev.seawall.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each rule of the node's firewall, as {@code iptables-save} spells it; the ban in words, once for both families when they agree. */
final class FirewallFacts {
    private static final Pattern BAN = Pattern.compile(".* --rcheck --seconds (\\d+) --hitcount (\\d+) .*");
    private static final String V4 = "/etc/seawall/rules.v4";
    private static final String V6 = "/etc/seawall/rules.v6";

    private FirewallFacts() {}

    static void of(Map<String, String> node, EdgeFacts facts) {
        List<String> v4 = EdgeFacts.lines(node, V4);
        List<String> v6 = EdgeFacts.lines(node, V6);
        Optional<String> ban = ban(v4);
        ban.ifPresent(it -> facts.add(Topic.FIREWALL, "ban", it));
        ban(v6).filter(it -> !Optional.of(it).equals(ban)).ifPresent(it -> facts.add(Topic.FIREWALL, "ban IPv6", it));
        rules("IPv4", v4, facts);
        rules("IPv6", v6, facts);
    }

    private static Optional<String> ban(List<String> rules) {
        return rules.stream().map(BAN::matcher).filter(Matcher::matches).findFirst().map(ban -> ban.group(2) + " connections in " + ban.group(1) + " s");
    }

    private static void rules(String family, List<String> rules, EdgeFacts facts) {
        for (String rule : rules) {
            String[] words = rule.split(" ", 3);
            if (rule.startsWith(":")) {
                facts.add(Topic.FIREWALL, family + " " + words[0].substring(1) + " otherwise", words[1]);
            } else if (rule.startsWith("-A ") && !BAN.matcher(rule).matches()) {
                facts.add(Topic.FIREWALL, family + " " + words[1] + " " + words[2], "a rule");
            }
        }
    }
}
