package dev.seawall.document.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/**
 * Texts, numbers, yes and no, lists and ordered maps as YAML: a key a line, so that a change of one is a line of a diff; a short list of plain values on one line. All ASCII, other characters as escapes. A
 * text that any reader may take for something else stands in quotes, as {@link YamlReader} demands.
 */
public final class YamlWriter {
    private static final int LONGEST_LIST = 100;
    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);

    private final Emitter emitter;

    private YamlWriter(Emitter emitter) {
        this.emitter = emitter;
    }

    public static String of(Object value) {
        StringBuilder text = new StringBuilder();
        DumpSettings settings = DumpSettings.builder().setIndent(2).setIndicatorIndent(2).setIndentWithIndicator(true).setSplitLines(false).setUseUnicodeEncoding(false)
            .setBestLineBreak("\n").build();
        YamlWriter writer = new YamlWriter(new Emitter(settings, new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int from, int length) {
                text.append(part, from, from + length);
            }
        }));
        writer.document(value);
        return text.toString();
    }

    private void document(Object value) {
        emit(new StreamStartEvent());
        emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        node(value);
        emit(new DocumentEndEvent(false));
        emit(new StreamEndEvent());
    }

    private void node(Object value) {
        if (value instanceof Map<?, ?> map) {
            emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, map.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK));
            map.forEach((key, of) -> {
                node(key);
                node(of);
            });
            emit(new MappingEndEvent());
        } else if (value instanceof List<?> list) {
            emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, fitsALine(list) ? FlowStyle.FLOW : FlowStyle.BLOCK));
            list.forEach(this::node);
            emit(new SequenceEndEvent());
        } else {
            boolean plain = !(value instanceof String text) || PlainText.looksLike(text).isEmpty();
            emit(new ScalarEvent(Optional.empty(), Optional.empty(), UNTAGGED, value.toString(), plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED));
        }
    }

    private static boolean fitsALine(List<?> list) {
        return list.stream().noneMatch(element -> element instanceof Map) && list.toString().length() < LONGEST_LIST;
    }

    private void emit(Event event) {
        emitter.emit(event);
    }
}
