package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.Choice;
import dev.seawall.document.form.Form;
import dev.seawall.document.form.Quantity;
import dev.seawall.document.form.ShortForm;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.document.form.WholeNumber;
import dev.seawall.document.form.Word;
import dev.seawall.model.Input;
import dev.seawall.model.fleet.Architecture;
import dev.seawall.model.fleet.Debian;
import dev.seawall.model.fleet.Image;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.units.BitRate;
import dev.seawall.units.Bytes;
import dev.seawall.units.Text;
import java.util.function.Function;

/** {@link Image} and {@link InstanceType}: what a node is made of. */
final class ImageTable {
    private static final Argument<Image, Image> PUBLISHED = new Argument<>("published", Word.of("DEBIAN_13", Image.DEBIAN_13, "DEBIAN_12", Image.DEBIAN_12),
        image -> image.debian() == Debian.TRIXIE ? Image.DEBIAN_13 : Image.DEBIAN_12);
    private static final Table<Image, Image> DEBIANS = Table.<Image, Image>of("Image", it -> it.get(PUBLISHED), Function.identity())
        .with(PUBLISHED)
        .perhaps("serial", TextForm.TEXT, Image::serial, image -> ((Image.Source.Published) image.source()).serial())
        .standard(Image.DEBIAN_13);

    private static final Argument<Image, Debian> DEBIAN = new Argument<>("debian", Word.of(Debian.class), Image::debian);
    private static final Argument<Image, Input> ID = new Argument<>("id", InputForm.of(Input::image), image -> ((Image.Source.Prebaked) image.source()).id());

    static final Choice<Image> IMAGE = new Choice<Image>()
        .way(image -> !image.isPrebaked(), DEBIANS)
        .way(Image::isPrebaked, Table.called("prebaked", Table.call(it -> Image.prebaked(it.get(DEBIAN), it.get(ID)), DEBIAN, ID)));

    private static final Argument<InstanceType, String> NAME = new Argument<>("name", TextForm.TEXT, InstanceType::name);
    private static final Argument<InstanceType, Architecture> ARCHITECTURE = new Argument<>("architecture", Word.of(Architecture.class), InstanceType::architecture);
    private static final Argument<InstanceType, Integer> VCPUS = new Argument<>("vcpus", WholeNumber.NUMBER, InstanceType::vcpus);
    private static final Argument<InstanceType, Bytes> MEMORY = new Argument<>("memory", Quantity.BYTES, InstanceType::memory);
    private static final Argument<InstanceType, Bytes> NVME = new Argument<>("nvme", Quantity.BYTES, InstanceType::nvme);
    private static final Argument<InstanceType, BitRate> BASELINE = new Argument<>("baseline", Quantity.BIT_RATE, InstanceType::baseline);
    private static final Argument<InstanceType, BitRate> BURST = new Argument<>("burst", Quantity.BIT_RATE, InstanceType::burst);
    private static final Argument<InstanceType, String> REASON = new Argument<>("reason", TextForm.TEXT, type -> type.exception().map(Text::value).orElse(""));
    private static final Table<InstanceType, InstanceType> EXCEPTIONAL = Table.call(it -> InstanceType.exceptional(it.get(NAME), it.get(ARCHITECTURE), it.get(VCPUS), it.get(MEMORY), it.get(NVME),
        it.get(BASELINE), it.get(BURST), it.get(REASON)), NAME, ARCHITECTURE, VCPUS, MEMORY, NVME, BASELINE, BURST, REASON);

    /** One of the listed types by its name, or the figures of another. */
    static final Form<InstanceType> TYPE = new ShortForm<>(new TextForm<>(InstanceType::of, InstanceType::name), type -> InstanceType.values().contains(type),
        Table.called("exceptional", EXCEPTIONAL));

    private ImageTable() {}
}
