package dev.chandlery.catalogue;

import dev.chandlery.catalogue.ReleaseDetail.TextFile;
import dev.chandlery.catalogue.ReleaseView.Banner;
import dev.chandlery.catalogue.ReleaseView.Link;
import dev.chandlery.catalogue.VersionView.DependencyRow;
import dev.chandlery.catalogue.VersionView.FileView;
import dev.chandlery.catalogue.VersionView.ObjectRow;
import dev.chandlery.catalogue.VersionView.PlaceRow;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of a release: everything one needs to use it. */
final class VersionPage {
    private final Site site;
    private final Lookup.Shelf shelf;
    private final Lookup.Entry entry;
    private final String path;
    private final ReleaseViews parts;

    private VersionPage(Site site, Lookup.Shelf shelf, Lookup.Entry entry) {
        this.site = site;
        this.shelf = shelf;
        this.entry = entry;
        this.path = Links.of(entry.id());
        this.parts = new ReleaseViews(site, Links.root(path));
    }

    static OutputFile file(Site site, Lookup.Shelf shelf, Lookup.Entry entry) {
        Fingerprint fingerprint =
                site.fingerprint("version").add(entry.digest()).add(shelf.versions());
        entry.release()
                .dependencies()
                .forEach(id -> site.lookup()
                        .entry(id)
                        .ifPresentOrElse(
                                e -> fingerprint
                                        .add(e.release().bundle().contentDigest())
                                        .add(e.deprecated())
                                        .add(e.yanked().isPresent())
                                        .add(e.yanked().orElse("")),
                                () -> fingerprint.add(
                                        site.lookup().shelf(id.name()).isPresent())));
        fingerprint.add(Deprecations.replacement(shelf.pack().definition(), site.lookup())
                .isPresent());
        Digests.addIds(entry.dependents(), fingerprint);
        Digests.add(entry.deployments(), fingerprint);
        entry.deployments().forEach(d -> fingerprint.add(site.hasEnvironment(d.environment())));
        return site.file(
                Links.of(entry.id()),
                Role.CONTENT,
                fingerprint,
                "version",
                () -> new VersionPage(site, shelf, entry).view());
    }

    private VersionView view() {
        ReleaseDetail detail = ReleaseDetails.fromJson(site.input().details().apply(entry.id()));
        Release release = entry.release();
        PackageDefinition definition = release.definition();
        Callee callee = new Callee(release, site.lookup(), Links.root(path));
        OwnerViews owners = new OwnerViews(callee, site.markdown());
        List<FileView> files = files(detail);
        Map<String, String> places = new LinkedHashMap<>();
        files.forEach(f -> places.putIfAbsent(f.path(), f.id()));
        if (!detail.changelog().isBlank()) {
            places.putIfAbsent("CHANGELOG.md", "changes");
        }
        Optional<ReleaseId> latest = shelf.latest().map(Lookup.Entry::id);
        return new VersionView(
                page(),
                parts.head(definition, detail, badges(), banners()),
                parts.version(entry, latest, true),
                shelf.entries().stream()
                        .map(e -> parts.version(e, latest, e.id().equals(entry.id())))
                        .toList(),
                Uses.of(
                        detail,
                        callee,
                        site.settings().url(),
                        entry.id(),
                        "Each template below has its own text to copy."),
                parts.readme(detail, definition, p -> places.getOrDefault(p, "")),
                site.markdown().page(detail.changelog(), "changes-", List.of("changelog", "changes"), p -> ""),
                detail.templates().stream().map(owners::of).toList(),
                parts.features(entry, detail),
                detail.contract().map(NeedsView::of).stream()
                        .filter(needs -> !needs.groups().isEmpty())
                        .toList(),
                dependencies(),
                parts.dependents(entry.dependents()),
                places(),
                objects(),
                files,
                parts.facts(definition, detail.documentation()),
                parts.origin(release, release.directory()));
    }

