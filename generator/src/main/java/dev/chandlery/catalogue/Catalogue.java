package dev.chandlery.catalogue;

import dev.chandlery.output.OutputFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The catalogue of a registry as files below {@code registry/}: pages, their styles and scripts, and JSON for programs.
 * The twins of single releases, {@code api/v1/packages/<name>/<version>.json}, are not among them.
 */
public final class Catalogue {
    private Catalogue() {}

    /**
     * Returns the wanted files. Pages are made when they are asked for; their fingerprints change with what they show, and
     * with nothing else.
     */
    public static List<OutputFile> files(CatalogueInput input) {
        Site site = new Site(input);
        List<OutputFile> files = new ArrayList<>(Assets.files());
        files.add(HomePage.file(site));
        files.add(EnvironmentsPage.file(site));
        files.add(FindingsPage.file(site));
        files.add(MissingPage.file(site));
        files.addAll(RulePages.files(site));
        files.addAll(TeamPage.files(site));
        files.addAll(Api.files(site));
        files.add(SearchData.file(site));
        for (Lookup.Shelf shelf : site.lookup().shelves()) {
            files.add(PackagePage.file(site, shelf));
            shelf.entries().forEach(entry -> files.add(VersionPage.file(site, shelf, entry)));
        }
        return files;
    }
}
