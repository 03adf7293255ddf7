package dev.seawall.check.rules;

import dev.seawall.derive.Inputs;
import dev.seawall.derive.Secrets;
import dev.seawall.model.Acceptance;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Tag;
import dev.seawall.model.TerraformBackend;
import dev.seawall.model.balancer.Listener;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.nginx.CertificateSource;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import dev.seawall.model.nginx.Upstream;
import dev.seawall.model.nginx.UpstreamTls;
import dev.seawall.units.SecretName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every text that a user gave, by its path: where a secret or a deceiving letter could stand. */
final class ModelTexts {
    private static final String SECRETS = "secrets[";

    private ModelTexts() {}

    static Map<String, String> of(Environment environment) {
        Edge edge = environment.edge();
        Map<String, String> texts = new TreeMap<>();
        texts.put("description", edge.description().value());
        for (Tag tag : edge.tags()) {
            texts.put("tags[" + tag.key() + "]", tag.value());
            texts.put("tags[" + tag.key() + "].key", tag.key());
        }
        for (Map.Entry<SysctlKey, Kernel.Chosen> override : edge.kernel().overrides().entrySet()) {
            texts.put("kernel.override[" + override.getKey() + "].reason", override.getValue().reason().value());
            texts.put("kernel.override[" + override.getKey() + "].value", override.getValue().value().value());
        }
        for (InstanceType type : edge.fleet().instanceTypes()) {
            type.exception().ifPresent(reason -> texts.put("fleet.instanceTypes[" + type + "].exception", reason.value()));
        }
        for (Inputs.Use use : Inputs.of(edge).uses()) {
            texts.put(use.path() + ".description", use.input().description().value());
        }
        secrets(edge, texts);
        for (Acceptance acceptance : edge.accepted()) {
            texts.put("accept[" + acceptance.rule() + " " + acceptance.path() + "].reason", acceptance.reason().value());
        }
        texts.put("balancer.healthCheck.path", edge.balancer().healthCheck().path().value());
        for (int i = 0; i < edge.nginx().routes().size(); i++) {
            Route route = edge.nginx().routes().get(i);
            texts.put("nginx.routes[" + i + "].path", route.path().value());
            for (ResponseHeader header : route.headers()) {
                texts.put("nginx.routes[" + i + "].headers[" + header.name() + "]", header.value().value());
            }
        }
        backend(environment.terraformBackend(), texts);
        return texts;
    }

    /** Where a text was said whose path does not say so, because it is the name of a secret, which may be one itself. */
    static List<String> options(Edge edge, String path, String text) {
        List<String> options = new ArrayList<>();
        if (path.startsWith(SECRETS)) {
            if (edge.nginx().certificate() instanceof CertificateSource.Secret server && server.name().value().equals(text)) {
                options.add("nginx.certificate");
            }
            for (Listener.Https listener : edge.balancer().https()) {
                listener.clientCertificates().filter(it -> it.authorities().value().equals(text)).ifPresent(it -> options.add("balancer.listeners[" + listener.port() + "].clientCertificates.authorities"));
            }
            for (Upstream upstream : edge.nginx().upstreams()) {
                String tls = "nginx.upstreams[" + upstream.name() + "].tls.";
                upstream.tls().flatMap(UpstreamTls::authorities).filter(it -> it.value().equals(text)).ifPresent(it -> options.add(tls + "authorities"));
                upstream.tls().flatMap(UpstreamTls::clientCertificate).filter(it -> it.value().equals(text)).ifPresent(it -> options.add(tls + "clientCertificate"));
            }
        }
        return options;
    }

    /** Each by its length and, where others are as long, which of them it is in order: the path must not show the name. */
    private static void secrets(Edge edge, Map<String, String> texts) {
        Map<Integer, Integer> seen = new TreeMap<>();
        for (SecretName name : Secrets.of(edge).names()) {
            int length = name.value().length();
            int number = seen.merge(length, 1, Integer::sum);
            texts.put(SECRETS + length + " characters" + (number == 1 ? "" : ", number " + number) + "]", name.value());
        }
    }

    private static void backend(TerraformBackend backend, Map<String, String> texts) {
        if (backend instanceof TerraformBackend.S3 s3) {
            texts.put("terraform.backend.bucket", s3.bucket());
            texts.put("terraform.backend.key", s3.key());
        } else if (backend instanceof TerraformBackend.Cloud cloud) {
            texts.put("terraform.backend.organization", cloud.organization());
            texts.put("terraform.backend.workspace", cloud.workspace());
        }
    }
}
