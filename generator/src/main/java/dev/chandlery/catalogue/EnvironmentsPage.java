package dev.chandlery.catalogue;

import dev.chandlery.catalogue.ReleaseView.Link;
import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.PatchFields;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What runs where: packages by environment, then each environment with its clusters. */
final class EnvironmentsPage {
    /** Longer values are cut. */
    private static final int MAX_VALUE = 160;

    private static final String PATH = "environments/index.html";

    /**
     * What the page shows.
     *
     * @param page the frame
     * @param columns the environments, in order of promotion
     * @param rows the packages that run somewhere
     */
    record View(Page page, List<Section> columns, List<Row> rows) {
        boolean hasColumns() {
            return !columns.isEmpty();
        }

        boolean hasRows() {
            return !rows.isEmpty();
        }
    }

    /**
     * An environment.
     *
     * @param id its place on the page
     * @param name its name
     * @param from the environment that releases come from, or empty
     * @param clusters its clusters
     * @param adjusted the packages in which it changes something
     * @param patches its patches
     */
    record Section(
            String id,
            String name,
            String from,
            List<ClusterRow> clusters,
            List<AdjustedRow> adjusted,
            List<PatchRow> patches) {
        boolean hasAdjusted() {
            return !adjusted.isEmpty();
        }

        boolean hasPatches() {
            return !patches.isEmpty();
        }

        boolean hasFrom() {
            return !from.isEmpty();
        }

        boolean hasClusters() {
            return !clusters.isEmpty();
        }
    }

    /**
     * A package that an environment adjusts.
     *
     * @param name the package, with its page
     * @param parameters the defaults that it gives
     * @param features what it switches on
     */
    record AdjustedRow(Link name, List<Setting> parameters, List<String> features) {
        boolean hasParameters() {
            return !parameters.isEmpty();
        }

        boolean hasFeatures() {
            return !features.isEmpty();
        }
    }

    /**
     * A default of a parameter.
     *
     * @param name the parameter
     * @param value its default, on one line
     */
    record Setting(String name, String value) {}

    /**
     * A patch.
     *
     * @param objects the objects that it is for
     * @param fields their fields that are concerned
     */
    record PatchRow(String objects, List<String> fields) {}

    /**
     * A cluster.
     *
     * @param name its name
     * @param server its address
     * @param labels its labels, {@code key=value}
     * @param namespaces the namespaces with what runs in them
     */
    record ClusterRow(String name, String server, List<String> labels, List<NamespaceCount> namespaces) {
        boolean hasNamespaces() {
            return !namespaces.isEmpty();
        }
    }

    /**
     * A namespace.
     *
     * @param name its name
     * @param releases how many releases run in it, in words
     */
    record NamespaceCount(String name, String releases) {}

    /**
     * A line of the matrix.
     *
     * @param name the package
     * @param href its page
     * @param major the major number
     * @param latest the recommended version of that major
     * @param cells what runs in each environment
     */
    record Row(String name, String href, long major, Link latest, List<Cell> cells) {}

    /**
     * A cell of the matrix.
     *
     * @param versions the versions that run there, descending
     */
    record Cell(List<CellVersion> versions) {
        boolean isEmpty() {
            return versions.isEmpty();
        }
    }

    /**
     * A version in a cell.
     *
     * @param link its page
     * @param clusters in how many clusters of the environment it runs, in words
     * @param badges its marks
     */
    record CellVersion(Link link, String clusters, List<Badge> badges) {}

    private EnvironmentsPage() {}

    static OutputFile file(Site site) {
        Fingerprint fingerprint = site.fingerprint(PATH);
        site.input().plan().environments().forEach(e -> Digests.add(e, fingerprint));
        for (Lookup.Shelf shelf : site.lookup().shelves()) {
            if (shelf.entries().stream().anyMatch(e -> !e.deployments().isEmpty())) {
                fingerprint.add(shelf.pack().name().value()).add(shelf.versions());
                shelf.entries().forEach(e -> Digests.addPlaces(e.deployments(), fingerprint));
            }
        }
        return site.file(PATH, Role.INDEX, fingerprint, "environments", () -> view(site));
    }

