package dev.chandlery.generate;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintSettings;
import dev.chandlery.lint.Linter;
import dev.chandlery.lint.TemplateCatalog;
import dev.chandlery.manifest.Manifests.ManifestFile;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.RegistrySettings;
import java.util.List;
import java.util.Set;

/** Lints the manifests of a package, which know each other. What they need of other packages is checked apart. */
final class ManifestLint {
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
        LintSettings settings = new LintSettings(ArgoVersionChoice.of(definition, registry), Set.of())
                .withOptionsOf(registry)
                .inRegistry();
        Linter linter = new Linter(new TemplateCatalog(workflows, name -> false), settings);
        return files.stream()
                .flatMap(file -> file.objects().stream().flatMap(object -> linter.lint(file, object).stream()))
                .distinct()
                .toList();
    }
}
