package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.TemplateRule;
import dev.seawall.cloudformation.Template;
import java.util.function.Consumer;

/**
 * The CloudFormation template declares no more resources than a template may.
 *
 * <p>500, not adjustable (CloudFormation User Guide, quotas); it is refused before anything is made. Each rule of a security group is a resource, so listeners times client blocks get there first.
 * Parameters and outputs, 200 each, cannot: an edge has 65 of the one at most and eight of the other.
 */
public final class TemplateResourcesWithinQuota extends TemplateRule {
    @Override
    public void check(Template template, Consumer<Finding> findings) {
        if (template.resources().size() > Template.MOST_RESOURCES) {
            findings.accept(error("cloudFormation", template.resources().size() + " resources exceed the " + Template.MOST_RESOURCES + " of a template (CloudFormation quotas)",
                "use fewer listeners, client blocks or upstream addresses, or split the edge")
                .limit(template.resources().size(), Template.MOST_RESOURCES, "CloudFormation quotas, resources of a template")
                .against("balancer.listeners", "balancer.allowedClients", "nginx.upstreams"));
        }
    }
}
