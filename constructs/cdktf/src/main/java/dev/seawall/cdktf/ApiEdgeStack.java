package dev.seawall.cdktf;

import com.hashicorp.cdktf.CloudBackend;
import com.hashicorp.cdktf.LocalBackend;
import com.hashicorp.cdktf.NamedCloudWorkspace;
import com.hashicorp.cdktf.S3Backend;
import com.hashicorp.cdktf.TerraformStack;
import dev.seawall.model.Environment;
import dev.seawall.model.TerraformBackend;
import java.util.Map;
import software.constructs.Construct;

/**
 * A stack that is one environment: its edge, the provider in its Region and the backend that {@link Environment#terraformBackend} names. What it writes is the pure document.
 *
 * <p>A local state lies beside the configuration in {@code cdktf.out}, so that folder is to be kept; name a backend for anything that stays.
 */
public class ApiEdgeStack extends TerraformStack {
    private final ApiEdge edge;

    public ApiEdgeStack(Construct scope, String id, Environment environment) {
        super(scope, id);
        edge = ApiEdge.Builder.create(this, "edge").environment(environment).build();
        new Element(this, "provider", Map.of("provider", Map.of("aws", Map.of("region", environment.region().name()))));
        keepState(environment.terraformBackend());
    }

    /** The edge, for what a subclass or a caller puts beside it. */
    public ApiEdge getEdge() {
        return edge;
    }

    private void keepState(TerraformBackend backend) {
        if (backend instanceof TerraformBackend.S3 s3) {
            S3Backend.Builder.create(this).bucket(s3.bucket()).key(s3.key()).region(s3.region().name()).encrypt(true).build().addOverride("use_lockfile", true);
        } else if (backend instanceof TerraformBackend.Cloud cloud) {
            CloudBackend.Builder.create(this).organization(cloud.organization()).workspaces(new NamedCloudWorkspace(cloud.workspace())).build();
        } else {
            LocalBackend.Builder.create(this).path("terraform.tfstate").build();
        }
    }
}
