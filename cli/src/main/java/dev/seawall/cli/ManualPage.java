package dev.seawall.cli;

import java.util.List;
import org.apache.commons.cli.Option;

/** The manual page of all commands; no date and no version, so that the same commands give the same bytes. */
final class ManualPage {
    private final StringBuilder page = new StringBuilder(".TH SEAWALL 1 \"\" Seawall \"User Commands\"\n");

    private ManualPage() {}

    static String of(List<Command> commands) {
        ManualPage manual = new ManualPage();
        manual.heading("SH", "NAME").text("seawall - renders, checks and proves the environments of an API edge");
        manual.heading("SH", "SYNOPSIS").bold("./seawall").text("COMMAND [OPTION...]");
        manual.heading("SH", "DESCRIPTION").text("From one model in Java, YAML or JSON it writes CloudFormation, Terraform JSON and the files of a node, refuses combinations that cannot work, and says why.");
        manual.heading("SH", "COMMANDS");
        commands.forEach(manual::command);
        manual.heading("SH", "EXIT STATUS");
        Usage.EXITS.forEach(exit -> manual.item(exit.getKey().toString(), exit.getValue()));
        manual.heading("SH", "ENVIRONMENT").item("NO_COLOR", "Findings have no colour on a terminal either.");
        manual.heading("SH", "SEE ALSO").text("The folder docs of the repository: options.md, rules.md, edge-documents.md, findings.md, capacity.md, pull-requests.md, deploying.md, proof.md.");
        return manual.page.toString();
    }

    private void command(Command command) {
        heading("SS", command.name() + (command.word().isEmpty() ? "" : " " + command.word()) + " [OPTION...]").text(command.summary());
        for (Option option : command.options().getOptions()) {
            item(Usage.spelled(option), option.getDescription());
        }
        for (Example example : command.examples()) {
            item(example.line(), example.meaning());
        }
    }

    private ManualPage heading(String macro, String title) {
        page.append('.').append(macro).append(" \"").append(quoted(title)).append("\"\n");
        return this;
    }

    private ManualPage bold(String text) {
        page.append(".B ").append(quoted(text)).append('\n');
        return this;
    }

    private ManualPage item(String name, String meaning) {
        page.append(".TP\n.B ").append(quoted(name)).append('\n');
        return text(meaning);
    }

    private ManualPage text(String text) {
        page.append(quoted(text)).append('\n');
        return this;
    }

    /** Text of a line (groff(7), Escapes): no escape, no request at the start, hyphens that can be copied, no quote that ends an argument. */
    private static String quoted(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq").replace("~", "\\(ti").replace("'", "\\(aq").replace("^", "\\(ha");
        return plain.startsWith(".") ? "\\&" + plain : plain;
    }
}
