package dev.seawall.snapshot;

import dev.seawall.change.DocumentChanges;
import dev.seawall.change.PropertyChange;
import dev.seawall.change.ResourceChange;
import dev.seawall.deployed.DeployedDocument;
import dev.seawall.deployed.Tool;
import dev.seawall.facts.EdgeFacts;
import dev.seawall.facts.Fact;
import dev.seawall.facts.Fleet;
import dev.seawall.facts.Topic;
import dev.seawall.units.RefusedValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Two snapshots beside each other, part by part: the one edge of each, whatever its stack is called, or stacks of the same name. */
final class Comparison {
    private static final List<Topic> CONTAINERS = List.of(Topic.LISTENERS, Topic.ROUTES, Topic.UPSTREAMS);
    private static final String NGINX = "/etc/nginx/nginx.conf";

    private final EdgeSnapshot was;
    private final EdgeSnapshot is;
    private final List<FactChange> facts = new ArrayList<>();
    private final Map<Tool, List<ResourceChange>> resources = new EnumMap<>(Tool.class);
    private final Map<Tool, List<PropertyChange>> settings = new EnumMap<>(Tool.class);
    private final List<FileChange> files = new ArrayList<>();
    private final List<FileChange> others = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> fleets = new ArrayList<>();
    private final TreeSet<String> limits = new TreeSet<>();

    Comparison(EdgeSnapshot was, EdgeSnapshot is) {
        this.was = was;
        this.is = is;
    }

    EdgeDifference difference() {
        List<SnapshotPart> before = SnapshotPart.all(was);
        List<SnapshotPart> now = SnapshotPart.all(is);
        Optional<SnapshotPart> edgeBefore = only(before);
        Optional<SnapshotPart> edgeNow = only(now);
        if (edgeBefore.isPresent() && edgeNow.isPresent() && (before.size() == 1 || now.size() == 1)) {
            compare(edgeBefore.get(), edgeNow.get());
        } else {
            byName(before, now);
        }
        dropWhatFollows();
        facts.sort((one, other) -> one.topic() == other.topic() ? one.key().compareTo(other.key()) : one.topic().compareTo(other.topic()));
        return new EdgeDifference(List.copyOf(facts), resources, settings, findings(before, now), List.copyOf(files), List.copyOf(others), List.copyOf(remarks), String.join(" and ", fleets), limits.size() <= 1);
    }

    private static Optional<SnapshotPart> only(List<SnapshotPart> parts) {
        List<SnapshotPart> edges = parts.stream().filter(SnapshotPart::holdsEdge).toList();
        return edges.size() == 1 ? Optional.of(edges.get(0)) : Optional.empty();
    }

    private void byName(List<SnapshotPart> before, List<SnapshotPart> now) {
        Map<String, SnapshotPart> earlier = new TreeMap<>();
        before.forEach(part -> earlier.put(part.name(), part));
        if (now.stream().noneMatch(part -> earlier.containsKey(part.name()))) {
            throw new RefusedValue("SidesAlike", "the two sides", edges(before) + " and " + edges(now) + " edges, in stacks of other names", "one edge each, or stacks of the same names",
                "name the folder or the document of one");
        }
        for (SnapshotPart part : now) {
            SnapshotPart same = earlier.remove(part.name());
            if (same == null) {
                remarks.add("stack " + part.name().replace("/", "") + " is new");
            } else {
                compare(same, part);
            }
        }
        earlier.keySet().forEach(name -> remarks.add("stack " + name.replace("/", "") + " is gone"));
    }

    private static long edges(List<SnapshotPart> parts) {
        return parts.stream().filter(SnapshotPart::holdsEdge).count();
    }

    private void compare(SnapshotPart before, SnapshotPart now) {
        boolean otherFiles = !before.node().equals(now.node()) || !before.modes().isEmpty() && !now.modes().isEmpty() && !before.modes().equals(now.modes());
        for (Tool tool : Tool.values()) {
            Optional<DeployedDocument> earlier = before.find(tool);
            Optional<DeployedDocument> later = now.find(tool);
            if (earlier.isPresent() && later.isPresent()) {
                resources.computeIfAbsent(tool, it -> new ArrayList<>()).addAll(DocumentChanges.between(earlier.get(), later.get(), otherFiles));
                settings.computeIfAbsent(tool, it -> new ArrayList<>()).addAll(DocumentChanges.besideResources(earlier.get(), later.get()));
            }
        }
        if (before.documents().keySet().stream().noneMatch(now.documents().keySet()::contains)) {
            remarks.add("one side is of " + before.documents().keySet().iterator().next() + ", the other of " + now.documents().keySet().iterator().next() + ", so resources are not compared one by one");
        }
        meaning(before, now);
        before.first().ifPresent(document -> Fleet.all(document).forEach(fleet -> fleets.add(fleet.toString())));
        files.addAll(FileChange.between(before.node(), now.node()));
        modes(before, now);
        others.addAll(FileChange.between(before.others(), now.others()).stream().filter(change -> before.others().containsKey(change.path()) && now.others().containsKey(change.path())).toList());
    }

