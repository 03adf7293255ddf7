package dev.seawall.cli.findings;

import dev.seawall.check.Culprit;
import dev.seawall.check.Limit;
import dev.seawall.json.Block;
import java.util.List;

/** For a program: the document that {@code docs/findings.schema.json} describes. */
final class JsonText {
    private final Sources sources;

    JsonText(Sources sources) {
        this.sources = sources;
    }

    String of(List<Found> found) {
        return Ascii.of(new Block().put("version", 1).put("findings", found.stream().map(this::finding).toList()).print());
    }

    private Block finding(Found found) {
        Block block = new Block()
            .put("severity", found.finding().severity().toString())
            .put("rule", found.finding().rule())
            .put("path", found.finding().path())
            .put("message", found.finding().message())
            .put("fix", found.finding().fix())
            .put("explain", found.explain())
            .put("places", found.culprits().stream().map(this::place).toList());
        if (!found.environment().isEmpty()) {
            block.put("environment", found.environment());
        }
        found.finding().limit().ifPresent(limit -> limit(limit, block));
        found.accepted().ifPresent(acceptance -> block.put("accepted", new Block().put("reason", acceptance.reason().value()).put("until", acceptance.until().toString())));
        return block;
    }

    /** SARIF has the same members, as properties. */
    static Block limit(Limit limit, Block block) {
        block.put("value", limit.value()).put("limit", limit.limit());
        return limit.whose().isEmpty() ? block : block.put("limitSource", limit.whose());
    }

    private Block place(Culprit culprit) {
        Block block = new Block()
            .put("path", culprit.path())
            .put("file", sources.name(culprit.place()))
            .put("line", culprit.place().line())
            .put("said", culprit.said());
        if (culprit.place().column() > 0) {
            block.put("column", culprit.place().column());
        }
        sources.line(culprit.place()).ifPresent(source -> block.put("source", source));
        return block;
    }
}
