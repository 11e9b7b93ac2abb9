package dev.chandlery.catalogue;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The catalogue of an input, made whole, by path below {@code registry/}. */
final class SitePages {
    private SitePages() {}

    static SortedMap<String, String> of(CatalogueInput input) {
        return of(input, SampleRegistry.findings());
    }

    static SortedMap<String, String> of(CatalogueInput input, List<Finding> findings) {
        SortedMap<String, String> pages = new TreeMap<>();
        files(input, findings)
                .forEach((path, file) ->
                        pages.put(path, new String(file.content().bytes(), StandardCharsets.UTF_8)));
        return pages;
    }

    static SortedMap<String, OutputFile> files(CatalogueInput input) {
        return files(input, SampleRegistry.findings());
    }

    static SortedMap<String, OutputFile> files(CatalogueInput input, List<Finding> findings) {
        SortedMap<String, OutputFile> files = new TreeMap<>();
        for (OutputFile file : Catalogue.of(input).files(findings)) {
            String path = file.path().substring("registry/".length());
            if (files.put(path, file) != null) {
                throw new AssertionError("two files for " + path);
            }
        }
        return files;
    }

    /** Returns the value of a path that must be there. */
    static <T> T get(Map<String, T> values, String path) {
        return Objects.requireNonNull(values.get(path), path);
    }

    static List<String> html(SortedMap<String, String> pages) {
        return pages.keySet().stream().filter(p -> p.endsWith(".html")).toList();
    }
}
