package dev.seawall.check;

import dev.seawall.cloudformation.Template;
import java.util.function.Consumer;

/** A sentence about the CloudFormation template as it is written; the Terraform configuration is not asked, because Terraform bounds neither size nor number. */
public abstract class TemplateRule extends Sentence {
    /** Tells every way in which the template breaks the sentence. */
    public abstract void check(Template template, Consumer<Finding> findings);
}
