package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.Commit;
import dev.chandlery.source.CommitOrder;
import dev.chandlery.source.ContentId;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Tag;
import dev.chandlery.source.TreePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The releases that tags make. The commit of a tag holds the content of the release and dates it; the tag names the package
 * and the version. A release existed for another when the commit of its tag is not after that of the other, in an order that
 * does not trust clocks.
 */
final class TagReleases {
    /** So many tags are named in one finding. */
    private static final int NAMED = 5;

    private final SourceRepository repository;
    private final RegistrySettings settings;
    private final PackageReader reader;
    private final SortedMap<ReleaseId, Release> earlier;
    private final Map<PackageName, Set<TreePath>> places = new HashMap<>();
    private final Map<String, Discovery> discovered = new HashMap<>();
    private final SortedMap<ReleaseId, Tag> tags = new TreeMap<>();
    private final Map<ReleaseId, ReleaseSource> made = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final CommitOrder order;

    TagReleases(
            SourceRepository repository,
            RegistrySettings settings,
            Discovery head,
            SortedMap<ReleaseId, Release> earlier) {
        this.repository = repository;
        this.settings = settings;
        this.reader = new PackageReader(settings);
        this.earlier = earlier;
        head.packages().forEach(each -> note(each.definition().name(), each.directory()));
        earlier.values()
                .forEach(release ->
                        TreePath.parse(release.directory()).ifPresent(directory -> note(release.name(), directory)));
        List<Tag> all = repository.tags();
        all.forEach(tag -> settings.tags().match(tag.name()).ifPresent(id -> tags.put(id, tag)));
        this.order = repository.order(
                tags.values().stream().map(tag -> tag.commit().id()).collect(Collectors.toSet()));
        if (tags.isEmpty()) {
            findings.add(ReleaseRules.TAG_UNMATCHED.at(
                    Place.file(RegistryFiles.SETTINGS.value()),
                    (all.isEmpty()
                                    ? "The repository has no tag"
                                    : "None of the tags of the repository has the form " + settings.tags())
                            + ", so nothing is released.",
                    all.isEmpty()
                            ? "Tag a commit, such as with git tag " + example(head)
                                    + "; in a clone without tags, git fetch --tags gets them."
                            : "Tag a commit in this form, or set spec.tags to the form of your tags."));
        }
        noteOdd(all);
        tags.forEach(this::read);
    }

    /** A tag that was meant to release a package and does not is not passed over. */
    private void noteOdd(List<Tag> all) {
        List<String> odd = all.stream()
                .map(Tag::name)
                .filter(name -> settings.tags().near(name).filter(this::isMeant).isPresent())
                .sorted()
                .toList();
        if (!odd.isEmpty()) {
            String named = odd.stream().limit(NAMED).map(Quoted::printable).collect(Collectors.joining(", "))
                    + (odd.size() > NAMED ? " and " + (odd.size() - NAMED) + " more" : "");
            findings.add(
                    ReleaseRules.TAG_UNMATCHED.at(
                            Place.file(RegistryFiles.SETTINGS.value()),
                            (odd.size() == 1 ? "The tag " + named + " has" : "The tags " + named + " have")
                                    + " no version in the form 1.2.3 or 1.2.3-rc.1, so nothing is released from "
                                    + (odd.size() == 1 ? "it." : "them."),
                            "Give the commit a tag with a version of three numbers and without build metadata, such as 1.2.0."));
        }
    }

    /** A tag such as {@code git/v1.1} beside {@code git/v1.1.4} moves along with the releases, and is no mistake. */
    private boolean isMeant(TagPattern.Near near) {
        return places.containsKey(near.name())
                && tags.keySet().stream()
                        .noneMatch(id -> id.name().equals(near.name())
                                && id.version().toString().startsWith(near.version() + "."));
    }

    private void note(PackageName name, TreePath directory) {
        places.computeIfAbsent(name, each -> new LinkedHashSet<>()).add(directory);
    }

    private String example(Discovery head) {
        return head.packages().stream()
                .map(PackageDirectory::id)
                .findFirst()
                .map(id -> settings.tags()
                        .toString()
                        .replace("{package}", id.name().value())
                        .replace("{version}", id.version().toString()))
                .orElse(settings.tags().toString());
    }

    private void read(ReleaseId id, Tag tag) {
        Release published = earlier.get(id);
        if (published == null) {
            make(id, tag);
        } else if (!published.commit().equals(tag.commit().id())) {
            checkMoved(id, tag, published);
        }
    }

    private void make(ReleaseId id, Tag tag) {
        Commit commit = tag.commit();
        SourceTree tree = repository.treeAt(commit.id());
        Optional<PackageDirectory> found = find(tree, commit, id.name());
        if (found.isEmpty()) {
            findings.add(ReleaseRules.TAG_WITHOUT_PACKAGE.at(
                    Place.REGISTRY,
                    "The tag " + tag.name() + " is on " + commit.shortId() + ", which holds no package " + id.name()
                            + why(commit, id.name())
                            + "; " + id + " is not released.",
                    "Move the tag to a commit that holds the package, or delete it."));
            return;
        }
        PackageDirectory directory = found.get();
        Version written = directory.definition().version();
        List<Finding> flaws = new ArrayList<>();
        if (!written.equals(id.version())) {
            if (directory.versioned()) {
                Finding odd = ReleaseRules.TAG_VERSION.at(
                        Place.file(directory.definedIn().value()).atCommit(commit.id()),
                        "The tag " + tag.name() + " is on a commit where the package says that its version is "
                                + written + "; it is released as " + id.version() + ".",
                        "Write the version of the next tag into the file before the commit is tagged.");
                // Told now, and kept with the release, so that later runs tell it, too.
                findings.add(odd);
                flaws.add(odd);
            }
            directory = directory.withVersion(id.version());
        }
        made.put(id, new ReleaseSource(directory, tree, commit.id(), Optional.of(commit.time())).withFindings(flaws));
    }

