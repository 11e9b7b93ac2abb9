package dev.chandlery.lint.mutation;

import dev.chandlery.yaml.YamlScalar;
import java.util.List;
import java.util.Map;

/** Values that a field of the right type cannot have. */
final class ValueBreakage implements Breakage {
    private static final String DURATION = "give a duration that is none";
    private static final String WORD = "misspell a value of a closed list";
    private static final String RANGE = "give a number outside its limits";

    private static final Map<String, List<String>> SCHEDULES = Map.of(
            "give a schedule that is none",
            List.of("61 * * * *", "* * * *", "0 0 * * 8", "0 0 1 13 *", "@reboot", "0 L * * *"));

    private static final List<String> WORDS = List.of(
            "action",
            "retryPolicy",
            "concurrencyPolicy",
            "imagePullPolicy",
            "restartPolicy",
            "dnsPolicy",
            "mergeStrategy",
            "operator",
            "protocol",
            "effect");

    private static final List<String> DURATIONS =
            List.of("timeout", "pendingTimeout", "duration", "maxDuration", "maxAge");

    private static final List<String> COUNTS =
            List.of("parallelism", "startingDeadlineSeconds", "activeDeadlineSeconds", "containerPort");

    @Override
    public void of(Subject subject, Mutants into) {
        for (Place place : subject.top().tree()) {
            if (place.node() instanceof YamlScalar && !place.isBelow("withItems", "plugin", "labels", "annotations")) {
                scalar(place, into);
            }
            enums(place, into);
        }
        subject.top()
                .at("spec", "schedules")
                .map(Place::children)
                .orElse(List.of())
                .forEach(schedule -> SCHEDULES.forEach(
                        (operator, values) -> values.forEach(value -> into.text(operator, schedule, value))));
    }

    private static void scalar(Place place, Mutants into) {
        String key = place.key();
        if (DURATIONS.contains(key) && Parts.isFixed(place.text()) && !place.isBelow("data")) {
            into.text(DURATION, place, "10 minutes");
            into.text(DURATION, place, "10x");
        }
        boolean strategy = key.equals("strategy") && place.keyAbove(1).equals("podGC");
        if ((strategy || WORDS.contains(key)) && Parts.isFixed(place.text())) {
            into.text(WORD, place, Spelling.swapped(place.text()));
        }
        boolean ofWorkflow = key.equals("activeDeadlineSeconds") && !place.isBelow("templates");
        if (COUNTS.contains(key) && !ofWorkflow) {
            into.value(RANGE, place, YamlScalar.integer(-1));
        }
        if (key.equals("timezone")) {
            into.text("give a time zone that is none", place, "Europe/Nowhere");
            into.text("give a time zone that is none", place, "+02:00");
        }
        if (List.of("limits", "requests").contains(place.keyAbove(1))) {
            into.text("give a quantity that is none", place, "64 Megs");
            into.text("give a quantity that is none", place, "1,5");
        }
        if (key.equals("image") && Parts.isFixed(place.text())) {
            into.text("give an image that is none", place, place.text() + ":");
            into.text("give an image that is none", place, "Alpine Linux:3");
        }
        if (key.equals("withParam") && Parts.isFixed(place.text())) {
            into.text("give items that are no JSON", place, place.text().replaceAll("]\\s*$", ""));
        }
        if (key.equals("manifest")) {
            into.text("give a manifest that is no YAML", place, "kind: [\n" + place.text());
        }
        if (key.equals("path") && List.of("artifacts").contains(place.keyAbove(1))) {
            into.text("lead a path out of its folder", place, "/tmp/../../etc/passwd");
        }
    }

    private static void enums(Place place, Mutants into) {
        if (!place.items("enum").isEmpty()) {
            for (String field : List.of("value", "default")) {
                place.at(field).ifPresent(value -> into.text("give a value outside the enum", value, "none of these"));
            }
        }
    }
}
