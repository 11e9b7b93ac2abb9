package dev.chandlery.compatibility;

import static dev.chandlery.compatibility.ChangeClass.BREAKING;
import static dev.chandlery.compatibility.ChangeClass.COMPATIBLE;
import static dev.chandlery.compatibility.ChangeRow.row;
import static dev.chandlery.compatibility.ElementKind.NEED;
import static dev.chandlery.compatibility.ElementKind.NEEDED_KEY;
import static dev.chandlery.compatibility.ElementKind.RIGHT_GRANTED;
import static dev.chandlery.compatibility.ElementKind.RIGHT_NEEDED;
import static dev.chandlery.compatibility.ElementKind.SUPPORT;

import java.util.List;

/** What happens to what a package needs of its surroundings, and to what others may need of it. */
final class NeedChanges {
    private NeedChanges() {}

    static List<ChangeKind> rows() {
        return List.of(
                need("secret", "Secret"),
                need("config-map", "ConfigMap"),
                key("secret", "Secret"),
                key("config-map", "ConfigMap"),
                need("service-account", "ServiceAccount"),
                need("volume-claim", "PersistentVolumeClaim"),
                row("object-needed", BREAKING, false, "another object is named that the package does not hold")
                        .because("It may not be there where the package runs.")
                        .when(
                                Detect.neededBesides("Secret", "ConfigMap", "ServiceAccount", "PersistentVolumeClaim"),
                                NEED),
                row("need-dropped", COMPATIBLE, false, "such an object is needed no longer")
                        .because("One that nothing uses does no harm.")
                        .when(Detect.noLonger("is no longer needed"), NEED),
                row("key-dropped", COMPATIBLE, false, "a key of such a Secret or ConfigMap is needed no longer")
                        .because("One that nothing reads does no harm.")
                        .when(Detect.noLonger("is no longer needed"), NEEDED_KEY),
                row("right-needed", BREAKING, false, "a resource template does to a kind what none did before")
                        .because("The service account may not be allowed to.")
                        .when(Detect.newly("is needed by a template"), RIGHT_NEEDED),
                row("right-dropped", COMPATIBLE, false, "resource templates no longer do it")
                        .because("A right that nothing uses does no harm to callers.")
                        .when(Detect.noLonger("is no longer needed"), RIGHT_NEEDED),
                row("role-widened", BREAKING, false, "a Role or ClusterRole of the package grants more")
                        .because("Whoever installs the package has to be allowed to grant it, and to want it.")
                        .when(Detect.newly("is granted by a role"), RIGHT_GRANTED),
                row("role-narrowed", COMPATIBLE, false, "a Role or ClusterRole of the package grants less")
                        .because("The package's own templates are what its roles are for.")
                        .when(Detect.noLonger("is no longer granted"), RIGHT_GRANTED),
                row(
                                "support-removed",
                                BREAKING,
                                false,
                                "a ConfigMap, Secret, ServiceAccount or PersistentVolumeClaim is removed")
                        .because("Packages that depend on this one may name it.")
                        .when(Detect.REMOVED, SUPPORT),
                row(
                                "support-added",
                                COMPATIBLE,
                                false,
                                "a ConfigMap, Secret, ServiceAccount or PersistentVolumeClaim is new")
                        .because("Nobody names it yet.")
                        .when(Detect.ADDED, SUPPORT));
    }

    private static ChangeKind need(String word, String kind) {
        return row(word + "-needed", BREAKING, false, "a " + kind + " is named that the package does not hold")
                .because("It may not be there where the package runs.")
                .when(Detect.needed(kind), NEED);
    }

    private static ChangeKind key(String word, String kind) {
        return row(
                        word + "-key-needed",
                        BREAKING,
                        false,
                        "another key is needed of a " + kind + " that the package does not hold")
                .because("The " + kind + " may be there without it.")
                .when(Detect.needed(kind), NEEDED_KEY);
    }
}
