package dev.seawall.cli.diff;

import dev.seawall.change.Effect;
import dev.seawall.change.ResourceChange;
import dev.seawall.snapshot.EdgeDifference;
import dev.seawall.units.RefusedValue;

/** For GitHub Actions: the headline as a notice, each outage and each finding that appears as a warning (GitHub Docs, workflow commands). */
final class DiffGitHub {
    private DiffGitHub() {}

    static String of(String title, EdgeDifference difference) {
        StringBuilder text = new StringBuilder();
        command(text, "notice", "Seawall", title + difference.headline());
        for (Effect effect : new Effect[] {Effect.REPLACED, Effect.REMOVED}) {
            for (ResourceChange change : difference.with(effect)) {
                if (!change.outage().isEmpty() && change.reason().isEmpty()) {
                    command(text, "warning", title + effect + " " + change.id(), change.outage());
                }
            }
        }
        difference.findings().stream().filter(line -> line.startsWith("+ "))
            .forEach(line -> command(text, line.startsWith("+ NOTE") ? "notice" : "warning", title + "a finding more", line.substring(2)));
        difference.remarks().forEach(remark -> command(text, "notice", title + "not compared", remark));
        return text.toString();
    }

    private static void command(StringBuilder text, String name, String title, String message) {
        text.append("::").append(name).append(" title=").append(data(title).replace(":", "%3A").replace(",", "%2C")).append("::").append(data(message)).append('\n');
    }

    private static String data(String text) {
        return RefusedValue.escaped(text).replace("%", "%25");
    }
}