    private static View view(Site site) {
        List<Environment> environments = site.input().plan().environments();
        Map<String, List<Deployment>> placed = site.lookup().shelves().stream()
                .flatMap(s -> s.entries().stream())
                .flatMap(e -> e.deployments().stream())
                .collect(Collectors.groupingBy(Deployment::environment, TreeMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        for (Lookup.Shelf shelf : site.lookup().shelves()) {
            for (Lookup.Major major : shelf.majors()) {
                if (major.clusters() > 0) {
                    rows.add(row(major, environments));
                }
            }
        }
        Page page = site.page(
                PATH,
                Links.API + "environments.json",
                "environments",
                "Environments",
                "What runs in which environment",
                List.of());
        return new View(
                page,
                environments.stream()
                        .map(e -> section(site, e, placed.getOrDefault(e.name().value(), List.of())))
                        .toList(),
                rows);
    }

    private static Section section(Site site, Environment environment, List<Deployment> deployments) {
        Function<Environment.Cluster, ClusterRow> row = cluster -> {
            SortedMap<String, TreeSet<ReleaseId>> namespaces = new TreeMap<>();
            deployments.stream()
                    .filter(d -> d.cluster().equals(cluster.name().value()))
                    .forEach(d -> namespaces
                            .computeIfAbsent(d.namespace(), n -> new TreeSet<>())
                            .add(d.release()));
            List<NamespaceCount> counts = new ArrayList<>();
            namespaces.forEach((name, ids) -> counts.add(new NamespaceCount(name, Words.count(ids.size(), "release"))));
            List<String> labels = new ArrayList<>();
            cluster.labels().forEach((key, value) -> labels.add(key + "=" + value));
            return new ClusterRow(cluster.name().value(), cluster.server(), labels, counts);
        };
        return new Section(
                Links.environment(environment.name().value()),
                environment.name().value(),
                environment.promotesFrom().map(e -> e.value()).orElse(""),
                environment.clusters().stream().map(row).toList(),
                AdjustedPackage.of(environment).stream()
                        .map(each -> adjusted(site, each))
                        .toList(),
                environment.adjustments().patches().stream()
                        .map(each -> new PatchRow(
                                PatchFields.objects(each),
                                List.copyOf(PatchFields.of(each.text()).keySet())))
                        .toList());
    }

    private static AdjustedRow adjusted(Site site, AdjustedPackage adjusted) {
        List<Setting> parameters = new ArrayList<>();
        adjusted.parameters().forEach((name, value) -> parameters.add(new Setting(name, Words.line(value, MAX_VALUE))));
        boolean known = site.lookup().shelf(adjusted.name()).isPresent();
        return new AdjustedRow(
                new Link(adjusted.name().value(), known ? Links.of(adjusted.name()) : ""),
                parameters,
                adjusted.features());
    }

    private static Row row(Lookup.Major major, List<Environment> environments) {
        ReleaseId latest = major.latest().id();
        List<Cell> cells = environments.stream()
                .map(e -> new Cell(major.entries().stream()
                        .flatMap(entry -> version(major, entry, e).stream())
                        .toList()))
                .toList();
        return new Row(
                latest.name().value(),
                Links.of(latest.name()),
                major.number(),
                new Link(latest.version().toString(), Links.of(latest)),
                cells);
    }

    private static List<CellVersion> version(Lookup.Major major, Lookup.Entry entry, Environment environment) {
        int clusters = (int) in(environment, entry).stream()
                .map(Deployment::cluster)
                .distinct()
                .count();
        if (clusters == 0) {
            return List.of();
        }
        List<Badge> badges = new ArrayList<>(PackageRow.versionBadges(entry));
        if (entry.deprecated()) {
            badges.add(Badge.deprecated(""));
        }
        if (entry.release().version().compareTo(major.latest().release().version()) < 0) {
            badges.add(Badge.behind(major.latest().release().version().toString()));
        }
        // An alias leads to the newest version as a rule, which need not be said of each.
        boolean newer = major.entries().stream()
                .filter(other ->
                        other.release().version().compareTo(entry.release().version()) > 0)
                .anyMatch(other -> !in(environment, other).isEmpty());
        badges.addAll(newer ? Badge.aliases(in(environment, entry)) : List.of());
        int all = environment.clusters().size();
        return List.of(new CellVersion(
                new Link(entry.release().version().toString(), Links.of(entry.id())),
                clusters == all ? Words.count(all, "cluster") : clusters + " of " + Words.count(all, "cluster"),
                badges));
    }

    private static List<Deployment> in(Environment environment, Lookup.Entry entry) {
        return entry.deployments().stream()
                .filter(each -> each.environment().equals(environment.name().value()))
                .toList();
    }
}
