package dev.chandlery.catalogue;

import java.util.List;

/**
 * What every page's frame shows.
 *
 * @param title the page's title
 * @param description one sentence for search engines and previews
 * @param registry the registry's name
 * @param root relative path from the page to the top of the registry: empty or ending with a slash
 * @param here the part of the catalogue: {@code packages}, {@code environments}, {@code findings} or {@code home}
 * @param program the version of the program that made it
 * @param twin the file that says the same to programs, from the top of the registry
 * @param crumbs the way from the top to this page; the page itself comes last
 */
record Page(
        String title,
        String description,
        String registry,
        String root,
        String here,
        String program,
        String twin,
        List<Crumb> crumbs) {
    /**
     * One step of the way.
     *
     * @param label its name
     * @param href where it leads, or empty for the page itself
     */
    record Crumb(String label, String href) {
        boolean hasHref() {
            return !href.isEmpty();
        }
    }

    boolean hasCrumbs() {
        return !crumbs.isEmpty();
    }

    boolean onHome() {
        return here.equals("home");
    }

    boolean onPackages() {
        return here.equals("home") || here.equals("packages");
    }

    boolean onEnvironments() {
        return here.equals("environments");
    }

    boolean onFindings() {
        return here.equals("findings");
    }
}
