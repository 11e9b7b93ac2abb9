package dev.chandlery.catalogue;

import dev.chandlery.output.Blob;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import java.util.List;

/** The style sheet, scripts and pictures of the catalogue, as they are in the {@code site} module. */
final class Assets {
    /** The files of the folder, by name. */
    static final List<String> NAMES = List.of("icon.svg", "page.js", "search.js", "style.css", "theme.js");

    private Assets() {}

    static List<OutputFile> files() {
        return NAMES.stream()
                .map(name -> OutputFile.of(
                        Site.FOLDER + "assets/" + name,
                        Role.CONTENT,
                        Blob.of(Templates.resource("/site/assets/" + name))))
                .toList();
    }
}
