package dev.chandlery.lint.field;

import dev.chandlery.argo.schedule.Schedule;
import dev.chandlery.argo.schema.FieldProblem;
import dev.chandlery.argo.schema.FieldProblem.Measure;
import dev.chandlery.argo.schema.FieldProblem.Missing;
import dev.chandlery.argo.schema.FieldProblem.NotAllowed;
import dev.chandlery.argo.schema.FieldProblem.OutsideLimit;
import java.util.regex.Pattern;

/**
 * Which problems with fields other rules find, in every version of Argo and with more to say: names of templates and of
 * what they take and give, arguments, steps and tasks, metrics, retries, containers, resources, locations of inputs, and
 * schedules.
 */
final class LeftToOthers {
    /** What Argo refuses also when the value is a tag. */
    private static final Pattern IN_ANY_CASE = Pattern.compile("\\.templates\\[\\d+]\\.name$"
            + "|\\.inputs\\.(?:parameters|artifacts)\\[\\d+]\\.name$"
            + "|(?:]|\\.inline)\\.(?:metrics\\.prometheus\\[\\d+]\\.(?:name|help|labels\\[\\d+]\\.key"
            + "|(?:gauge|counter|histogram)\\.value)|retryStrategy\\.retryPolicy)$");

    /** What Argo takes when it is a tag, and the API server does not. */
    private static final Pattern WITHOUT_TAG =
            Pattern.compile("(?<!\\.submit)\\.arguments\\.(?:parameters|artifacts)\\[\\d+]\\.name$"
                    + "|\\.arguments\\.parameters\\[\\d+]\\.enum$"
                    + "|(?:]|\\.inline)\\.(?:steps\\[\\d+]\\[\\d+]\\.name|dag\\.tasks(?:\\[\\d+]\\.name)?)$"
                    + "|\\.outputs\\.(?:parameters|artifacts)\\[\\d+]\\.name$"
                    + "|(?:]|\\.inline)\\.(?:(?:containerSet\\.containers|sidecars|initContainers)\\[\\d+]\\.name"
                    + "|script\\.image|resource\\.action|inputs\\.artifacts\\[\\d+]\\.(?:git\\.repo|hdfs\\.path))$"
                    + "|^spec\\.schedules$");

    private static final Pattern SCHEDULE = Pattern.compile("^spec\\.schedules\\[\\d+]$");

    private LeftToOthers() {}

    static boolean contains(FieldProblem problem) {
        boolean about = problem instanceof Missing || isWrongWord(problem) || problem instanceof OutsideLimit;
        String path = problem.path();
        return about
                && !isTooLong(problem)
                && !hasTooMany(problem)
                && (IN_ANY_CASE.matcher(path).find()
                        || (!FieldTagged.isTagged(problem)
                                && WITHOUT_TAG.matcher(path).find())
                        || isUnreadable(problem));
    }

    /** The API server alone refuses an empty word. */
    private static boolean isWrongWord(FieldProblem problem) {
        return problem instanceof NotAllowed value && !value.value().isEmpty();
    }

    /** The API server alone refuses long values; a name of a template is too long for Argo too. */
    private static boolean isTooLong(FieldProblem problem) {
        return problem instanceof OutsideLimit limit
                && limit.measure() == Measure.LENGTH
                && !limit.value().equals("0")
                && !limit.path().endsWith(".name");
    }

    /** The API server alone refuses long lists. */
    private static boolean hasTooMany(FieldProblem problem) {
        return problem instanceof OutsideLimit limit
                && limit.measure() == Measure.ITEMS
                && !limit.value().equals("0");
    }

    /** The API server refuses schedules that Argo can read, such as one with a time zone. */
    private static boolean isUnreadable(FieldProblem problem) {
        return problem instanceof OutsideLimit limit
                && SCHEDULE.matcher(limit.path()).matches()
                && !Schedule.parse(limit.value()).isValid();
    }
}
