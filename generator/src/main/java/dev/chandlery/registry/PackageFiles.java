package dev.chandlery.registry;

import dev.chandlery.source.SourceFile;
import dev.chandlery.source.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files of a package by what they are for, each list in ascending order of path. Files that belong to none of them
 * are neither deployed nor shipped: package.yaml itself, {@code versions/}, hidden files and what
 * {@code .chandleryignore} names.
 *
 * @param manifests the Kubernetes manifests: {@code .yaml}, {@code .yml} and {@code .json}
 * @param examples the manifests below {@code examples/}
 * @param tests the manifests below {@code tests/}
 * @param readme the README at the top
 * @param changelog the CHANGELOG at the top
 * @param documents all other files
 * @param features the files below {@code features/}
 */
public record PackageFiles(
        List<SourceFile> manifests,
        List<SourceFile> examples,
        List<SourceFile> tests,
        Optional<SourceFile> readme,
        Optional<SourceFile> changelog,
        List<SourceFile> documents,
        List<SourceFile> features) {
    private static final Set<String> MANIFEST_EXTENSIONS = Set.of("yaml", "yml", "json");
    private static final Set<String> LEFT_OUT = Set.of("features", "versions", "node_modules");

    /** Files at the top that describe the package to this or another program. */
    private static final Set<String> DESCRIPTIONS = Set.of(
            "package.yaml",
            "package.json",
            "package-lock.json",
            "chandlery.yaml",
            "artifacthub-pkg.yaml",
            "artifacthub-pkg.yml");

    private static final Set<String> KUSTOMIZATIONS =
            Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    /** Copies the lists. */
    public PackageFiles {
        manifests = List.copyOf(manifests);
        examples = List.copyOf(examples);
        tests = List.copyOf(tests);
        documents = List.copyOf(documents);
        features = List.copyOf(features);
    }

    /** Sorts the files of a package without features. */
    public PackageFiles(
            List<SourceFile> manifests,
            List<SourceFile> examples,
            List<SourceFile> tests,
            Optional<SourceFile> readme,
            Optional<SourceFile> changelog,
            List<SourceFile> documents) {
        this(manifests, examples, tests, readme, changelog, documents, List.of());
    }

    /** Returns the files of a package that consists of one manifest. */
    static PackageFiles ofOne(SourceFile manifest, Optional<SourceFile> readme) {
        return new PackageFiles(List.of(manifest), List.of(), List.of(), readme, Optional.empty(), List.of());
    }

    /**
     * Sorts the files of a directory.
     *
     * @param directory the package's directory
     * @param files all files below it in ascending order of path
     * @param ignore what it ignores
     * @param elsewhere says whether a directory below this one is a package of its own
     */
    static PackageFiles of(
            TreePath directory, List<SourceFile> files, IgnoreRules ignore, Predicate<TreePath> elsewhere) {
        List<SourceFile> manifests = new ArrayList<>();
        List<SourceFile> examples = new ArrayList<>();
        List<SourceFile> tests = new ArrayList<>();
        List<SourceFile> documents = new ArrayList<>();
        List<SourceFile> features = new ArrayList<>();
        Optional<SourceFile> readme = Optional.empty();
        Optional<SourceFile> changelog = Optional.empty();
        for (SourceFile file : files) {
            TreePath path = file.path().below(directory);
            if (isFeature(path) && !ignore.ignores(path)) {
                features.add(file);
            }
            if (isLeftOut(path) || ignore.ignores(path) || isElsewhere(file.path(), directory, elsewhere)) {
                continue;
            }
            if (readme.isEmpty() && isAtTop(path, "readme")) {
                readme = Optional.of(file);
            } else if (changelog.isEmpty() && isAtTop(path, "changelog")) {
                changelog = Optional.of(file);
            } else {
                listFor(path, manifests, examples, tests, documents).add(file);
            }
        }
        return new PackageFiles(manifests, examples, tests, readme, changelog, documents, features);
    }

    /** Says whether a file of this name may be a manifest. */
    static boolean isManifestName(TreePath path) {
        return MANIFEST_EXTENSIONS.contains(path.extension()) && !KUSTOMIZATIONS.contains(path.name());
    }

    private static List<SourceFile> listFor(
            TreePath path,
            List<SourceFile> manifests,
            List<SourceFile> examples,
            List<SourceFile> tests,
            List<SourceFile> documents) {
        if (!isManifestName(path) || isPlainData(path)) {
            return documents;
        }
        return switch (first(path)) {
            case "examples" -> examples;
            case "tests" -> tests;
            default -> manifests;
        };
    }

    /** Dashboards as Grafana stores them, and files that argopm uploads: no Kubernetes objects. */
    private static boolean isPlainData(TreePath path) {
        return path.value().startsWith("static/")
                || (path.value().startsWith("dashboards/grafana/")
                        && path.extension().equals("json"));
    }

    private static boolean isFeature(TreePath path) {
        return path.value().startsWith("features/") && !path.value().contains("/.");
    }

    private static boolean isLeftOut(TreePath path) {
        return path.value().startsWith(".")
                || path.value().contains("/.")
                || DESCRIPTIONS.contains(path.value())
                || (!path.parent().isRoot() && LEFT_OUT.contains(first(path)));
    }

    private static boolean isElsewhere(TreePath file, TreePath directory, Predicate<TreePath> elsewhere) {
        for (TreePath at = file.parent(); !at.equals(directory) && !at.isRoot(); at = at.parent()) {
            if (elsewhere.test(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAtTop(TreePath path, String stem) {
        String name = path.value().toLowerCase(Locale.ROOT);
        return name.equals(stem + ".md") || name.equals(stem + ".markdown") || name.equals(stem);
    }

    private static String first(TreePath path) {
        int slash = path.value().indexOf('/');
        return slash < 0 ? "" : path.value().substring(0, slash);
    }
}
