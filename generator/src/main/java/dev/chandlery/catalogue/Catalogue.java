package dev.chandlery.catalogue;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.output.OutputFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The catalogue of a registry as files below {@code registry/}: pages, their styles and scripts, and JSON for programs.
 * The twins of single releases, {@code api/v1/packages/<name>/<version>.json}, are not among them.
 */
public final class Catalogue {
    private final Site site;

    private Catalogue(Site site) {
        this.site = site;
    }

    /** Arranges what the catalogue shows, which takes a while in a large registry. */
    public static Catalogue of(CatalogueInput input) {
        return new Catalogue(new Site(input));
    }

    /**
     * Returns the wanted files. Pages are made when they are asked for; their fingerprints change with what they show, and
     * with nothing else.
     *
     * @param findings what is shown on the findings page
     */
    public List<OutputFile> files(List<Finding> findings) {
        List<Finding> sorted = findings.stream().sorted().toList();
        List<OutputFile> files = new ArrayList<>(Assets.files());
        files.add(HomePage.file(site));
        files.add(EnvironmentsPage.file(site));
        files.add(FindingsPage.file(site, sorted));
        files.add(MissingPage.file(site));
        files.add(RulesPage.file(site));
        files.addAll(RulePages.files(site));
        files.addAll(TeamPage.files(site));
        files.addAll(Api.files(site, sorted));
        files.add(SearchData.file(site));
        for (Lookup.Shelf shelf : site.lookup().shelves()) {
            files.add(PackagePage.file(site, shelf));
            shelf.entries().forEach(entry -> files.add(VersionPage.file(site, shelf, entry)));
        }
        return files;
    }
}
