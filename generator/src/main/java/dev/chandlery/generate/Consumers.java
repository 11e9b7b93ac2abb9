package dev.chandlery.generate;

import dev.chandlery.argo.ArgoKinds;
import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.argo.Reference;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Suppressions;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintSettings;
import dev.chandlery.lint.Linter;
import dev.chandlery.lint.TemplateCatalog;
import dev.chandlery.manifest.ManifestRules;
import dev.chandlery.manifest.NamePatterns;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lints the manifests below {@code examples/} and {@code tests/} of packages. They use their package as other repositories
 * do, so they name templates without a version, and mean those that the tree holds now. They are no part of a release, so
 * what is wrong with them keeps none back.
 */
final class Consumers {
    private final SourceTree head;
    private final Reading reading;
    private final NamePatterns external;
    private final Map<PackageName, PackageDirectory> packages = new TreeMap<>();
    private final Map<String, PackageName> holders = new HashMap<>();
    private final Set<String> released = new HashSet<>();

    private Consumers(SourceTree head, Reading reading, Soundness sound) {
        this.head = head;
        this.reading = reading;
        this.external = new NamePatterns(reading.settings().external());
        reading.discovery()
                .packages()
                .forEach(each -> packages.put(each.definition().name(), each));
        for (Release release : sound.records()) {
            release.objects().stream()
                    .filter(object -> ArgoKinds.holdsTemplates(object.kind()))
                    .forEach(object -> {
                        holders.put(key(object.kind(), object.sourceName()), release.name());
                        released.add(object.name());
                    });
            if (reading.settings().aliases()) {
                MajorAlias.of(release).forEach(alias -> released.add(alias.name()));
            }
        }
        // What these hold now no release says.
        Stream.concat(
                        sound.left().stream().map(ReleaseId::name),
                        reading.sources().unreleased().stream()
                                .map(source -> source.id().name()))
                .distinct()
                .forEach(name -> objects(name, new HashSet<>())
                        .forEach(object -> holders.put(key(object.kind(), object.name()), name)));
    }

    /** Returns what is wrong with those of all packages that the tree holds. */
    static List<Finding> findings(Parallel parallel, SourceTree head, Reading reading, Soundness sound) {
        List<PackageDirectory> chosen = reading.discovery().packages().stream()
                .filter(each -> !files(each).isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            return List.of();
        }
        Consumers consumers = new Consumers(head, reading, sound);
        return parallel.map(chosen, consumers::lint).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<SourceFile> files(PackageDirectory directory) {
        return Stream.concat(directory.files().examples().stream(), directory.files().tests().stream())
                .toList();
    }

    private List<Finding> lint(PackageDirectory directory) {
        List<Finding> findings = new ArrayList<>();
        List<LintFile> files = new ArrayList<>();
        for (SourceFile file : files(directory)) {
            read(file)
                    .ifPresentOrElse(
                            files::add,
                            () -> findings.add(ManifestRules.TOO_LARGE.at(
                                    Place.file(file.path().value()),
                                    "The file is too large to be checked.",
                                    "Split the file or shorten it.")));
        }
        LintSettings settings = new LintSettings(
                        ArgoVersionChoice.of(directory.definition(), reading.settings()), Set.of())
                .withOptionsOf(reading.settings());
        Linter linter = new Linter(catalog(directory, files), settings);
        for (LintFile file : files) {
            findings.addAll(linter.lint(file));
            if (file.stream().problems().isEmpty() && Suppressions.mayBeIn(file.text())) {
                findings.addAll(Suppressions.in(file.path(), file.text()).findings());
            }
        }
        return findings;
    }

    /** Returns the templates of the package, and those that files and templates refer to, in whatever package they are. */
    private TemplateCatalog catalog(PackageDirectory directory, List<LintFile> files) {
        List<LintObject> known = new ArrayList<>();
        Set<PackageName> read = new HashSet<>();
        Deque<LintObject> open = new ArrayDeque<>();
        files.forEach(file -> open.addAll(file.objects()));
        known.addAll(open);
        open.addAll(objects(directory.definition().name(), read));
        known.addAll(open);
        while (!open.isEmpty()) {
            List<Reference> references = new ArrayList<>();
            ArgoReferences.walk(open.remove().node(), references::add);
            for (Reference reference : references) {
                Optional.ofNullable(holders.get(key(reference.targetKind(), reference.name())))
                        .map(holder -> objects(holder, read))
                        .ifPresent(objects -> {
                            known.addAll(objects);
                            open.addAll(objects);
                        });
            }
        }
        return new TemplateCatalog(
                known.stream()
                        .flatMap(object -> object.workflow().stream())
                        .distinct()
                        .toList(),
                this::isElsewhere);
    }

    /** Says whether a name is one that the clusters have: an old template, or a release or an alias by its name there. */
    private boolean isElsewhere(String name) {
        return external.matches(name) || released.contains(name);
    }

    /** Returns the objects of a package, the first time that it is asked for. */
    private List<LintObject> objects(PackageName name, Set<PackageName> seen) {
        PackageDirectory directory = packages.get(name);
        if (directory == null || !seen.add(name)) {
            return List.of();
        }
        List<LintObject> objects = new ArrayList<>();
        directory.files().manifests().forEach(file -> read(file).ifPresent(read -> objects.addAll(read.objects())));
        return objects;
    }

    private Optional<LintFile> read(SourceFile file) {
        try {
            return Optional.of(LintFile.read(file.path().value(), head.read(file)));
        } catch (FileTooLargeException e) {
            return Optional.empty();
        }
    }

    private static String key(String kind, String name) {
        return kind + "\n" + name;
    }
}
