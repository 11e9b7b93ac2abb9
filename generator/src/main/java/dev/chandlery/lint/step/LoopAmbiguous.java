package dev.chandlery.lint.step;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import java.util.List;
import java.util.stream.Stream;

/** Finds a step or task that loops in two ways. */
final class LoopAmbiguous extends FormRule {
    LoopAmbiguous() {
        super(Rule.error(
                "loop-ambiguous", "A step or task has more than one of withItems, withParam and withSequence."));
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        List<String> loops = Stream.of("withItems", "withParam", "withSequence")
                .filter(field -> loops(site.call(), field))
                .toList();
        if (loops.size() > 1) {
            context.report(
                    rule(),
                    site.call().node().markOf(loops.get(1)),
                    site.withArticle() + " has " + String.join(" and ", loops) + ".",
                    "Keep one of them.");
        }
    }

    /** An empty list or text does not count. */
    private static boolean loops(CallSyntax call, String field) {
        return switch (field) {
            case "withItems" -> !Fields.items(call.node(), field).isEmpty();
            case "withParam" -> Text.of(call.node(), field).isPresent();
            default -> Fields.present(call.node(), field);
        };
    }
}
