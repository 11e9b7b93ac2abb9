package dev.chandlery.lint;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.argument.ArgumentChecks;
import dev.chandlery.lint.artifact.ArtifactChecks;
import dev.chandlery.lint.container.ContainerChecks;
import dev.chandlery.lint.documentation.DocumentationChecks;
import dev.chandlery.lint.field.FieldChecks;
import dev.chandlery.lint.image.ImageChecks;
import dev.chandlery.lint.naming.NamingChecks;
import dev.chandlery.lint.object.ObjectChecks;
import dev.chandlery.lint.reference.ReferenceChecks;
import dev.chandlery.lint.schedule.ScheduleChecks;
import dev.chandlery.lint.security.SecurityChecks;
import dev.chandlery.lint.step.StepChecks;
import dev.chandlery.lint.structure.StructureChecks;
import dev.chandlery.lint.task.TaskChecks;
import dev.chandlery.lint.template.TemplateChecks;
import dev.chandlery.lint.upkeep.UpkeepChecks;
import dev.chandlery.lint.variable.VariableChecks;
import java.util.List;
import java.util.stream.Stream;

/** All rules about manifests of Argo Workflows. A family of rules lists its own; this class lists the families. */
public final class LintRules {
    /** The checks, in the order in which they run. */
    public static final List<LintRule> CHECKS = Stream.of(
                    FieldChecks.ALL,
                    ReferenceChecks.ALL,
                    ImageChecks.ALL,
                    SecurityChecks.ALL,
                    ArgumentChecks.ALL,
                    TemplateChecks.ALL,
                    ContainerChecks.ALL,
                    VariableChecks.ALL,
                    StepChecks.ALL,
                    TaskChecks.ALL,
                    UpkeepChecks.ALL,
                    StructureChecks.ALL,
                    DocumentationChecks.ALL,
                    ArtifactChecks.ALL,
                    ObjectChecks.ALL,
                    ScheduleChecks.ALL,
                    NamingChecks.ALL)
            .flatMap(List::stream)
            .toList();

    /** Their rules. */
    public static final List<Rule> ALL = CHECKS.stream().map(LintRule::rule).toList();

    private LintRules() {}
}
