package dev.chandlery.catalogue;

import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageDefinition.Visibility;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.Release.ReleaseTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A package in the grouped table: a line for each major.
 *
 * @param name the package's name
 * @param title its title
 * @param href its page, from the top of the registry
 * @param description one line
 * @param team its team
 * @param teamHref the team's page, or empty
 * @param kinds the kinds of its objects, Argo's first
 * @param types the types of its templates
 * @param badges its marks
 * @param majors its lines, newest major first
 */
record PackageRow(
        String name,
        String title,
        String href,
        String description,
        String team,
        String teamHref,
        List<String> kinds,
        List<String> types,
        List<Badge> badges,
        List<MajorRow> majors) {

    /**
     * A line: a package's releases with one major number.
     *
     * @param first whether it is the package's first line, which names the package
     * @param major the major number
     * @param latest its recommended version
     * @param versionHref that version's page, from the top of the registry
     * @param versionBadges that version's marks
     * @param clusters in how many clusters any of its versions runs
     * @param versions how many versions it has
     * @param released when the recommended version was released
     */
    record MajorRow(
            boolean first,
            long major,
            String latest,
            String versionHref,
            List<Badge> versionBadges,
            int clusters,
            int versions,
            String released) {}

    private static final List<String> ARGO_KINDS = List.of(
            "WorkflowTemplate",
            "ClusterWorkflowTemplate",
            "CronWorkflow",
            "WorkflowEventBinding",
            "EventSource",
            "Sensor");

    /** By name, but Argo's kinds before all others in an order of their own. */
    static final Comparator<String> ARGO_KINDS_FIRST = Comparator.comparing(
                    (String kind) -> ARGO_KINDS.contains(kind) ? ARGO_KINDS.indexOf(kind) : ARGO_KINDS.size())
            .thenComparing(Comparator.naturalOrder());

    static PackageRow of(Lookup.Shelf shelf) {
        PackageDefinition definition = shelf.pack().definition();
        List<MajorRow> majors = new ArrayList<>();
        for (Lookup.Major major : shelf.majors()) {
            Lookup.Entry latest = major.latest();
            majors.add(new MajorRow(
                    majors.isEmpty(),
                    major.number(),
                    latest.release().version().toString(),
                    Links.of(latest.id()),
                    versionBadges(latest),
                    major.clusters(),
                    major.entries().size(),
                    Words.date(latest.release().released())));
        }
        return new PackageRow(
                definition.name().value(),
                definition.title(),
                Links.of(definition.name()),
                Words.line(definition.description(), 200),
                definition.team(),
                Links.team(definition.team()),
                shelf.latest().map(e -> kinds(e.release().objects())).orElse(List.of()),
                shelf.latest().map(e -> types(e.release().templates())).orElse(List.of()),
                badges(shelf),
                majors);
    }

    /** Returns a package's marks. */
    static List<Badge> badges(Lookup.Shelf shelf) {
        List<Badge> badges = new ArrayList<>();
        shelf.pack().definition().deprecated().ifPresent(d -> badges.add(Badge.deprecated(Deprecations.words(d))));
        if (shelf.pack().definition().visibility() == Visibility.INTERNAL) {
            badges.add(Badge.INTERNAL);
        }
        if (shelf.pack().removed()) {
            badges.add(Badge.REMOVED);
        }
        return badges;
    }

    /** Returns a version's marks. */
    static List<Badge> versionBadges(Lookup.Entry entry) {
        List<Badge> badges = new ArrayList<>();
        entry.yanked().ifPresent(reason -> badges.add(Badge.yanked(reason)));
        if (entry.release().version().isPrerelease()) {
            badges.add(Badge.PRERELEASE);
        }
        return badges;
    }

    /** Returns the distinct kinds, Argo's first, then by name. */
    static List<String> kinds(Collection<ReleaseObject> objects) {
        TreeSet<String> kinds = new TreeSet<>(ARGO_KINDS_FIRST);
        objects.forEach(o -> kinds.add(o.kind()));
        return List.copyOf(kinds);
    }

    private static List<String> types(Collection<ReleaseTemplate> templates) {
        TreeSet<String> types = new TreeSet<>();
        templates.forEach(t -> types.add(t.type()));
        return List.copyOf(types);
    }

    String aboutHtml() {
        return Html.inline(description);
    }

    boolean hasTitle() {
        return !title.isBlank() && !title.equals(name);
    }

    boolean hasTeamHref() {
        return !teamHref.isEmpty();
    }

    /** The kinds that people look for: Argo's own, or what there is when there are none. */
    List<String> mainKinds() {
        List<String> argo = kinds.stream().filter(ARGO_KINDS::contains).toList();
        return argo.isEmpty() ? kinds : argo;
    }

    /** How many lines the package takes. */
    int lines() {
        return majors.size();
    }

    String kindWords() {
        return String.join(" ", kinds);
    }

    String typeWords() {
        return String.join(" ", types);
    }

    String markWords() {
        return badges.stream().map(Badge::kind).collect(java.util.stream.Collectors.joining(" "));
    }
}
