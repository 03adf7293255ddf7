package dev.seawall.document;

import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.model.boot.Boot;
import dev.seawall.units.IpAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@link Boot}. */
final class BootTable {
    private static final TextForm<IpAddress> ADDRESS = TextForm.of(IpAddress::parse);

    static final Table<Boot.Builder, Boot> BOOT = Table.<Boot.Builder, Boot>of("Boot", it -> Boot.builder(), Boot.Builder::build)
        .option("timeSource", ADDRESS, Boot.Builder::timeSource, Boot::timeSource)
        .option("nameServer", ADDRESS, Boot.Builder::nameServer, Boot::nameServer)
        .entries("minimumVersion", TextForm.TEXT, Boot.Builder::minimumVersion, BootTable::floors)
        .standard(Boot.builder().build());

    private BootTable() {}

    private static Map<String, String> floors(Boot boot) {
        Map<String, String> floors = new LinkedHashMap<>();
        boot.packages().forEach(it -> it.floor().ifPresent(version -> floors.put(it.name(), version)));
        return floors;
    }
}
