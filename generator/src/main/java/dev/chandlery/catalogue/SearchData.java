package dev.chandlery.catalogue;

import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.PackageDefinition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the search box looks through, as a script, because a page that was opened from a folder may not fetch. Each
 * package is a list: name, title, team, description, keywords, template names, input names.
 */
final class SearchData {
    private static final String PATH = "assets/search-data.js";

    private SearchData() {}

    static OutputFile file(Site site) {
        Fingerprint fingerprint = site.fingerprint(PATH);
        for (Lookup.Shelf shelf : site.lookup().shelves()) {
            fingerprint.add(shelf.head());
            shelf.latest().ifPresent(e -> fingerprint.add(e.release().bundle().contentDigest()));
        }
        return new OutputFile(Site.FOLDER + PATH, Role.INDEX, fingerprint.hex(), () -> bytes(site));
    }

    private static byte[] bytes(Site site) {
        List<List<Object>> entries =
                site.lookup().shelves().stream().map(SearchData::entry).toList();
        String json = JsonMapper.builder().build().writeValueAsString(entries);
        return ("window.chandlerySearch=" + json.replace("<", "\\u003c").replace("]],[", "]],\n[") + ";\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Object> entry(Lookup.Shelf shelf) {
        PackageDefinition definition = shelf.pack().definition();
        TreeSet<String> templates = new TreeSet<>();
        TreeSet<String> inputs = new TreeSet<>();
        shelf.latest()
                .ifPresent(e -> e.release().templates().forEach(t -> {
                    templates.add(t.owner());
                    templates.add(t.name());
                    inputs.addAll(t.inputs());
                }));
        return List.of(
                definition.name().value(),
                definition.title(),
                definition.team(),
                Words.line(definition.description(), 300),
                definition.keywords(),
                templates,
                inputs);
    }
}
