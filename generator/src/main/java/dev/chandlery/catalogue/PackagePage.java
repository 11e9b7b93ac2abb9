package dev.chandlery.catalogue;

import dev.chandlery.catalogue.ReleaseView.Banner;
import dev.chandlery.catalogue.ReleaseView.Dependent;
import dev.chandlery.catalogue.ReleaseView.Facts;
import dev.chandlery.catalogue.ReleaseView.FeatureRow;
import dev.chandlery.catalogue.ReleaseView.Head;
import dev.chandlery.catalogue.ReleaseView.Snippet;
import dev.chandlery.catalogue.ReleaseView.VersionLink;
import dev.chandlery.environment.Deployment;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The page of a package: what it is for, its versions, who uses it. */
final class PackagePage {
    /**
     * What the page shows.
     *
     * @param page the frame
     * @param head the head
     * @param latest the recommended version; empty or one
     * @param snippets how to use that version
     * @param readmeHtml that version's README
     * @param features what environments may switch on in that version
     * @param majors the versions by major, descending
     * @param dependents the packages that need any of its versions
     * @param facts people, licence, addresses
     */
    record View(
            Page page,
            Head head,
            List<VersionLink> latest,
            List<Snippet> snippets,
            String readmeHtml,
            List<FeatureRow> features,
            List<MajorGroup> majors,
            List<Dependent> dependents,
            Facts facts) {
        /** The page is about no version in particular. */
        List<VersionLink> current() {
            return List.of();
        }

        boolean hasSnippets() {
            return !snippets.isEmpty();
        }

        boolean hasReadme() {
            return !readmeHtml.isBlank();
        }

        boolean hasFeatures() {
            return !features.isEmpty();
        }

        boolean hasVersions() {
            return !majors.isEmpty();
        }

        /** Releases of a tree without history have no commits to show. */
        boolean hasCommits() {
            return majors.stream().flatMap(m -> m.versions().stream()).anyMatch(VersionLink::hasCommit);
        }

        /** How many columns the versions take. */
        int columns() {
            return hasCommits() ? 4 : 3;
        }

        boolean hasDependents() {
            return !dependents.isEmpty();
        }
    }

    /**
     * The versions with one major number.
     *
     * @param number the number
     * @param versions the versions, descending
     */
    record MajorGroup(long number, List<VersionLink> versions) {}

    private static final ReleaseDetail NONE =
            new ReleaseDetail("", "", "", List.of(), List.of(), List.of(), List.of(), Optional.empty());

    private PackagePage() {}

    static OutputFile file(Site site, Lookup.Shelf shelf) {
        Fingerprint fingerprint = site.fingerprint("package").add(shelf.head()).add(shelf.versions());
        fingerprint.add(Deprecations.replacement(shelf.pack().definition(), site.lookup())
                .isPresent());
        shelf.latest().ifPresent(e -> fingerprint.add(e.digest()));
        for (Lookup.Entry entry : shelf.entries()) {
            for (Deployment d : entry.deployments()) {
                fingerprint
                        .add(d.environment())
                        .add(site.hasEnvironment(d.environment()))
                        .add(d.cluster())
                        .add(d.aliased())
                        .addAll(d.settings().features());
            }
            Digests.addIds(entry.dependents(), fingerprint);
        }
        String path = Links.of(shelf.pack().name());
        return site.file(path, Role.INDEX, fingerprint, "package", () -> view(site, shelf, path));
    }

    private static View view(Site site, Lookup.Shelf shelf, String path) {
        PackageDefinition definition = shelf.pack().definition();
        String root = Links.root(path);
        ReleaseDetail detail = shelf.latest()
                .map(e -> ReleaseDetails.fromJson(site.input().details().apply(e.id())))
                .orElse(NONE);
        ReleaseViews parts = new ReleaseViews(site, root);
        Optional<ReleaseId> latest = shelf.latest().map(Lookup.Entry::id);
        List<Badge> badges = new ArrayList<>(PackageRow.badges(shelf));
        if (shelf.pack().unreleased()) {
            badges.add(Badge.UNRELEASED);
        }
        List<Banner> banners = parts.deprecation(definition);
        TreeSet<ReleaseId> dependents = new TreeSet<>(Comparator.comparing(ReleaseId::name)
                .thenComparing(Comparator.comparing(ReleaseId::version).reversed()));
        shelf.entries().forEach(e -> dependents.addAll(e.dependents()));
        Page page = site.page(
                path,
                Api.path(definition.name()),
                "packages",
                definition.name().value(),
                Words.line(definition.description(), 160),
                List.of(
                        new Page.Crumb("Packages", "index.html"),
                        new Page.Crumb(definition.name().value(), "")));
        return new View(
                page,
                parts.head(definition, detail, badges, banners),
                shelf.latest()
                        .map(e -> List.of(parts.version(e, latest, false)))
                        .orElse(List.of()),
                snippets(site, shelf, detail, root),
                parts.readme(detail, definition, file -> ""),
                shelf.latest().map(e -> parts.features(e, detail)).orElse(List.of()),
                shelf.majors().stream()
                        .map(m -> new MajorGroup(
                                m.number(),
                                m.entries().stream()
                                        .map(e ->
                                                parts.version(e, latest, false).with(Badge.aliases(e.deployments())))
                                        .toList()))
                        .toList(),
                parts.dependents(List.copyOf(dependents)),
                parts.facts(definition));
    }

    private static List<Snippet> snippets(Site site, Lookup.Shelf shelf, ReleaseDetail detail, String root) {
        return shelf.latest()
                .map(e -> Uses.of(
                        detail,
                        new Callee(e.release(), site.lookup(), root),
                        site.settings().url(),
                        e.id(),
                        "The page of the version has a text to copy for each template."))
                .orElse(List.of());
    }
}
