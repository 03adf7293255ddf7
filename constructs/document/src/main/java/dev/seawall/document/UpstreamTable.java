package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.Quantity;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.document.form.WholeNumber;
import dev.seawall.document.form.Word;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.units.Endpoint;
import dev.seawall.units.SecretName;
import java.time.Duration;
import java.util.function.Function;

/** {@link Upstream}. */
final class UpstreamTable {
    /** The two arguments of {@code ejectAfter}. */
    private record Failing(int failures, Duration within) {
        static final Argument<Failing, Integer> FAILURES = new Argument<>("failures", WholeNumber.NUMBER, Failing::failures);
        static final Argument<Failing, Duration> WITHIN = new Argument<>("within", Quantity.DURATION, Failing::within);
        static final Table<Failing, Failing> EJECT_AFTER = Table.call(it -> new Failing(it.get(FAILURES), it.get(WITHIN)), FAILURES, WITHIN);
    }

    private static final Argument<UpstreamTls, String> VERIFIED = new Argument<>("verified", TextForm.TEXT, tls -> tls.serverName().value());
    private static final Table<UpstreamTls, UpstreamTls> TLS = Table.<UpstreamTls, UpstreamTls>of("UpstreamTls", it -> UpstreamTls.verified(it.get(VERIFIED)), Function.identity())
        .with(VERIFIED)
        .perhaps("signedBy", TextForm.TEXT, UpstreamTls::signedBy, tls -> tls.authorities().map(SecretName::value))
        .perhaps("clientCertificate", TextForm.TEXT, UpstreamTls::clientCertificate, tls -> tls.clientCertificate().map(SecretName::value))
        .standard(UpstreamTls.verified("server"));

    private static final Argument<Upstream, String> NAMED = new Argument<>("named", TextForm.TEXT, upstream -> upstream.name().value());

    static final Table<Upstream.Builder, Upstream> UPSTREAM = Table.<Upstream.Builder, Upstream>of("Upstream", it -> Upstream.named(it.get(NAMED)), Upstream.Builder::build)
        .with(NAMED)
        .each("server", TextForm.TEXT, Upstream.Builder::server, upstream -> upstream.servers().stream().map(Endpoint::toString).toList())
        .option("balance", Word.of(Upstream.Balance.class), Upstream.Builder::balance, Upstream::balance)
        .option("keepalive", WholeNumber.NUMBER, Upstream.Builder::keepalive, Upstream::keepalive)
        .option("keepaliveRequests", WholeNumber.NUMBER, Upstream.Builder::keepaliveRequests, Upstream::keepaliveRequests)
        .option("keepaliveTimeout", Quantity.DURATION, Upstream.Builder::keepaliveTimeout, Upstream::keepaliveTimeout)
        .option("connectTimeout", Quantity.DURATION, Upstream.Builder::connectTimeout, Upstream::connectTimeout)
        .option("readTimeout", Quantity.DURATION, Upstream.Builder::readTimeout, Upstream::readTimeout)
        .option("attempts", WholeNumber.NUMBER, Upstream.Builder::attempts, Upstream::attempts)
        .option("ejectAfter", Failing.EJECT_AFTER, (upstream, it) -> upstream.ejectAfter(it.failures(), it.within()), upstream -> new Failing(upstream.maxFails(), upstream.failTimeout()))
        .perhaps("tls", TLS, Upstream.Builder::tls, Upstream::tls)
        .needs("server")
        .standard(Upstream.named("upstream").server("server:80").build());

    private UpstreamTable() {}
}
