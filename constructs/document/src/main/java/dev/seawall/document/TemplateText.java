package dev.seawall.document;

import dev.seawall.document.text.YamlTree;
import dev.seawall.json.Block;
import dev.seawall.json.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CloudFormation template in YAML, as {@code cdk deploy} sends it and a stack then has it. Every scalar is a text here, which is how documents of both tools are compared; the short forms of intrinsic
 * functions, {@code !Ref}, which no tool writes, are not read.
 */
public final class TemplateText {
    private TemplateText() {}

    /** The same in JSON; empty when the text is no such template. Around it may stand what {@code aws cloudformation get-template} prints. */
    public static Optional<String> json(String text) {
        if (JsonTree.read(text).orElse("") instanceof Map<?, ?> around) {
            return around.get("TemplateBody") instanceof String body && JsonTree.read(body).isEmpty() ? template(body) : Optional.empty();
        }
        return template(text);
    }

    private static Optional<String> template(String yaml) {
        return YamlTree.read(yaml).filter(tree -> tree instanceof Map<?, ?> document && document.get("Resources") instanceof Map<?, ?>).map(tree -> ((Block) json(tree)).print());
    }

    private static Object json(Object value) {
        if (value instanceof Map<?, ?> members) {
            Block block = new Block();
            members.forEach((name, member) -> block.put((String) name, json(member)));
            return block;
        }
        return value instanceof List<?> elements ? elements.stream().map(TemplateText::json).toList() : value;
    }
}
