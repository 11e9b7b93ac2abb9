package dev.chandlery.compatibility;

import static dev.chandlery.compatibility.ChangeClass.BREAKING;
import static dev.chandlery.compatibility.ChangeClass.COMPATIBLE;
import static dev.chandlery.compatibility.ChangeRow.row;
import static dev.chandlery.compatibility.ElementKind.SCHEDULE;
import static dev.chandlery.compatibility.ElementKind.TRIGGER;

import java.util.List;

/** What happens to what starts by itself. */
final class ScheduleChanges {
    private ScheduleChanges() {}

    static List<ChangeKind> rows() {
        return List.of(
                row("schedule-removed", BREAKING, false, "a CronWorkflow is removed")
                        .because("What ran by itself does so no longer.")
                        .when(Detect.REMOVED, SCHEDULE),
                row("schedule-added", COMPATIBLE, false, "a CronWorkflow is new")
                        .because("What is there goes on as before.")
                        .when(Detect.ADDED, SCHEDULE),
                row(
                                "schedule-changed",
                                COMPATIBLE,
                                false,
                                "a CronWorkflow runs at other times, or is suspended or resumed")
                        .because("What runs is the same; when it runs is part of what the package gives.")
                        .when(Detect.changed(Trait.TIMING, "runs at"), SCHEDULE),
                row("trigger-removed", BREAKING, false, "a WorkflowEventBinding, Sensor or EventSource is removed")
                        .because("What ran by itself does so no longer.")
                        .when(Detect.REMOVED, TRIGGER),
                row("trigger-added", COMPATIBLE, false, "a WorkflowEventBinding, Sensor or EventSource is new")
                        .because("What is there goes on as before.")
                        .when(Detect.ADDED, TRIGGER));
    }
}
