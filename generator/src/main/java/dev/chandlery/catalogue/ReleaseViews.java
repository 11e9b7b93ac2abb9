package dev.chandlery.catalogue;

import dev.chandlery.argo.DocumentationCoverage;
import dev.chandlery.catalogue.ReleaseView.Banner;
import dev.chandlery.catalogue.ReleaseView.Dependent;
import dev.chandlery.catalogue.ReleaseView.Fact;
import dev.chandlery.catalogue.ReleaseView.Facts;
import dev.chandlery.catalogue.ReleaseView.FeatureRow;
import dev.chandlery.catalogue.ReleaseView.Head;
import dev.chandlery.catalogue.ReleaseView.Link;
import dev.chandlery.catalogue.ReleaseView.Value;
import dev.chandlery.catalogue.ReleaseView.VersionLink;
import dev.chandlery.environment.Deployment;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageDefinition.Deprecation;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the parts that package and version pages share. */
final class ReleaseViews {
    private final Site site;
    private final String root;

    /** Prepares parts for a page this way below the top of the registry. */
    ReleaseViews(Site site, String root) {
        this.site = site;
        this.root = root;
    }

    Head head(PackageDefinition definition, ReleaseDetail detail, List<Badge> badges, List<Banner> banners) {
        String name = definition.name().value();
        String title = definition.title().isBlank() ? name : definition.title();
        String team = Links.team(definition.team());
        return new Head(
                Icon.isAddress(detail.icon()) ? detail.icon() : "",
                Words.monogram(title),
                name,
                title,
                definition.description().strip(),
                definition.team(),
                team.isEmpty() ? "" : root + team,
                definition.keywords(),
                badges,
                banners);
    }

    /** Returns the warning that a package is deprecated, or nothing when it is not. */
    List<Banner> deprecation(PackageDefinition definition) {
        if (definition.deprecated().isEmpty()) {
            return List.of();
        }
        Deprecation deprecation = definition.deprecated().get();
        String lead = deprecation.since().isBlank() ? "Deprecated." : "Deprecated since " + deprecation.since() + ".";
        Optional<PackageName> other = Deprecations.replacement(definition, site.lookup());
        return List.of(new Banner(
                "deprecated",
                lead,
                Deprecations.words(deprecation),
                other.map(n -> "Go to " + n).orElse(""),
                other.map(n -> root + Links.of(n)).orElse("")));
    }

    VersionLink version(Lookup.Entry entry, Optional<ReleaseId> latest, boolean here) {
        List<Badge> badges = new ArrayList<>(PackageRow.versionBadges(entry));
        if (entry.deprecated()) {
            badges.add(Badge.deprecated(""));
        }
        if (latest.equals(Optional.of(entry.id()))) {
            badges.add(0, Badge.LATEST);
        }
        return new VersionLink(
                entry.release().version().toString(),
                root + Links.of(entry.id()),
                Words.date(entry.release().released()),
                Words.shortCommit(entry.release().commit()),
                where(entry),
                badges,
                here);
    }

    /** Returns one text for each environment where a release runs. */
    private List<Link> where(Lookup.Entry entry) {
        Map<String, TreeSet<String>> clusters = new java.util.LinkedHashMap<>();
        for (Deployment d : entry.deployments()) {
            clusters.computeIfAbsent(d.environment(), e -> new TreeSet<>()).add(d.cluster());
        }
        List<Link> links = new ArrayList<>();
        clusters.forEach((environment, names) -> links.add(
                new Link(environment + " (" + Words.count(names.size(), "cluster") + ")", environment(environment))));
        return links;
    }

