package dev.chandlery.lint.step;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.CallSite;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.regex.Pattern;

/** Finds a sequence from, to or of something that is no number. */
final class SequenceInvalid extends FormRule {
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,18}");

    SequenceInvalid() {
        super(Rule.error("sequence-invalid", "The start, count or end of a withSequence is no whole number."));
    }

    @Override
    protected void call(CallSite site, LintContext context) {
        YamlMapping sequence = Fields.mapping(site.call().node(), "withSequence");
        for (String field : List.of("start", "count", "end")) {
            Text.of(sequence, field)
                    .filter(text ->
                            !text.dynamic() && !INTEGER.matcher(text.value()).matches())
                    .ifPresent(text -> context.report(
                            rule(),
                            text.mark(),
                            "The " + field + " of the withSequence of " + site.withArticle() + " is \"" + text.value()
                                    + "\", which is no whole number.",
                            "Write a number, or a tag that stands for one."));
        }
    }
}
