package dev.chandlery.registry;

import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.registry.schema.SchemaRules;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the environments of a tree. */
final class EnvironmentsReader {
    static final TreePath DIRECTORY = new TreePath("environments");
    static final String ENVIRONMENT = "environment.yaml";
    private static final String RELEASES = "releases.yaml";
    private static final String FREEZE = "freeze.yaml";

    private final SourceTree tree;
    private final List<Report> reports = new ArrayList<>();
    private final SortedMap<String, String> environmentOfCluster = new TreeMap<>();

    EnvironmentsReader(SourceTree tree) {
        this.tree = tree;
    }

    Read<List<Environment>> read() {
        SortedSet<String> folders = folders();
        List<EnvironmentDraft> drafts = new ArrayList<>();
        for (String folder : folders) {
            readFolder(folder, true).ifPresent(drafts::add);
        }
        PromotionOrder order = new PromotionOrder(drafts, folders);
        order.check();
        List<Environment> environments = order.sorted().stream()
                .map(EnvironmentDraft::finish)
                .flatMap(Optional::stream)
                .toList();
        return new Read<>(
                Optional.of(environments),
                reports.stream().flatMap(r -> r.findings().stream()).sorted().toList());
    }

    /** Patches are left out: of those that a tree of one environment does not hold, nothing could be told. */
    Optional<Environment> readAlone(EnvironmentName name) {
        return readFolder(name.value(), false).flatMap(EnvironmentDraft::finish);
    }

    private SortedSet<String> folders() {
        SortedSet<String> folders = new TreeSet<>();
        for (SourceFile file : tree.files(DIRECTORY)) {
            String below = file.path().below(DIRECTORY).value();
            int slash = below.indexOf('/');
            if (slash > 0 && below.indexOf('/', slash + 1) < 0) {
                addFolder(folders, below.substring(0, slash), file.path());
            }
        }
        return folders;
    }

    private void addFolder(SortedSet<String> folders, String folder, TreePath file) {
        String name = file.name();
        if (name.equals(ENVIRONMENT) || name.equals(RELEASES) || name.equals(FREEZE)) {
            folders.add(folder);
        } else if (name.equals("environment.yml") || name.equals("releases.yml") || name.equals("freeze.yml")) {
            reportOn(file.value())
                    .add(
                            RegistryRules.FILE_NAME,
                            Mark.NONE,
                            name + " is not read.",
                            "Rename it to " + name.replace(".yml", ".yaml") + ".");
        }
    }

    private Optional<EnvironmentDraft> readFolder(String folder, boolean withPatches) {
        TreePath directory = DIRECTORY.resolve(folder);
        Report report = reportOn(directory.resolve(ENVIRONMENT).value());
        Report releases = reportOn(directory.resolve(RELEASES).value());
        Report freezes = reportOn(directory.resolve(FREEZE).value());
        Optional<SourceFile> file = tree.file(directory.resolve(ENVIRONMENT));
        if (file.isEmpty()) {
            boolean onlyFrozen = tree.file(directory.resolve(RELEASES)).isEmpty();
            (onlyFrozen ? freezes : releases)
                    .add(
                            RegistryRules.ENVIRONMENT_INCOMPLETE,
                            Mark.NONE,
                            "The folder " + Quoted.of(folder) + " has " + (onlyFrozen ? "a freeze" : "releases")
                                    + " but no " + ENVIRONMENT + ".",
                            "Add " + ENVIRONMENT + " beside it, or remove the folder.");
        }
        Optional<YamlMapping> root = file.flatMap(f -> OwnFile.read(EnvironmentKinds.ENVIRONMENT, tree, f, report));
        Optional<YamlMapping> pins = tree.file(directory.resolve(RELEASES))
                .flatMap(f -> OwnFile.read(EnvironmentKinds.RELEASE_SET, tree, f, releases));
        Optional<YamlMapping> freeze = tree.file(directory.resolve(FREEZE))
                .flatMap(f -> OwnFile.read(EnvironmentKinds.FREEZE, tree, f, freezes));
        return root.filter(mapping -> isNamed(Nodes.mapping(mapping, "metadata"), folder, report))
                .map(mapping -> {
                    YamlMapping spec = Nodes.mapping(mapping, "spec");
                    checkClusters(spec, folder, report);
                    List<Adjustments.Patch> patches =
                            withPatches ? new PatchReader(tree, directory, report).read(spec) : List.of();
                    return new EnvironmentDraft(folder, spec, patches, pins, freeze, report, releases, freezes);
                });
    }

    private static boolean isNamed(YamlMapping metadata, String folder, Report report) {
        String name = Nodes.text(metadata, "name");
        boolean same = name.equals(folder);
        if (!same) {
            report.add(
                    RegistryRules.ENVIRONMENT_NAME,
                    Nodes.markOf(metadata, "name"),
                    "The environment is named " + name + ", its folder " + Quoted.of(folder) + ".",
                    "Give both the same name.");
        }
        return same;
    }

    private void checkClusters(YamlMapping spec, String folder, Report report) {
        for (YamlMapping cluster : Nodes.mappings(spec, "clusters")) {
            String name = Nodes.text(cluster, "name");
            String other = environmentOfCluster.putIfAbsent(name, folder);
            if (other != null) {
                report.add(
                        SchemaRules.VALUE_DUPLICATE,
                        Nodes.markOf(cluster, "name"),
                        "The cluster " + name + " is already a cluster of " + other + ".",
                        "Give each cluster a name of its own and list it once.");
            }
        }
    }

    private Report reportOn(String path) {
        Report report = new Report(path);
        reports.add(report);
        return report;
    }
}
