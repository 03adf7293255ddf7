package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.Form;
import dev.seawall.document.form.ShortForm;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.model.Input;
import dev.seawall.units.Text;
import java.util.function.Function;

/** {@link Input}: its name, because the key that it stands at says of what kind it is; a mapping where it has a description of its own. */
final class InputForm {
    private static final Argument<Input, String> NAME = new Argument<>("name", TextForm.TEXT, input -> input.name().value());
    private static final Argument<Input, String> DESCRIPTION = new Argument<>("description", TextForm.TEXT, input -> input.description().value());

    private InputForm() {}

    /** Of the kind that a factory makes. */
    static Form<Input> of(Function<String, Input> factory) {
        return new ShortForm<>(new TextForm<>(factory, input -> input.name().value()), input -> input.equals(factory.apply(input.name().value())),
            Table.call(it -> {
                Input usual = factory.apply(it.get(NAME));
                return new Input(usual.name(), usual.kind(), Text.of(it.get(DESCRIPTION)));
            }, NAME, DESCRIPTION));
    }
}
