package dev.seawall.cli.findings;

import dev.seawall.check.Culprit;
import dev.seawall.check.Finding;
import dev.seawall.check.Severity;
import dev.seawall.json.Block;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * SARIF 2.1.0 (OASIS Standard, 2020): one run; the first culprit is the result's location, the others are related ones; accepted findings are suppressed results.
 */
final class SarifText {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Sources sources;

    SarifText(Sources sources) {
        this.sources = sources;
    }

    String of(List<Found> found) {
        List<String> rules = found.stream().map(one -> one.finding().rule()).distinct().sorted().toList();
        Block driver = new Block().put("name", "Seawall").put("rules", rules.stream().map(SarifText::rule).toList());
        Block run = new Block()
            .put("tool", new Block().put("driver", driver))
            .put("columnKind", "utf16CodeUnits")
            .put("results", found.stream().map(one -> result(one, rules.indexOf(one.finding().rule()))).toList());
        return Ascii.of(new Block().put("$schema", SCHEMA).put("version", "2.1.0").put("runs", List.of(run)).print());
    }

    private static Block rule(String id) {
        return new Block().put("id", id).put("help", text("./seawall explain " + id));
    }

    private Block result(Found found, int rule) {
        Finding finding = found.finding();
        Block result = new Block()
            .put("ruleId", finding.rule())
            .put("ruleIndex", rule)
            .put("level", level(finding.severity()))
            .put("message", text(finding.path() + ": " + finding.message() + "; " + finding.fix()))
            .put("partialFingerprints", new Block().put("seawallPath/v1", finding.rule() + " " + finding.path()))
            .put("locations", List.of(location(found)));
        if (found.culprits().size() > 1) {
            result.put("relatedLocations", related(found.culprits().subList(1, found.culprits().size())));
        }
        finding.limit().ifPresent(limit -> result.put("properties", JsonText.limit(limit, new Block())));
        found.accepted().ifPresent(acceptance -> result.put("suppressions",
            List.of(new Block().put("kind", "inSource").put("status", "accepted").put("justification", "until " + acceptance.until() + ": " + acceptance.reason()))));
        return result;
    }

    private Block location(Found found) {
        Block location = new Block().put("logicalLocations", List.of(new Block().put("fullyQualifiedName", found.finding().path())));
        return found.culprits().isEmpty() ? location : location.put("physicalLocation", physical(found.culprits().get(0)));
    }

    private List<Block> related(List<Culprit> culprits) {
        List<Block> related = new ArrayList<>();
        for (Culprit culprit : culprits) {
            related.add(new Block().put("id", related.size() + 1).put("message", text(HumanText.what(culprit).strip())).put("physicalLocation", physical(culprit)));
        }
        return related;
    }

    private Block physical(Culprit culprit) {
        Block region = new Block().put("startLine", culprit.place().line());
        if (culprit.place().column() > 0) {
            region.put("startColumn", culprit.place().column());
        }
        sources.line(culprit.place()).ifPresent(source -> region.put("snippet", text(source)));
        return new Block().put("artifactLocation", new Block().put("uri", uri(sources.name(culprit.place())))).put("region", region);
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(path, impossible);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    private static Block text(String text) {
        return new Block().put("text", text);
    }
}
