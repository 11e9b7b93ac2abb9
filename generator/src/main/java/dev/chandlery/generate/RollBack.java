package dev.chandlery.generate;

import dev.chandlery.promotion.Rollback;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import dev.chandlery.source.SourceRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Brings a package in an environment back to what ran there before. */
public final class RollBack {
    private RollBack() {}

    /**
     * Rolls back.
     *
     * @param name the package
     * @param version the version to go back to; empty for the one that ran before
     * @param message makes the message of a commit from its first line and from what the change does
     * @throws WrongRequestException when there is no such environment or package, or nothing else ran before
     * @throws dev.chandlery.source.SourceException when the registry cannot be read or written
     */
    public static EnvironmentReport run(
            EnvironmentRequest request,
            PackageName name,
            Optional<Version> version,
            BiFunction<String, BlastRadius, String> message) {
        try (SourceRepository repository = EnvironmentFiles.open(request)) {
            EnvironmentEdit edit = new EnvironmentEdit(request, repository);
            RegistryPackage owner = edit.packages().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new WrongRequestException(
                            "There is no package " + name + "; chandlery list shows them all."));
            Rollback rollback = Rollback.find(
                            edit.environment(),
                            edit.plan(),
                            name,
                            version,
                            release -> owner.yankReason(release.version()).isEmpty(),
                            edit.history())
                    .orElseThrow(() -> new WrongRequestException(nothing(request, name, version, edit)));
            String from = rollback.from().isEmpty()
                    ? name + " has no current version in " + request.environment() + " now."
                    : "Current now: "
                            + String.join(
                                    ", ",
                                    rollback.from().stream()
                                            .map(ReleaseId::toString)
                                            .toList())
                            + "; then: " + rollback.to() + ".";
            return edit.to(
                    rollback.pins(),
                    List.of(from),
                    message,
                    "Roll " + name + " back to " + rollback.to().version() + " in " + request.environment());
        }
    }

    private static String nothing(
            EnvironmentRequest request, PackageName name, Optional<Version> version, EnvironmentEdit edit) {
        return "The history of " + request.environment() + " tells of no "
                + version.map(each -> "time at which " + name + "@" + each + " was current")
                        .orElse("other version of " + name + " to go back to")
                + (edit.history().isCutOff() ? "; it is cut off here, fetch all of it." : ".");
    }
}
