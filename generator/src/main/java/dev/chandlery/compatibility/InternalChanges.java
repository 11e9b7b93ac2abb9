package dev.chandlery.compatibility;

import static dev.chandlery.compatibility.ChangeClass.INTERNAL;
import static dev.chandlery.compatibility.ChangeRow.row;
import static dev.chandlery.compatibility.ElementKind.ARGUMENT_ARTIFACT;
import static dev.chandlery.compatibility.ElementKind.ARGUMENT_PARAMETER;
import static dev.chandlery.compatibility.ElementKind.INPUT_ARTIFACT;
import static dev.chandlery.compatibility.ElementKind.INPUT_PARAMETER;
import static dev.chandlery.compatibility.ElementKind.LIBRARY;
import static dev.chandlery.compatibility.ElementKind.OTHER;
import static dev.chandlery.compatibility.ElementKind.OUTPUT_ARTIFACT;
import static dev.chandlery.compatibility.ElementKind.OUTPUT_PARAMETER;
import static dev.chandlery.compatibility.ElementKind.PACKAGE;
import static dev.chandlery.compatibility.ElementKind.SCHEDULE;
import static dev.chandlery.compatibility.ElementKind.SUPPORT;
import static dev.chandlery.compatibility.ElementKind.TEMPLATE;
import static dev.chandlery.compatibility.ElementKind.TRIGGER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What callers do not see. */
final class InternalChanges {
    private static final Set<ElementKind> OBJECTS = EnumSet.of(TRIGGER, SUPPORT, OTHER);

    private InternalChanges() {}

    static List<ChangeKind> rows() {
        return List.of(
                row("image-changed", INTERNAL, false, "other images run")
                        .because("Callers do not see them.")
                        .when(Detect.IMAGES, LIBRARY, TEMPLATE, SCHEDULE),
                row("implementation-changed", INTERNAL, false, "the work is done in another way")
                        .because("What is taken and given stays the same.")
                        .when(
                                Detect.differing(Trait.IMPLEMENTATION, "works in another way"),
                                PACKAGE,
                                LIBRARY,
                                TEMPLATE,
                                SCHEDULE),
                row("detail-changed", INTERNAL, false, "an input, an output or an argument has another path or source")
                        .because("Callers know the name only.")
                        .when(
                                Detect.differing(Trait.IMPLEMENTATION, "has another path or source"),
                                INPUT_PARAMETER,
                                INPUT_ARTIFACT,
                                ARGUMENT_PARAMETER,
                                ARGUMENT_ARTIFACT,
                                OUTPUT_PARAMETER,
                                OUTPUT_ARTIFACT),
                row("description-changed", INTERNAL, false, "something is described in other words")
                        .because("It is for people.")
                        .when(
                                Detect.differing(Trait.DESCRIPTION, "is described in other words"),
                                EnumSet.allOf(ElementKind.class)),
                row("content-changed", INTERNAL, false, "an object of another kind has other content")
                        .because("Callers know its name only.")
                        .when(Detect.differing(Trait.IMPLEMENTATION, "has other content"), OBJECTS),
                row("other-object-added", INTERNAL, false, "an object of a kind that others cannot name is new")
                        .because("Nothing that was there changes.")
                        .when(Detect.ADDED, OTHER),
                row("other-object-removed", INTERNAL, false, "an object of a kind that others cannot name is removed")
                        .because("Others cannot name it.")
                        .when(Detect.REMOVED, OTHER),
                row(
                                "files-changed",
                                INTERNAL,
                                false,
                                "files that are no manifests changed: documents, examples or tests")
                        .because("They do not run.")
                        .when(Detect.differing(Trait.FILES, "has other documents, examples or tests"), PACKAGE));
    }
}
