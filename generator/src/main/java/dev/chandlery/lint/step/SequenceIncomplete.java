package dev.chandlery.lint.step;

import dev.chandlery.argo.Fields;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;

/** Finds a sequence that does not say where it ends. */
final class SequenceIncomplete extends FormRule {
    SequenceIncomplete() {
        super(Rule.error("sequence-incomplete", "A withSequence has neither count nor end."));
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        site.call()
                .node()
                .get("withSequence")
                .flatMap(node -> node.asMapping())
                .filter(sequence -> !Fields.present(sequence, "count") && !Fields.present(sequence, "end"))
                .ifPresent(sequence -> context.report(
                        rule(),
                        site.call().node().markOf("withSequence"),
                        "The withSequence of " + site.withArticle() + " has neither count nor end.",
                        "Add one of the two."));
    }
}
