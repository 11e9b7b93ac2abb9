package dev.chandlery.lint.template;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class TemplateChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(
            new TemplateNameInvalid(),
            new TemplateNameDuplicate(),
            new TemplateBodyMissing(),
            new TemplateBodyAmbiguous(),
            new InterfaceNameInvalid(),
            new InterfaceNameDuplicate(),
            new ArtifactPathMissing(),
            new ArtifactPathUnused(),
            new ArtifactPathUnsafe(),
            new InputArtifactFrom(),
            new OutputParameterSource(),
            new GlobalNameInvalid(),
            new TimeLimitUnsupported(),
            new ActiveDeadlineInvalid(),
            new DurationInvalid(),
            new RetryPolicyUnknown(),
            new RetryNumberInvalid(),
            new ParallelismUnsupported(),
            new MetricNameInvalid(),
            new MetricIncomplete(),
            new MetricRealtime(),
            new PodFieldsUnsupported());

    private TemplateChecks() {}
}
