package dev.chandlery.compatibility;

import static dev.chandlery.compatibility.ChangeClass.BREAKING;
import static dev.chandlery.compatibility.ChangeClass.COMPATIBLE;
import static dev.chandlery.compatibility.ChangeRow.row;
import static dev.chandlery.compatibility.ElementKind.GLOBAL_OUTPUT;
import static dev.chandlery.compatibility.ElementKind.OUTPUT_ARTIFACT;
import static dev.chandlery.compatibility.ElementKind.OUTPUT_PARAMETER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What happens to what callers get. */
final class OutputChanges {
    private static final Set<ElementKind> OUTPUTS = EnumSet.of(OUTPUT_PARAMETER, OUTPUT_ARTIFACT);

    private OutputChanges() {}

    static List<ChangeKind> rows() {
        return List.of(
                row("output-removed", BREAKING, true, "an output of a template is removed")
                        .because("Callers that use it get nothing.")
                        .when(Detect.REMOVED, OUTPUTS),
                row("output-renamed", BREAKING, true, "an output of a template is renamed")
                        .because("Callers use the old name.")
                        .when(Detect.RENAMED, OUTPUTS),
                row("output-optional", BREAKING, false, "an output artifact may be missing from now on")
                        .because("Callers that hand it on fail when it is.")
                        .when(Detect.gained(Trait.OPTIONAL, "may be missing now"), OUTPUT_ARTIFACT),
                row("output-certain", COMPATIBLE, false, "an output artifact is always there from now on")
                        .because("Callers that expect it to be missing at times do no harm.")
                        .when(Detect.lost(Trait.OPTIONAL, "is always there now"), OUTPUT_ARTIFACT),
                row("output-added", COMPATIBLE, false, "an output of a template is new")
                        .because("Nobody uses it yet.")
                        .when(Detect.ADDED, OUTPUTS),
                row("global-output-removed", BREAKING, false, "an output is no longer given to the whole workflow")
                        .because("Workflows that read it get nothing.")
                        .when(Detect.REMOVED, GLOBAL_OUTPUT),
                row(
                                "global-output-renamed",
                                BREAKING,
                                false,
                                "an output is given to the whole workflow under another name")
                        .because("Workflows read the old name.")
                        .when(Detect.RENAMED, GLOBAL_OUTPUT),
                row("global-output-added", COMPATIBLE, false, "an output is given to the whole workflow")
                        .because("Nobody reads it yet.")
                        .when(Detect.ADDED, GLOBAL_OUTPUT));
    }
}
