package dev.chandlery.lint.step;

import dev.chandlery.argo.Fields;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;

/** Finds a sequence that says twice where it ends. */
final class SequenceAmbiguous extends FormRule {
    SequenceAmbiguous() {
        super(Rule.error("sequence-ambiguous", "A withSequence has both count and end."));
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        YamlMapping sequence = Fields.mapping(site.call().node(), "withSequence");
        if (Fields.present(sequence, "count") && Fields.present(sequence, "end")) {
            context.report(
                    rule(),
                    sequence.markOf("end"),
                    "The withSequence of " + site.withArticle() + " has both count and end.",
                    "Keep one of the two.");
        }
    }
}
