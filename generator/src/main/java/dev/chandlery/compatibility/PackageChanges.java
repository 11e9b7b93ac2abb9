package dev.chandlery.compatibility;

import static dev.chandlery.compatibility.ChangeClass.BREAKING;
import static dev.chandlery.compatibility.ChangeClass.COMPATIBLE;
import static dev.chandlery.compatibility.ChangeClass.INTERNAL;
import static dev.chandlery.compatibility.ChangeRow.row;
import static dev.chandlery.compatibility.ElementKind.FEATURE;
import static dev.chandlery.compatibility.ElementKind.PACKAGE;

import java.util.List;

/** What happens to what package.yaml says. */
final class PackageChanges {
    private PackageChanges() {}

    static List<ChangeKind> rows() {
        return List.of(
                row("argo-raised", BREAKING, false, "a version of Argo Workflows is no longer among those it runs on")
                        .because("Clusters with that version cannot run it.")
                        .when(Detect.argo(true), PACKAGE),
                row("argo-relaxed", COMPATIBLE, false, "it runs on more versions of Argo Workflows")
                        .because("Clusters that could run it still can.")
                        .when(Detect.argo(false), PACKAGE),
                row("deprecated", COMPATIBLE, false, "the package is deprecated")
                        .because("It works as before; SemVer asks for a minor version so that people hear of it.")
                        .when(Detect.gained(Trait.DEPRECATION, "is deprecated"), PACKAGE),
                row("deprecation-lifted", INTERNAL, false, "the package is no longer deprecated")
                        .because("It works as before.")
                        .when(Detect.lost(Trait.DEPRECATION, "is no longer deprecated"), PACKAGE),
                row("dependencies-changed", INTERNAL, false, "the package depends on other packages or versions")
                        .because("A release brings the locked versions of its dependencies along.")
                        .when(Detect.differing(Trait.DEPENDENCIES, "has other dependencies"), PACKAGE),
                row("feature-removed", BREAKING, false, "a feature is removed")
                        .because("Environments that switch it on run without what it did.")
                        .when(Detect.REMOVED, FEATURE),
                row("feature-added", COMPATIBLE, false, "a feature is new")
                        .because("No environment switches it on yet.")
                        .when(Detect.ADDED, FEATURE),
                row("feature-changed", INTERNAL, false, "a feature has other content")
                        .because("Environments know its name only.")
                        .when(Detect.differing(Trait.FILES, "has other content"), FEATURE));
    }
}