    /** Returns the first thing that is wrong with the package at that commit, when something is. */
    private String why(Commit commit, PackageName name) {
        Discovery at = discovered.get(commit.id());
        return at == null
                ? ""
                : at.findings().stream()
                        .filter(Finding::isError)
                        .filter(finding -> places.getOrDefault(name, Set.of()).stream()
                                .anyMatch(place -> finding.place().path().startsWith(place.value() + "/")))
                        .findFirst()
                        .map(finding -> " that can be read (" + finding.place().path() + ": " + finding.message() + ")")
                        .orElse("");
    }

    private void checkMoved(ReleaseId id, Tag tag, Release published) {
        SourceTree tree = repository.treeAt(tag.commit().id());
        Optional<ContentId> content = find(tree, tag.commit(), id.name()).map(PackageDirectory::tree);
        boolean same = content.isPresent() && content.get().hex().equals(published.tree());
        if (!same && !published.tree().isEmpty()) {
            String from = published.commit().isEmpty() ? "" : " from " + Commit.shortId(published.commit());
            findings.add(ReleaseRules.VERSION_MUTATED.at(
                    Place.file(published.directory()).atCommit(tag.commit().id()),
                    "The tag " + tag.name() + " was moved" + from + " to "
                            + tag.commit().shortId() + ", and " + id + " was published with other content.",
                    "Move the tag back, and release the new content under a new version; the published release stays as"
                            + " it is."));
        }
    }

    private Optional<PackageDirectory> find(SourceTree tree, Commit commit, PackageName name) {
        for (TreePath place : places.getOrDefault(name, Set.of())) {
            Optional<PackageDefinition> definition = definition(tree, place, name);
            if (definition.isPresent()) {
                List<SourceFile> files = tree.files(place);
                Set<TreePath> nested = PackageReader.nested(files, place);
                return Optional.of(reader.directory(tree, place, files, definition.get(), nested::contains));
            }
        }
        return discovered
                .computeIfAbsent(commit.id(), id -> PackageDiscovery.discover(tree, settings))
                .packages()
                .stream()
                .filter(each -> each.definition().name().equals(name))
                .findFirst();
    }

    private Optional<PackageDefinition> definition(SourceTree tree, TreePath place, PackageName name) {
        Read<PackageDefinition> read = reader.definition(tree, place);
        return read.findings().stream().anyMatch(Finding::isError)
                ? Optional.empty()
                : read.value().filter(definition -> definition.name().equals(name));
    }

    /** Returns the new releases, by name and version ascending, not locked yet. */
    List<ReleaseSource> made() {
        return List.copyOf(made.values());
    }

    /** Returns when a release came to be, in the order of commits; empty when it has no tag. */
    Optional<Instant> moment(ReleaseId id) {
        return Optional.ofNullable(tags.get(id))
                .map(tag -> order.moments()
                        .getOrDefault(tag.commit().id(), tag.commit().time()));
    }

    /** Returns what says whether a release existed at one of these commits, in the order of commits. */
    BiPredicate<ReleaseId, Commit> existence(Collection<Commit> commits, Map<ReleaseId, Release> published) {
        Map<String, Instant> moments = repository
                .order(Stream.concat(tags.values().stream().map(Tag::commit), commits.stream())
                        .map(Commit::id)
                        .collect(Collectors.toSet()))
                .moments();
        return (id, commit) -> Optional.ofNullable(tags.get(id))
                .map(tag -> moments.getOrDefault(tag.commit().id(), tag.commit().time()))
                .or(() -> Optional.ofNullable(published.get(id)).flatMap(Release::released))
                .filter(moment -> moment.isAfter(moments.getOrDefault(commit.id(), commit.time())))
                .isEmpty();
    }

    /** Returns which versions were yanked, at the commit of a release, of the packages that it depends on. */
    SortedMap<PackageName, List<Yank>> yanksFor(ReleaseSource source) {
        SortedMap<PackageName, List<Yank>> yanks = new TreeMap<>();
        for (Dependency dependency : source.directory().definition().dependencies()) {
            yanks.put(
                    dependency.name(),
                    places.getOrDefault(dependency.name(), Set.of()).stream()
                            .flatMap(place -> definition(source.tree(), place, dependency.name()).stream())
                            .findFirst()
                            .map(PackageDefinition::yanked)
                            .orElse(List.of()));
        }
        return yanks;
    }

    /** Returns what is wrong with the tags. */
    List<Finding> findings() {
        return findings;
    }

    boolean shallow() {
        return order.shallow();
    }
}