    /** Returns what environments may switch on in a release; of old ones no more than the names may be known. */
    List<FeatureRow> features(Lookup.Entry entry, ReleaseDetail detail) {
        List<FeatureRow> rows = new ArrayList<>();
        for (String name : entry.release().definition().features()) {
            ReleaseDetail.Feature feature = detail.features().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(new ReleaseDetail.Feature(name, "", List.of(), List.of()));
            List<Link> on = entry.deployments().stream()
                    .filter(each -> each.settings().features().contains(name))
                    .map(Deployment::environment)
                    .distinct()
                    .map(each -> new Link(each, environment(each)))
                    .toList();
            rows.add(new FeatureRow(name, feature.description(), feature.changes(), feature.adds(), on));
        }
        return rows;
    }

    /** Returns the address of an environment's section, or empty when there is none. */
    String environment(String name) {
        return site.hasEnvironment(name) ? root + "environments/index.html#" + Links.environment(name) : "";
    }

    List<Dependent> dependents(List<ReleaseId> ids) {
        Map<PackageName, List<Link>> grouped = new TreeMap<>();
        ids.forEach(id -> grouped.computeIfAbsent(id.name(), n -> new ArrayList<>())
                .add(new Link(id.version().toString(), root + Links.of(id))));
        List<Dependent> dependents = new ArrayList<>();
        grouped.forEach((name, versions) ->
                dependents.add(new Dependent(new Link(name.value(), root + Links.of(name)), versions)));
        return dependents;
    }

    /** Returns a release's README for a page with these places of files. */
    String readme(ReleaseDetail detail, PackageDefinition definition, Function<String, String> files) {
        List<String> titles = List.of(definition.title(), definition.name().value());
        return site.markdown().page(detail.readme(), "readme-", titles, files);
    }

    /** Facts of a package: people, licence, addresses. */
    Facts facts(PackageDefinition definition) {
        List<Fact> facts = new ArrayList<>();
        List<Value> people = new ArrayList<>();
        definition.maintainers().forEach(m -> people.add(new Value(m.name(), mail(m.email()), false)));
        add(facts, "Maintainers", people);
        add(facts, "Licence", text(definition.license(), false));
        add(facts, "Argo Workflows", text(definition.argo(), true));
        add(facts, "Home", address(definition.home()));
        List<Value> sources = new ArrayList<>();
        definition.sources().forEach(s -> sources.addAll(address(s)));
        add(facts, "Sources", sources);
        return new Facts(facts);
    }

    /** Facts of a package and of what a release of it tells about its templates. */
    Facts facts(PackageDefinition definition, DocumentationCoverage coverage) {
        List<Fact> facts = new ArrayList<>(facts(definition).list());
        if (coverage.total() > 0) {
            String share = coverage.percent() + " % of its templates and parameters";
            add(facts, "Described", text(share, false));
        }
        return new Facts(facts);
    }

    /** Facts of a release: where it comes from, and its digests. */
    Facts origin(Release release, String directory) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Commit", text(release.commit(), true));
        add(facts, "Path", text(directory, true));
        String chart = "charts/" + release.name() + "-" + release.version() + ".tgz";
        add(
                facts,
                "Chart",
                List.of(new Value(
                        release.name() + "-" + release.version() + ".tgz ("
                                + Words.size(release.bundle().size()) + ")",
                        root + chart,
                        false)));
        add(facts, "SHA-256", text(release.bundle().digest(), true));
        add(facts, "Content SHA-256", text(release.bundle().contentDigest(), true));
        String twin = "api/v1/packages/" + release.name() + "/" + release.version() + ".json";
        add(facts, "For programs", List.of(new Value("JSON", root + twin, false)));
        return new Facts(facts);
    }

    private static void add(List<Fact> facts, String label, List<Value> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(label, values));
        }
    }

    private static List<Value> text(String text, boolean code) {
        return text.isBlank() ? List.of() : List.of(new Value(text, "", code));
    }

    private static List<Value> address(String text) {
        return text.isBlank() ? List.of() : List.of(new Value(text, Html.webAddress(text), false));
    }

    private static String mail(String address) {
        return address.matches("[A-Za-z0-9.+_-]{1,64}@[A-Za-z0-9.-]{1,255}") ? "mailto:" + address : "";
    }
}
