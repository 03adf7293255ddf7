package dev.seawall.cdktf;

import com.hashicorp.cdktf.TerraformElement;
import java.util.Map;
import software.constructs.Construct;

/** A finished part of a configuration, which CDK for Terraform merges into the stack's. */
final class Element extends TerraformElement {
    private final Map<String, Object> part;

    Element(Construct scope, String id, Map<String, Object> part) {
        super(scope, id);
        this.part = part;
    }

    @Override
    public Object toTerraform() {
        return part;
    }
}
