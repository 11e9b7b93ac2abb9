package dev.chandlery.compatibility;

import static dev.chandlery.compatibility.ChangeClass.BREAKING;
import static dev.chandlery.compatibility.ChangeClass.COMPATIBLE;
import static dev.chandlery.compatibility.ChangeRow.row;
import static dev.chandlery.compatibility.ElementKind.ARGUMENT_ARTIFACT;
import static dev.chandlery.compatibility.ElementKind.ARGUMENT_PARAMETER;
import static dev.chandlery.compatibility.ElementKind.INPUT_ARTIFACT;
import static dev.chandlery.compatibility.ElementKind.INPUT_PARAMETER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What happens to what callers give. */
final class InputChanges {
    private static final Set<ElementKind> INPUTS = EnumSet.of(INPUT_PARAMETER, INPUT_ARTIFACT);
    private static final Set<ElementKind> ARGUMENTS = EnumSet.of(ARGUMENT_PARAMETER, ARGUMENT_ARTIFACT);

    private InputChanges() {}

    static List<ChangeKind> rows() {
        List<ChangeKind> rows = new ArrayList<>();
        rows.addAll(inputs());
        rows.addAll(arguments());
        return rows;
    }

    private static List<ChangeKind> inputs() {
        List<ChangeKind> rows =
                new ArrayList<>(taken("input", "an input of a template", "Callers", INPUT_PARAMETER, INPUTS, INPUTS));
        rows.add(row(
                        "input-artifact-required",
                        BREAKING,
                        true,
                        "an input artifact of a template may no longer be left out")
                .because("Callers may have left it out.")
                .when(Detect.gained(Trait.REQUIRED, "must be given now"), INPUT_ARTIFACT));
        return rows;
    }

    /** Lint does not compare the artifacts that a workflow is submitted with, so they have kinds of their own. */
    private static List<ChangeKind> arguments() {
        String who = "Those who submit it";
        List<ChangeKind> rows = new ArrayList<>(taken(
                "argument",
                "a workflow-level argument",
                who,
                ARGUMENT_PARAMETER,
                EnumSet.of(ARGUMENT_PARAMETER),
                ARGUMENTS));
        rows.add(row("argument-artifact-removed", BREAKING, false, "a workflow-level artifact is removed")
                .because(who + " give something that nothing takes.")
                .when(Detect.REMOVED, ARGUMENT_ARTIFACT));
        rows.add(row("argument-artifact-renamed", BREAKING, false, "a workflow-level artifact is renamed")
                .because(who + " give the old name, which nothing takes.")
                .when(Detect.RENAMED, ARGUMENT_ARTIFACT));
        rows.add(row(
                        "argument-artifact-required",
                        BREAKING,
                        false,
                        "a workflow-level artifact is new and must be given, or may no longer be left out")
                .because(who + " may not give it.")
                .when(
                        Detect.either(Detect.addedWhen(true), Detect.gained(Trait.REQUIRED, "must be given now")),
                        ARGUMENT_ARTIFACT));
        return rows;
    }

    /**
     * Rows for what is taken from others.
     *
     * @param seen the kinds of elements whose breaking changes are these
     * @param all the kinds of elements whose other changes are these
     */
    private static List<ChangeKind> taken(
            String word, String what, String who, ElementKind parameter, Set<ElementKind> seen, Set<ElementKind> all) {
        return List.of(
                row(word + "-removed", BREAKING, true, what + " is removed")
                        .because(who + " give something that nothing takes, and what it did is gone.")
                        .when(Detect.REMOVED, seen),
                row(word + "-renamed", BREAKING, true, what + " is renamed")
                        .because(who + " give the old name, which nothing takes.")
                        .when(Detect.RENAMED, seen),
                row(word + "-required", BREAKING, true, what + " is new and must be given")
                        .because(who + " do not give it.")
                        .when(Detect.addedWhen(true), seen),
                row(word + "-added", COMPATIBLE, false, what + " is new and may be left out")
                        .because(who + " need not know of it.")
                        .when(Detect.addedWhen(false), all),
                row(word + "-default-removed", BREAKING, true, what + " that is a parameter loses its default")
                        .because(who + " may have left it out.")
                        .when(Detect.gained(Trait.REQUIRED, "must be given now"), parameter),
                row(word + "-optional", COMPATIBLE, false, what + " may be left out from now on")
                        .because(who + " may go on giving it.")
                        .when(Detect.lost(Trait.REQUIRED, "may be left out now"), all),
                row(word + "-default-changed", COMPATIBLE, false, what + " has another default")
                        .because("Whoever needs the old value can give it; what is taken and given stays the same.")
                        .when(Detect.replaced(Trait.DEFAULT, "has the default"), parameter),
                row(word + "-option-removed", BREAKING, true, "a value is no longer allowed for " + what)
                        .because(who + " may give that value.")
                        .when(Detect.FEWER_OPTIONS, parameter),
                row(word + "-option-added", COMPATIBLE, false, "a value is newly allowed for " + what)
                        .because("Nobody gives it yet.")
                        .when(Detect.MORE_OPTIONS, parameter),
                row(
                                word + "-type-narrowed",
                                BREAKING,
                                true,
                                what + " has a type that not all values allowed before are of")
                        .because(who + " may give another value.")
                        .when(DetectType.NARROWED, parameter),
                row(
                                word + "-type-widened",
                                COMPATIBLE,
                                false,
                                what + " has another type, or none, that all of them are of")
                        .because("What was given before is still allowed.")
                        .when(DetectType.WIDENED, parameter));
    }
}