    private void modes(SnapshotPart before, SnapshotPart now) {
        before.modes().forEach((path, mode) -> {
            String other = now.modes().get(path);
            if (other != null && !other.equals(mode)) {
                facts.add(new FactChange(Topic.BOOT, "mode of " + path, mode, other));
            }
        });
    }

    private void meaning(SnapshotPart before, SnapshotPart now) {
        Map<String, Fact> earlier = facts(before);
        Map<String, Fact> later = facts(now);
        TreeSet<String> keys = new TreeSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        for (String key : keys) {
            Fact one = earlier.get(key);
            Fact other = later.get(key);
            Fact any = one == null ? other : one;
            if (any.topic() == Topic.LIMITS && any.key().startsWith("limit /") && !any.key().endsWith(" memory")) {
                limits.add(any.key());
            }
            if (one == null || other == null || !one.value().equals(other.value())) {
                facts.add(new FactChange(any.topic(), any.key(), one == null ? "" : one.value(), other == null ? "" : other.value()));
            }
        }
    }

    /** With a server, route or upstream comes and goes all that is in it, which its file shows. */
    private void dropWhatFollows() {
        List<FactChange> whole = facts.stream().filter(fact -> CONTAINERS.contains(fact.topic()) && (fact.was().isEmpty() || fact.is().isEmpty())).toList();
        facts.removeIf(part -> whole.stream().anyMatch(it -> part.key().startsWith(it.key() + " ") && part.was().isEmpty() == it.was().isEmpty() && part.is().isEmpty() == it.is().isEmpty()));
    }

    /** Of each node of a part; where it has several, a fact's key says whose it is. */
    private static Map<String, Fact> facts(SnapshotPart part) {
        List<String> roots = part.node().keySet().stream().filter(path -> path.endsWith(NGINX)).map(path -> path.substring(0, path.length() - NGINX.length())).toList();
        Map<String, Fact> all = new TreeMap<>(EdgeFacts.of(roots.size() == 1 ? part.node() : Map.of(), part.first()));
        if (roots.size() > 1) {
            for (String root : roots) {
                Map<String, String> files = new TreeMap<>();
                part.node().forEach((path, text) -> {
                    if (path.startsWith(root + "/")) {
                        files.put(path.substring(root.length()), text);
                    }
                });
                EdgeFacts.of(files, Optional.empty()).forEach((key, fact) -> all.put(root + key, new Fact(fact.topic(), root.substring(1) + " " + fact.key(), fact.value())));
            }
        }
        return all;
    }

    /** Of both, as far as both have findings: a document of a stack has none, and its silence says nothing. */
    private List<String> findings(List<SnapshotPart> before, List<SnapshotPart> now) {
        List<String> findings = new ArrayList<>();
        if (knowsFindings(was, before) && knowsFindings(is, now)) {
            TreeSet<String> earlier = findingsOf(was, before);
            TreeSet<String> later = findingsOf(is, now);
            earlier.stream().filter(line -> !later.contains(line)).forEach(line -> findings.add("- " + line));
            later.stream().filter(line -> !earlier.contains(line)).forEach(line -> findings.add("+ " + line));
        }
        return findings;
    }

    private static boolean knowsFindings(EdgeSnapshot snapshot, List<SnapshotPart> parts) {
        return snapshot.files().containsKey(SnapshotPart.FINDINGS) || parts.stream().anyMatch(part -> snapshot.files().containsKey(part.name() + SnapshotPart.FINDINGS));
    }

    private static TreeSet<String> findingsOf(EdgeSnapshot snapshot, List<SnapshotPart> parts) {
        TreeSet<String> lines = new TreeSet<>(snapshot.files().getOrDefault(SnapshotPart.FINDINGS, "").lines().toList());
        parts.forEach(part -> lines.addAll(part.findings()));
        return lines;
    }
}
