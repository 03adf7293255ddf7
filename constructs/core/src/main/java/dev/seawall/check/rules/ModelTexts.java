package dev.seawall.check.rules;

import dev.seawall.derive.Inputs;
import dev.seawall.derive.Secrets;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Tag;
import dev.seawall.model.TerraformBackend;
import dev.seawall.model.fleet.InstanceType;
import dev.seawall.model.kernel.Kernel;
import dev.seawall.model.kernel.SysctlKey;
import dev.seawall.model.nginx.ResponseHeader;
import dev.seawall.model.nginx.Route;
import dev.seawall.units.SecretName;
import java.util.Map;
import java.util.TreeMap;

/** Every text that a user gave, by its path: where a secret or a deceiving letter could stand. */
final class ModelTexts {
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
        for (SecretName name : Secrets.of(edge).names()) {
            texts.put("secrets[" + name.value().length() + " characters]", name.value());
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
