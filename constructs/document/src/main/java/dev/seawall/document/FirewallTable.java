package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.Choice;
import dev.seawall.document.form.ListForm;
import dev.seawall.document.form.Quantity;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.document.form.WholeNumber;
import dev.seawall.document.form.YesNo;
import dev.seawall.model.firewall.HostFirewall;
import dev.seawall.model.firewall.HostFirewall.Ban;
import dev.seawall.units.Cidr;
import dev.seawall.units.Port;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@link HostFirewall}: {@code recent}, which has the keys of bans, or {@code withoutBans}, which has not. */
final class FirewallTable {
    private static final Argument<HostFirewall, Boolean> RECENT = new Argument<>("recent", YesNo.CALLED, it -> true);
    private static final Argument<HostFirewall, Boolean> WITHOUT_BANS = new Argument<>("withoutBans", YesNo.CALLED, it -> true);

    static final Choice<HostFirewall> FIREWALL = new Choice<HostFirewall>()
        .way(firewall -> firewall.ban().isPresent(), table(HostFirewall::recent, RECENT)
            .option("connections", WholeNumber.NUMBER, HostFirewall.Builder::connections, ban(Ban::connections))
            .option("within", Quantity.DURATION, HostFirewall.Builder::within, ban(Ban::window))
            .option("table", WholeNumber.NUMBER, HostFirewall.Builder::table, ban(Ban::table)))
        .way(firewall -> firewall.ban().isEmpty(), table(HostFirewall::withoutBans, WITHOUT_BANS));

    private FirewallTable() {}

    private static Table<HostFirewall.Builder, HostFirewall> table(Supplier<HostFirewall.Builder> begin, Argument<HostFirewall, Boolean> key) {
        return Table.<HostFirewall.Builder, HostFirewall>of("HostFirewall", it -> begin.get(), HostFirewall.Builder::build)
            .with(key)
            .option("internalPorts", new ListForm<>(WholeNumber.NUMBER), (firewall, ports) -> firewall.internalPorts(ports.stream().mapToInt(Integer::intValue).toArray()),
                firewall -> firewall.internalPorts().stream().map(Port::number).toList())
            .option("internalSources", new ListForm<>(TextForm.of(Cidr::parse)), (firewall, sources) -> firewall.internalSources(sources.toArray(Cidr[]::new)), HostFirewall::internalSources)
            .standard(begin.get().build());
    }

    private static <A> Function<HostFirewall, A> ban(Function<Ban, A> part) {
        return firewall -> part.apply(firewall.ban().orElseThrow());
    }
}