    private Page page() {
        String name = entry.id().name().value();
        String version = entry.id().version().toString();
        return site.page(
                path,
                Api.path(entry.id()),
                "packages",
                name + " " + version,
                Words.line(entry.release().definition().description(), 160),
                List.of(
                        new Page.Crumb("Packages", "index.html"),
                        new Page.Crumb(name, Links.of(entry.id().name())),
                        new Page.Crumb(version, "")));
    }

    private List<Badge> badges() {
        List<Badge> badges = new ArrayList<>(PackageRow.versionBadges(entry));
        PackageRow.badges(shelf).stream()
                .filter(b -> !b.kind().equals("deprecated") || entry.deprecated())
                .forEach(badges::add);
        return badges;
    }

    private List<Banner> banners() {
        List<Banner> banners = new ArrayList<>();
        entry.yanked()
                .ifPresent(reason -> banners.add(new Banner(
                        "yanked",
                        "This version was yanked.",
                        reason.isBlank() ? "No range chooses it." : reason,
                        "",
                        "")));
        banners.addAll(parts.deprecation(shelf.pack().definition()));
        shelf.latest()
                .filter(e -> e.release().version().compareTo(entry.release().version()) > 0)
                .ifPresent(e -> banners.add(new Banner(
                        "newer",
                        "A newer version is there.",
                        "",
                        "Go to " + e.release().version(),
                        Links.root(path) + Links.of(e.id()))));
        return banners;
    }

    private List<DependencyRow> dependencies() {
        List<DependencyRow> rows = new ArrayList<>();
        for (ReleaseId id : entry.release().dependencies()) {
            Optional<Lookup.Entry> other = site.lookup().entry(id);
            List<Badge> badges =
                    new ArrayList<>(other.map(PackageRow::versionBadges).orElse(List.of()));
            other.filter(Lookup.Entry::deprecated).ifPresent(e -> badges.add(Badge.deprecated("")));
            String href = other.isPresent() ? Links.root(path) + Links.of(id) : "";
            rows.add(new DependencyRow(
                    new Link(
                            id.name().value(),
                            site.lookup().shelf(id.name()).isPresent() ? Links.root(path) + Links.of(id.name()) : ""),
                    range(entry.release(), id.name()),
                    new Link(id.version().toString(), href),
                    badges));
        }
        return rows;
    }

    /** Returns the range that a release asks for, or empty. */
    static String range(Release release, PackageName name) {
        return release.definition().dependencies().stream()
                .filter(d -> d.name().equals(name))
                .map(PackageDefinition.Dependency::range)
                .findFirst()
                .orElse("");
    }

    private List<PlaceRow> places() {
        return entry.deployments().stream()
                .map(d -> new PlaceRow(
                        new Link(d.environment(), parts.environment(d.environment())),
                        d.cluster(),
                        d.namespace(),
                        d.current(),
                        d.aliased()
                                ? MajorAlias.of(entry.release()).stream()
                                        .map(MajorAlias::name)
                                        .distinct()
                                        .toList()
                                : List.of(),
                        d.reasons()))
                .toList();
    }

    private List<ObjectRow> objects() {
        return entry.release().objects().stream()
                .map(o -> new ObjectRow(o.kind(), o.sourceName(), o.name(), o.clusterScoped(), o.singleton()))
                .toList();
    }

    private static List<FileView> files(ReleaseDetail detail) {
        List<FileView> files = new ArrayList<>();
        for (TextFile file : detail.manifests()) {
            files.add(file(file, false, "file-" + (files.size() + 1)));
        }
        for (TextFile file : detail.examples()) {
            files.add(file(file, true, "file-" + (files.size() + 1)));
        }
        return files;
    }

    private static FileView file(TextFile file, boolean example, String id) {
        int lines = (int) file.text().lines().count();
        return new FileView(id, file.path(), example, Words.count(lines, "line"), Html.lines(id, file.text()));
    }
}
