package dev.chandlery.catalogue;

import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The entry page: counts, search, facets and the table of all packages by name and major. */
final class HomePage {
    private static final String PATH = "index.html";

    /**
     * What the page shows.
     *
     * @param page the frame
     * @param counts the figures at the top
     * @param commit the first digits of the commit that was generated, or empty
     * @param facets the ways to narrow the table
     * @param rows the packages
     */
    record View(Page page, List<Count> counts, String commit, List<Facet> facets, List<PackageRow> rows) {
        boolean hasCommit() {
            return !commit.isEmpty();
        }

        boolean hasRows() {
            return !rows.isEmpty();
        }

        /** A registry that was adopted may have no teams at all. */
        boolean showsTeams() {
            return rows.stream().anyMatch(r -> !r.team().isEmpty());
        }
    }

    /**
     * A figure.
     *
     * @param number the number
     * @param label what is counted
     * @param href where they are, from the top of the registry
     */
    record Count(int number, String label, String href) {}

    /**
     * A way to narrow the table.
     *
     * @param key the name of the data attribute that holds the values of a row
     * @param label its heading
     * @param options the values
     */
    record Facet(String key, String label, List<Option> options) {}

    /**
     * A value of a facet.
     *
     * @param id its id on the page
     * @param value the value
     * @param count how many packages have it
     */
    record Option(String id, String value, int count) {}

    private HomePage() {}

    static OutputFile file(Site site) {
        Fingerprint fingerprint = site.fingerprint(PATH).add(site.input().commit());
        site.lookup().shelves().forEach(shelf -> addTo(fingerprint, shelf));
        fingerprint.add(site.input().plan().environments().size());
        return site.file(PATH, Role.INDEX, fingerprint, "home", () -> view(site));
    }

    /** Adds what a line of the table is made from. */
    static void addTo(Fingerprint fingerprint, Lookup.Shelf shelf) {
        fingerprint.add(shelf.head()).add(shelf.versions());
        shelf.majors()
                .forEach(major -> fingerprint
                        .add(major.clusters())
                        .add(major.latest().release().bundle().contentDigest()));
        shelf.latest().ifPresent(e -> fingerprint.add(e.release().bundle().contentDigest()));
    }

    private static View view(Site site) {
        List<PackageRow> rows =
                site.lookup().shelves().stream().map(PackageRow::of).toList();
        int releases = site.input().packages().stream()
                .mapToInt(p -> p.releases().size())
                .sum();
        int templates = site.lookup().shelves().stream()
                .mapToInt(
                        s -> s.latest().map(e -> e.release().templates().size()).orElse(0))
                .sum();
        int teams = (int) rows.stream()
                .map(PackageRow::team)
                .filter(t -> !t.isEmpty())
                .distinct()
                .count();
        List<Count> counts = List.of(
                new Count(rows.size(), rows.size() == 1 ? "package" : "packages", "#packages"),
                new Count(releases, releases == 1 ? "release" : "releases", "#packages"),
                new Count(templates, templates == 1 ? "template" : "templates", "#packages"),
                new Count(teams, teams == 1 ? "team" : "teams", "#packages"),
                new Count(
                        site.input().plan().environments().size(),
                        site.input().plan().environments().size() == 1 ? "environment" : "environments",
                        "environments/index.html"));
        List<Facet> facets = new ArrayList<>();
        addFacet(facets, "team", "Team", rows, r -> r.team().isEmpty() ? List.of() : List.of(r.team()));
        addFacet(facets, "kinds", "Kind", rows, PackageRow::kinds);
        addFacet(facets, "types", "Template type", rows, PackageRow::types);
        addFacet(
                facets,
                "marks",
                "Mark",
                rows,
                r -> r.badges().stream().map(Badge::kind).toList());
        String name = site.settings().name();
        Page page = site.page(
                PATH, Links.API + "packages.json", "home", name, "Argo Workflows templates of " + name, List.of());
        return new View(page, counts, Words.shortCommit(site.input().commit()), facets, rows);
    }

    private static void addFacet(
            List<Facet> facets,
            String key,
            String label,
            List<PackageRow> rows,
            Function<PackageRow, List<String>> values) {
        SortedMap<String, Integer> counts = new TreeMap<>(PackageRow.ARGO_KINDS_FIRST);
        rows.forEach(row -> values.apply(row).forEach(v -> counts.merge(v, 1, Integer::sum)));
        if (counts.isEmpty()) {
            return;
        }
        List<Option> options = new ArrayList<>();
        counts.forEach((value, count) -> options.add(new Option("facet-" + key + "-" + options.size(), value, count)));
        facets.add(new Facet(key, label, options));
    }
}
