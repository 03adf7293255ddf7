package dev.seawall.facts;

import dev.seawall.facts.NginxConf.Directive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every directive of the node's NGINX; those that belong together, a limit and its zone, as one. */
final class NginxFacts {
    private static final String FOLDER = "/etc/nginx/";
    private static final String PER_CLIENT = "$edge_client";

    private final EdgeFacts facts;
    /** Directives {@code limit_req_zone} by the name of their zone. */
    private final Map<String, Directive> zones = new TreeMap<>();

    private NginxFacts(EdgeFacts facts) {
        this.facts = facts;
    }

    static void of(Map<String, String> node, EdgeFacts facts) {
        NginxFacts nginx = new NginxFacts(facts);
        Map<String, List<Directive>> files = new TreeMap<>();
        node.forEach((path, content) -> {
            if (path.startsWith(FOLDER)) {
                files.put(path, NginxConf.read(content));
            }
        });
        files.values().forEach(directives -> directives.stream().filter(it -> it.name().equals("limit_req_zone")).forEach(it -> nginx.zones.put(argument(it, "zone").split(":")[0], it)));
        files.forEach((path, directives) -> nginx.read(path.contains("forwarded") ? path.substring(path.lastIndexOf('/') + 1) : "", directives));
    }

    private void read(String around, List<Directive> directives) {
        for (Directive directive : directives) {
            if (directive.isBlock()) {
                block(around, directive);
            } else if (directive.name().equals("limit_req")) {
                limit(around, directive);
            } else if (directive.name().equals("limit_conn")) {
                facts.add(Topic.LIMITS, (around + " connections per client").strip(), directive.words().get(directive.words().size() - 1));
            } else if (!directive.name().equals("limit_req_zone")) {
                plain(around, directive, directives);
            }
        }
    }

    private void block(String around, Directive directive) {
        switch (directive.name()) {
            case "http", "events" -> read(around, directive.block());
            case "location" -> {
                String route = (around + " route " + directive.arguments()).strip();
                facts.add(Topic.ROUTES, route, destination(directive.block()));
                read(route, directive.block());
            }
            case "server" -> {
                String server = (around + " server " + names(directive.block())).strip();
                facts.add(Topic.LISTENERS, server, "there");
                read(server, directive.block());
            }
            case "map" -> facts.add(Topic.NGINX, "map " + directive.arguments(), directive.block().stream().map(it -> String.join(" ", it.words())).collect(Collectors.joining("; ")));
            default -> {
                String name = (around + " " + directive.name() + " " + directive.arguments()).strip();
                facts.add(Topic.UPSTREAMS, name, "there");
                read(name, directive.block());
            }
        }
    }

    /** {@code 500 r/s per client, burst 100}; how many clients its zone remembers is another fact. */
    private void limit(String around, Directive limit) {
        String zone = argument(limit, "zone");
        Directive counted = zones.get(zone);
        String key = "limit " + around.replaceFirst("^route ", "");
        String burst = limit.words().stream().anyMatch(word -> word.startsWith("burst=")) ? ", burst " + argument(limit, "burst") : "";
        String later = limit.words().contains("nodelay") || burst.isEmpty() ? "" : ", delayed";
        if (counted == null) {
            facts.add(Topic.LIMITS, key, "of a zone that is not there" + burst);
            return;
        }
        String rate = argument(counted, "rate").replace("r/", " r/");
        facts.add(Topic.LIMITS, key, rate + (counted.words().contains(PER_CLIENT) ? " per client" : " by " + counted.words().get(1)) + burst + later);
        String size = argument(counted, "zone");
        facts.add(Topic.LIMITS, key + " memory", size.substring(size.indexOf(':') + 1));
    }

    /** Where several directives of one name stand beside each other, the first argument tells them apart. */
    private void plain(String around, Directive directive, List<Directive> beside) {
        boolean several = directive.name().equals("include") || beside.stream().filter(it -> it.name().equals(directive.name())).count() > 1;
        int named = several && directive.words().size() > 1 ? 2 : 1;
        String key = (around + " " + String.join(" ", directive.words().subList(0, named))).strip();
        String value = String.join(" ", directive.words().subList(named, directive.words().size()));
        facts.add(topic(around, directive.name()), key, value.isEmpty() ? "on" : value);
    }

    private static Topic topic(String around, String name) {
        if (name.contains("next_upstream") || around.startsWith("upstream ") && name.equals("server")) {
            return Topic.RETRIES;
        }
        if (name.startsWith("limit_")) {
            return Topic.LIMITS;
        }
        if (name.startsWith("ssl_")) {
            return Topic.TLS;
        }
        if (around.startsWith("upstream ")) {
            return Topic.UPSTREAMS;
        }
        if (around.contains("route ")) {
            return Topic.ROUTES;
        }
        if (name.startsWith("worker_")) {
            return Topic.CAPACITY;
        }
        return around.startsWith("server ") ? Topic.LISTENERS : Topic.NGINX;
    }

    private static String destination(List<Directive> block) {
        Optional<Directive> pass = block.stream().filter(it -> it.name().endsWith("_pass")).findFirst();
        if (pass.isPresent()) {
            return "to " + pass.get().arguments();
        }
        return block.stream().filter(it -> it.name().equals("return")).findFirst().map(it -> "answers " + it.words().get(1)).orElse("answers itself");
    }

    private static String names(List<Directive> block) {
        String port = block.stream().filter(it -> it.name().equals("listen")).findFirst().map(it -> it.words().get(1)).orElse("");
        String names = block.stream().filter(it -> it.name().equals("server_name")).findFirst().map(Directive::arguments).orElse("");
        return (port + (names.equals("_") || names.isEmpty() ? " other names" : " " + names)).strip();
    }

    private static String argument(Directive directive, String name) {
        return directive.words().stream().filter(word -> word.startsWith(name + "=")).findFirst().map(word -> word.substring(name.length() + 1)).orElse("");
    }
}
