package dev.chandlery.catalogue;

import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** What a server shows for a path that does not exist, at any depth: its links start at the registry's address. */
final class MissingPage {
    private static final String PATH = "404.html";

    /**
     * What the page shows.
     *
     * @param page the frame
     */
    record View(Page page) {}

    private MissingPage() {}

    static OutputFile file(Site site) {
        return site.file(PATH, Role.CONTENT, site.fingerprint(PATH), "missing", () -> new View(page(site)));
    }

    private static Page page(Site site) {
        return new Page(
                "Not found",
                "There is no such page",
                site.settings().name(),
                root(site.settings().url()),
                "missing",
                site.input().chandleryVersion(),
                Links.API + "index.json",
                List.of());
    }

    /** Returns the path under which the registry is served, with a slash at the end. */
    static String root(String url) {
        try {
            String path = Html.webAddress(url).isEmpty() ? "" : new URI(url).getRawPath();
            String clean = path == null ? "" : path.replaceAll("/+$", "").replaceAll("^/+", "/");
            return clean + "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
