package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.PlanRule;
import dev.seawall.node.UserData;
import dev.seawall.plan.FleetResource;
import dev.seawall.plan.Plan;
import java.util.Base64;
import java.util.function.Consumer;

/**
 * What a node gets is what was counted: base64 of at most 16,384 bytes of gzip.
 *
 * <p>Neither tool looks into it: text that is no base64 passes {@code terraform validate}, and longer user-data fails at every launch (EC2 User Guide, user data).
 */
public final class TemplateCarriesUserData extends PlanRule {
    @Override
    public void check(Plan plan, Consumer<Finding> findings) {
        for (FleetResource.LaunchTemplate template : PlanParts.of(plan).templates()) {
            String path = "plan." + template.id().camelCase() + ".userData";
            int size = size(template.userData());
            if (size < 0) {
                findings.accept(error(path, "is no base64 of gzip, cloud-init would not read it", "use what UserData packs"));
            } else if (size > UserData.LIMIT) {
                findings.accept(error(path, size + " bytes exceed the " + UserData.LIMIT + " that EC2 takes", "use fewer routes and upstreams, or split the edge")
                    .limit(size, UserData.LIMIT, "EC2, user-data"));
            }
        }
    }

    /** Bytes; -1 for what is not base64 of gzip, whose first bytes are 1f 8b (RFC 1952). */
    private static int size(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b ? bytes.length : -1;
        } catch (IllegalArgumentException noBase64) {
            return -1;
        }
    }
}
