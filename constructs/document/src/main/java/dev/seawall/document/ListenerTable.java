package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.Choice;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.document.form.WholeNumber;
import dev.seawall.document.form.Word;
import dev.seawall.document.form.YesNo;
import dev.seawall.model.Input;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.balancer.Listener.BalancerTls;
import dev.seawall.model.balancer.Listener.Https;
import dev.seawall.model.balancer.Listener.Redirect;
import dev.seawall.model.balancer.TlsPolicy;
import dev.seawall.model.nginx.ClientCertificates;
import java.util.Optional;
import java.util.function.Function;

/** {@link Listener}: {@code https}, {@code balancerTls} or {@code redirect}. */
final class ListenerTable {
    private static final Argument<ClientCertificates, String> SIGNED_BY = new Argument<>("signedBy", TextForm.TEXT, it -> it.authorities().value());
    private static final Table<ClientCertificates, ClientCertificates> CLIENT_CERTIFICATES = Table.<ClientCertificates, ClientCertificates>of("ClientCertificates",
            it -> ClientCertificates.signedBy(it.get(SIGNED_BY)), Function.identity())
        .with(SIGNED_BY)
        .option("depth", WholeNumber.NUMBER, ClientCertificates::depth, ClientCertificates::depth)
        .standard(ClientCertificates.signedBy("authorities"));

    private static final Argument<Https, Integer> HTTPS = new Argument<>("https", WholeNumber.NUMBER, it -> it.port().number());
    private static final Table<Https, Https> IN_NGINX = Table.<Https, Https>of("Listener.Https", it -> Listener.https(it.get(HTTPS)), Function.identity())
        .with(HTTPS)
        .perhaps("withHttp3", YesNo.CALLED, (listener, called) -> listener.withHttp3(), it -> Optional.of(true).filter(called -> it.http3()))
        .perhaps("clientCertificates", CLIENT_CERTIFICATES, Https::clientCertificates, Https::clientCertificates)
        .standard(Listener.https(443));

    private static final Argument<BalancerTls, Integer> TLS_PORT = new Argument<>("port", WholeNumber.NUMBER, it -> it.port().number());
    private static final Argument<BalancerTls, Input> CERTIFICATE = new Argument<>("certificate", InputForm.of(Input::certificate), BalancerTls::certificate);
    private static final Argument<BalancerTls, BalancerTls> BALANCER_TLS = new Argument<>("balancerTls",
        Table.call(it -> Listener.balancerTls(it.get(TLS_PORT), it.get(CERTIFICATE)), TLS_PORT, CERTIFICATE), it -> it);
    private static final Table<BalancerTls, BalancerTls> IN_BALANCER = Table.<BalancerTls, BalancerTls>of("Listener.BalancerTls", it -> it.get(BALANCER_TLS), Function.identity())
        .with(BALANCER_TLS)
        .option("policy", Word.of(TlsPolicy.class), BalancerTls::policy, BalancerTls::policy)
        .standard(Listener.balancerTls(443, Input.certificate("certificate")));

    private static final Argument<Redirect, Integer> PORT = new Argument<>("port", WholeNumber.NUMBER, it -> it.port().number());
    private static final Argument<Redirect, Integer> TO_PORT = new Argument<>("toPort", WholeNumber.NUMBER, it -> it.toPort().number());

    static final Choice<Listener> LISTENER = new Choice<Listener>()
        .way(Https.class, IN_NGINX)
        .way(BalancerTls.class, IN_BALANCER)
        .way(Redirect.class, Table.called("redirect", Table.call(it -> Listener.redirect(it.get(PORT), it.get(TO_PORT)), PORT, TO_PORT)));

    private ListenerTable() {}
}
