package dev.chandlery.lint.object;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules of this family. */
public final class ObjectChecks {
    private static final List<LintRule> NAMES = List.of(new NameTooLong(), new NameInvalid());

    /** The rules about names as they are written. */
    public static final List<Rule> OF_NAMES = NAMES.stream().map(LintRule::rule).toList();

    /** In the order in which they run. */
    public static final List<LintRule> ALL = Stream.concat(
                    NAMES.stream(),
                    Stream.of(new PodGcSelector(), new ExecutorPluginIncomplete(), new PodResourcesUnsupported()))
            .toList();

    private ObjectChecks() {}
}
