package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.TemplateRule;
import dev.seawall.cloudformation.Template;
import java.util.List;
import java.util.function.Consumer;

/**
 * The CloudFormation template can be passed as it is.
 *
 * <p>From 51,200 bytes on {@code aws cloudformation deploy} stops until it is given a bucket (CloudFormation User Guide, quotas): a warning and no error, because a bucket is all that is missing, and
 * Terraform, which is written beside it, has no such limit. Beyond 1 MB CloudFormation takes it in no way.
 */
public final class TemplateFits extends TemplateRule {
    /** What a template grows with. */
    private static final List<String> OPTIONS = List.of("balancer.listeners", "nginx.upstreams", "tags");

    @Override
    public void check(Template template, Consumer<Finding> findings) {
        int size = template.size();
        if (size > Template.LARGEST) {
            findings.accept(error("cloudFormation", size + " bytes exceed the " + Template.LARGEST + " that CloudFormation takes (CloudFormation quotas)",
                "use fewer listeners, addresses or tags, or split the edge")
                .limit(size, Template.LARGEST, "CloudFormation quotas, a template").against(OPTIONS));
        } else if (!template.fitsInline()) {
            findings.accept(warning("cloudFormation", size + " bytes are not under the " + Template.INLINE + " that CloudFormation takes inline (CloudFormation quotas), a deploy needs a bucket",
                "use fewer listeners, addresses or tags, pass --s3-bucket to aws cloudformation deploy, or use Terraform")
                .limit(size, Template.INLINE, "CloudFormation quotas, a template without a bucket").against(OPTIONS));
        }
    }
}
