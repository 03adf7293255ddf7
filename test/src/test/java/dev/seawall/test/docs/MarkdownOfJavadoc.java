package dev.seawall.test.docs;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.Map;

/** Spells a Javadoc comment in Markdown; an element that it does not know is an error, so that no text is lost unseen. */
final class MarkdownOfJavadoc extends SimpleDocTreeVisitor<Void, StringBuilder> {
    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&");

    static String of(List<? extends DocTree> body) {
        StringBuilder text = new StringBuilder();
        MarkdownOfJavadoc visitor = new MarkdownOfJavadoc();
        body.forEach(part -> part.accept(visitor, text));
        return text.toString().lines().map(String::strip).reduce((one, other) -> one + (other.isEmpty() || one.endsWith("\n") ? "\n" : " ") + other).orElse("").replaceAll("\\n{3,}", "\n\n").strip();
    }

    @Override
    public Void visitText(TextTree text, StringBuilder out) {
        out.append(text.getBody().replace("*", "\\*"));
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, StringBuilder out) {
        out.append('`').append(literal.getBody().getBody()).append('`');
        return null;
    }

    @Override
    public Void visitLink(LinkTree link, StringBuilder out) {
        String target = link.getReference().getSignature();
        out.append('`').append(link.getLabel().isEmpty() ? target.replaceFirst("^(dev\\.seawall\\.[a-z.]+\\.)?#?", "").replaceAll("\\(.*", "").replace('#', '.') : of(link.getLabel())).append('`');
        return null;
    }

    @Override
    public Void visitStartElement(StartElementTree element, StringBuilder out) {
        switch (element.getName().toString()) {
            case "p" -> out.append("\n\n");
            case "ul" -> out.append("\n");
            case "li" -> out.append("\n- ");
            case "code" -> out.append('`');
            default -> throw new IllegalStateException("no Markdown for <" + element.getName() + ">");
        }
        return null;
    }

    @Override
    public Void visitEndElement(EndElementTree element, StringBuilder out) {
        if (element.getName().contentEquals("code")) {
            out.append('`');
        }
        return null;
    }

    @Override
    public Void visitEntity(EntityTree entity, StringBuilder out) {
        String name = entity.getName().toString();
        if (!ENTITIES.containsKey(name)) {
            throw new IllegalStateException("no Markdown for &" + name + ";");
        }
        out.append(ENTITIES.get(name));
        return null;
    }

    @Override
    protected Void defaultAction(DocTree other, StringBuilder out) {
        throw new IllegalStateException("no Markdown for " + other.getKind() + ": " + other);
    }
}
