package dev.chandlery.generate;

import dev.chandlery.argo.schema.ArgoVersion;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintSettings;
import dev.chandlery.lint.Linter;
import dev.chandlery.lint.TemplateCatalog;
import dev.chandlery.manifest.Manifests.ManifestFile;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.VersionRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Lints the manifests of a package, which know each other. What they need of other packages is checked apart. */
final class ManifestLint {
    /** No minor version of Argo has had as many patches. */
    private static final int MAX_PATCH = 50;

    private ManifestLint() {}

    static List<Finding> findings(
            List<ManifestFile> manifests, PackageDefinition definition, RegistrySettings registry) {
        List<LintFile> files = manifests.stream()
                .map(file -> LintFile.of(file.path().value(), file.text(), file.stream()))
                .toList();
        List<WorkflowSyntax> workflows = files.stream()
                .flatMap(file -> file.objects().stream())
                .flatMap(object -> object.workflow().stream())
                .toList();
        LintSettings settings = new LintSettings(argoVersion(definition, registry), Set.of()).inRegistry();
        Linter linter = new Linter(new TemplateCatalog(workflows, name -> false), settings);
        return files.stream()
                .flatMap(file -> file.objects().stream().flatMap(object -> linter.lint(file, object).stream()))
                .distinct()
                .toList();
    }

    /** The registry's version of Argo, unless the package is not for it: then the newest that it is for. */
    private static String argoVersion(PackageDefinition definition, RegistrySettings registry) {
        Optional<VersionRange> range =
                definition.argo().isEmpty() ? Optional.empty() : VersionRange.parse(definition.argo());
        Optional<ArgoVersion> chosen = ArgoVersion.parse(registry.argoVersion());
        if (range.isEmpty()
                || chosen.filter(version -> isIn(range.get(), version)).isPresent()) {
            return registry.argoVersion();
        }
        return ArgoVersion.KNOWN.stream()
                .filter(version -> isIn(range.get(), version))
                .max(Comparator.naturalOrder())
                .map(ArgoVersion::toString)
                .orElse(registry.argoVersion());
    }

    /** A range may begin or end within a minor version, so any patch of it will do. */
    private static boolean isIn(VersionRange range, ArgoVersion version) {
        return IntStream.range(0, MAX_PATCH)
                .anyMatch(patch -> Version.parse(version + "." + patch)
                        .filter(range::contains)
                        .isPresent());
    }
}
