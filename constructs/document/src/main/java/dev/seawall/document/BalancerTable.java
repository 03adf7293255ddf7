package dev.seawall.document;

import dev.seawall.document.form.ListForm;
import dev.seawall.document.form.Quantity;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.document.form.WholeNumber;
import dev.seawall.document.form.Word;
import dev.seawall.document.form.YesNo;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Balancer;
import dev.seawall.model.balancer.ClientAddress;
import dev.seawall.model.balancer.HealthCheck;
import dev.seawall.model.balancer.Scheme;
import dev.seawall.units.Cidr;
import dev.seawall.units.Port;
import dev.seawall.units.UrlPath;

/** {@link Balancer}, without its listeners, which stand in the edge. */
final class BalancerTable {
    private static final Table<HealthCheck.Builder, HealthCheck> HEALTH_CHECK = Table.<HealthCheck.Builder, HealthCheck>of("HealthCheck", it -> HealthCheck.builder(), HealthCheck.Builder::build)
        .option("port", WholeNumber.NUMBER, (check, number) -> check.port(Port.of(number)), check -> check.port().number())
        .option("path", TextForm.of(UrlPath::of), HealthCheck.Builder::path, HealthCheck::path)
        .option("interval", Quantity.DURATION, HealthCheck.Builder::interval, HealthCheck::interval)
        .option("timeout", Quantity.DURATION, HealthCheck.Builder::timeout, HealthCheck::timeout)
        .option("healthyThreshold", WholeNumber.NUMBER, HealthCheck.Builder::healthyThreshold, HealthCheck::healthyThreshold)
        .option("unhealthyThreshold", WholeNumber.NUMBER, HealthCheck.Builder::unhealthyThreshold, HealthCheck::unhealthyThreshold)
        .standard(HealthCheck.builder().build());

    static final Table<Balancer.Builder, Balancer> BALANCER = Table.<Balancer.Builder, Balancer>of("Balancer", it -> Balancer.builder(), Balancer.Builder::build)
        .option("scheme", Word.of(Scheme.class), Balancer.Builder::scheme, Balancer::scheme)
        .option("allowedClients", new ListForm<>(TextForm.of(Cidr::parse)), Balancer.Builder::allowedClients, Balancer::allowedClients)
        .option("clientAddress", Word.of(ClientAddress.class), Balancer.Builder::clientAddress, Balancer::clientAddress)
        .option("healthCheck", HEALTH_CHECK, Balancer.Builder::healthCheck, Balancer::healthCheck)
        .option("deregistrationDelay", Quantity.DURATION, Balancer.Builder::deregistrationDelay, Balancer::deregistrationDelay)
        .option("unhealthyDraining", Quantity.DURATION, Balancer.Builder::unhealthyDraining, Balancer::unhealthyDraining)
        .option("idleTimeout", Quantity.DURATION, Balancer.Builder::idleTimeout, Balancer::idleTimeout)
        .option("crossZone", YesNo.EITHER, Balancer.Builder::crossZone, Balancer::crossZone)
        .option("deletionProtection", YesNo.EITHER, Balancer.Builder::deletionProtection, Balancer::deletionProtection)
        .perhaps("hostedZone", InputForm.of(Input::hostedZone), Balancer.Builder::hostedZone, Balancer::hostedZone)
        .saidIn("edge", "listener")
        .standard(Balancer.builder().build());

    private BalancerTable() {}
}
