package dev.chandlery.lint.field;

import dev.chandlery.argo.schema.ArgoSchema;
import dev.chandlery.argo.schema.ArgoVersion;
import dev.chandlery.argo.schema.Enforcer;
import dev.chandlery.argo.schema.FieldCheck;
import dev.chandlery.argo.schema.FieldProblem;
import dev.chandlery.lint.LintObject;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with the fields of one object.
 *
 * @param problems the problems in the order of the file
 */
record ObjectFields(List<FieldProblem> problems) {
    /** The first version whose API server knows the limits: older ones have resource definitions without fields. */
    private static final ArgoVersion FULL_DEFINITIONS = new ArgoVersion(4, 0);

    private static final Pattern OF_TEMPLATE =
            Pattern.compile("spec\\.(?:workflowSpec\\.)?templates\\[\\d+]\\.(?<rest>[^\\[]+)");

    ObjectFields {
        problems = List.copyOf(problems);
    }

    static ObjectFields of(LintObject object, ArgoVersion version) {
        return new ObjectFields(FieldCheck.check(object.node(), ArgoSchema.forVersion(version)).stream()
                .filter(problem -> counts(problem, version))
                .filter(problem -> !isDefault(problem, object))
                .filter(problem -> !LeftToOthers.contains(problem))
                .filter(problem -> !object.origin().made() || !isFilledIn(problem, object))
                .toList());
    }

    private static boolean counts(FieldProblem problem, ArgoVersion version) {
        boolean byLimits = problem instanceof FieldProblem.OutsideLimit && problem.enforcer() == Enforcer.API_SERVER;
        boolean byServer = problem instanceof FieldProblem.Missing missing
                && FieldMissingOnServer.isAbout(missing)
                && !FieldMissingOnServer.isMetadata(missing);
        // A number is no apiVersion of Argo either, and that is what to say.
        boolean apiVersion = problem instanceof FieldProblem.WrongType wrong
                && problem.path().equals("apiVersion")
                && wrong.value() instanceof YamlScalar;
        return !apiVersion && (version.compareTo(FULL_DEFINITIONS) >= 0 || !(byLimits || byServer));
    }

    /** Says whether what is missing is in the defaults of all templates, or would be, since defaults are parts of templates. */
    private static boolean isDefault(FieldProblem problem, LintObject object) {
        if (!(problem instanceof FieldProblem.Missing)) {
            return false;
        }
        Matcher template = OF_TEMPLATE.matcher(problem.path());
        if (!template.matches()) {
            return problem.path().contains("pec.templateDefaults.");
        }
        String[] path = template.group("rest").split("\\.");
        return object.workflow()
                .flatMap(workflow -> workflow.templateDefaults().at(path[0], Arrays.copyOfRange(path, 1, path.length)))
                .isPresent();
    }

    /** Says whether what makes the object also fills in what is at fault. */
    private static boolean isFilledIn(FieldProblem problem, LintObject object) {
        if (problem instanceof FieldProblem.Missing) {
            String path = problem.path().replace("[", ".").replace("]", "");
            return object.origin().filledIn().stream()
                    .anyMatch(filled ->
                            path.equals(filled) || path.startsWith(filled + ".") || filled.startsWith(path + "."));
        }
        if (problem instanceof FieldProblem.Unknown unknown) {
            return isTag(unknown.key());
        }
        if (problem instanceof FieldProblem.WrongType wrong) {
            YamlNode value = wrong.value();
            return value instanceof YamlScalar scalar && isTag(scalar.text());
        }
        if (problem instanceof FieldProblem.NotAllowed value) {
            return value.tagged();
        }
        return problem instanceof FieldProblem.OutsideLimit limit && limit.tagged();
    }

    private static boolean isTag(String text) {
        return text.contains("{{");
    }
}
