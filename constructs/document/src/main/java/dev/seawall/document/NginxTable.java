package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.Choice;
import dev.seawall.document.form.ListForm;
import dev.seawall.document.form.Quantity;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.document.form.WholeNumber;
import dev.seawall.document.form.Word;
import dev.seawall.document.form.YesNo;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.CertificateSource.Secret;
import dev.seawall.model.nginx.CertificateSource.SelfSigned;
import dev.seawall.model.nginx.Nginx;
import dev.seawall.model.nginx.TlsProfile;
import dev.seawall.units.HostName;
import dev.seawall.units.SecretName;

/** {@link Nginx}, without its upstreams and routes, which stand in the edge. */
final class NginxTable {
    private static final Argument<Secret, SecretName> SECRET = new Argument<>("secret", TextForm.of(SecretName::of), Secret::name);
    private static final Argument<SelfSigned, Boolean> SELF_SIGNED = new Argument<>("selfSigned", YesNo.CALLED, it -> true);
    private static final Choice<CertificateSource> CERTIFICATE = new Choice<CertificateSource>()
        .way(Secret.class, Table.call(it -> CertificateSource.secret(it.get(SECRET).value()), SECRET))
        .way(SelfSigned.class, Table.call(it -> CertificateSource.selfSigned(), SELF_SIGNED));

    static final Table<Nginx.Builder, Nginx> NGINX = Table.<Nginx.Builder, Nginx>of("Nginx", it -> Nginx.builder(), Nginx.Builder::build)
        .option("hosts", new ListForm<>(TextForm.of(HostName::of)), (nginx, hosts) -> nginx.hosts(hosts.stream().map(HostName::value).toArray(String[]::new)), Nginx::hosts)
        .option("certificate", CERTIFICATE, Nginx.Builder::certificate, Nginx::certificate)
        .option("tlsProfile", Word.of(TlsProfile.class), Nginx.Builder::tlsProfile, Nginx::tlsProfile)
        .option("http2", YesNo.EITHER, Nginx.Builder::http2, Nginx::http2)
        .option("workerConnections", WholeNumber.NUMBER, Nginx.Builder::workerConnections, Nginx::workerConnections)
        .option("backlog", WholeNumber.NUMBER, Nginx.Builder::backlog, Nginx::backlog)
        .option("expectedClients", WholeNumber.NUMBER, Nginx.Builder::expectedClients, Nginx::expectedClients)
        .option("connectionsPerClient", WholeNumber.NUMBER, Nginx.Builder::connectionsPerClient, Nginx::connectionsPerClient)
        .option("maximumBody", Quantity.BYTES, Nginx.Builder::maximumBody, Nginx::maximumBody)
        .option("headerTimeout", Quantity.DURATION, Nginx.Builder::headerTimeout, Nginx::headerTimeout)
        .option("bodyTimeout", Quantity.DURATION, Nginx.Builder::bodyTimeout, Nginx::bodyTimeout)
        .option("sendTimeout", Quantity.DURATION, Nginx.Builder::sendTimeout, Nginx::sendTimeout)
        .option("keepaliveTimeout", Quantity.DURATION, Nginx.Builder::keepaliveTimeout, Nginx::keepaliveTimeout)
        .option("shutdownTimeout", Quantity.DURATION, Nginx.Builder::shutdownTimeout, Nginx::shutdownTimeout)
        .saidIn("edge", "upstream", "route")
        .standard(Nginx.builder().build());

    private NginxTable() {}
}
