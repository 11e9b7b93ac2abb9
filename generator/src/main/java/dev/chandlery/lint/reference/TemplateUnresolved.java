package dev.chandlery.lint.reference;

import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.Filling;
import dev.chandlery.lint.LintContext;
import dev.chandlery.manifest.ManifestRules;
import java.util.Optional;

/** Finds a reference to a template that the object which it names does not hold. */
final class TemplateUnresolved extends ReferenceRule {
    TemplateUnresolved() {
        super(ManifestRules.TEMPLATE_UNRESOLVED);
    }

    @Override
    void reference(ReferenceSite site, LintContext context) {
        Optional<Text> template =
                site.reference().template().filter(text -> !text.dynamic() && !Filling.isLater(text.value()));
        Optional<WorkflowSyntax> holder = context.target(site.reference());
        if (!site.callsTemplate() || template.isEmpty() || holder.isEmpty()) {
            return;
        }
        Text name = template.orElseThrow();
        WorkflowSyntax object = holder.orElseThrow();
        if (object.template(name.value()).isEmpty()) {
            context.report(
                    rule(),
                    name.mark(),
                    site.label() + " refers to template " + name.value() + ", which " + object.label()
                            + " does not hold.",
                    context.didYouMean(name.value(), () -> Templates.names(object), "Name one of its templates."));
        }
    }
}
