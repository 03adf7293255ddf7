package dev.seawall.model.balancer;

import dev.seawall.model.Input;
import dev.seawall.model.Places;
import dev.seawall.model.nginx.ClientCertificates;
import dev.seawall.units.Port;
import dev.seawall.units.RefusedValue;
import java.util.Optional;

/**
 * A port that clients connect to, on the balancer and on every node alike.
 */
public sealed interface Listener {
    /** The port. */
    Port port();

    /** Where its options were said. */
    Places places();

    /** TLS ends in NGINX: the balancer passes TCP through. The default way, because client certificates and HTTP/3 need it. */
    static Https https(int port) {
        return new Https(Port.of(port), false, Optional.empty(), Places.NONE.said("", "port"));
    }

    /** TLS ends in the balancer, with a certificate of ACM. */
    static BalancerTls balancerTls(int port, Input certificate) {
        Places places = Places.NONE.said("", "port", "certificate").holding("certificate", RefusedValue.require("listener.certificate", certificate).places());
        return new BalancerTls(Port.of(port), certificate, TlsPolicy.TLS13_1_2_RES_PQ, places);
    }

    /** Plain HTTP that only redirects to an HTTPS port. */
    static Redirect redirect(int port, int toPort) {
        return new Redirect(Port.of(port), Port.of(toPort), Places.NONE.said("", "port", "toPort"));
    }

    /**
     * TCP passthrough to NGINX.
     *
     * @param port the port
     * @param http3 see {@link #http3()}
     * @param clientCertificates see {@link #clientCertificates(ClientCertificates)}
     * @param places where that was said
     */
    record Https(Port port, boolean http3, Optional<ClientCertificates> clientCertificates, Places places) implements Listener {
        public Https {
            RefusedValue.require("listener.port", port);
            RefusedValue.require("listener.clientCertificates", clientCertificates);
            RefusedValue.require("listener.places", places);
        }

        /**
         * Offers HTTP/3 on the UDP port of the same number.
         *
         * <p>Needs Debian 13's NGINX; refused with PROXY protocol, which QUIC does not carry. The balancer's target group becomes TCP_UDP, which always preserves
         * client addresses and always terminates connections of unhealthy targets. A reload of NGINX cuts QUIC connections, so nodes are replaced rather than
         * reloaded. Default: off, because of the vulnerabilities of QUIC code since 2024.
         */
        public Https withHttp3() {
            return new Https(port, true, clientCertificates, places.said("http3"));
        }

        /**
         * Demands a certificate of every client (mutual TLS).
         *
         * <p>A client without an acceptable certificate gets HTTP 400 after the handshake. One policy a port: session resumption would cross policies. Default: none,
         * because clients of a public API have no certificate.
         */
        public Https clientCertificates(ClientCertificates demanded) {
            return new Https(port, http3, Optional.of(RefusedValue.require("listener.clientCertificates", demanded)), places.said("clientCertificates", demanded.places()));
        }
    }

    /**
     * TLS in the balancer.
     *
     * @param port the port
     * @param certificate an ACM certificate, RSA of at most 3,072 bits or ECDSA (NLB guide, certificates)
     * @param policy see {@link #policy(TlsPolicy)}
     * @param places where that was said
     */
    record BalancerTls(Port port, Input certificate, TlsPolicy policy, Places places) implements Listener {
        public BalancerTls {
            RefusedValue.require("listener.port", port);
            RefusedValue.require("listener.certificate", certificate);
            RefusedValue.require("listener.policy", policy);
            RefusedValue.require("listener.places", places);
            if (certificate.kind() != Input.Kind.CERTIFICATE_ARN) {
                throw new RefusedValue("InputKind", "listener.certificate", certificate.kind(), "CERTIFICATE_ARN", "use Input.certificate");
            }
        }

        /**
         * Protocol versions and suites that the balancer offers.
         *
         * <p>One of {@link TlsPolicy}. AWS's own default admits TLS 1.0. Default: {@link TlsPolicy#TLS13_1_2_RES_PQ}, AWS's recommendation.
         */
        public BalancerTls policy(TlsPolicy newPolicy) {
            return new BalancerTls(port, certificate, newPolicy, places.said("policy"));
        }
    }

    /**
     * A redirect, served by NGINX: a network load balancer has none.
     *
     * @param port where plain HTTP arrives
     * @param toPort the HTTPS port that the answer names
     * @param places where that was said
     */
    record Redirect(Port port, Port toPort, Places places) implements Listener {
        public Redirect {
            RefusedValue.require("listener.port", port);
            RefusedValue.require("listener.toPort", toPort);
            RefusedValue.require("listener.places", places);
            if (port.number() == toPort.number()) {
                throw new RefusedValue("RedirectElsewhere", "listener.toPort", toPort, "another port than the redirect's own", "name the HTTPS port");
            }
        }
    }
}
