package dev.chandlery.source;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What all trees share: a medium gives raw entries, this class follows links and tells what is left out. */
abstract class LinkedTree implements SourceTree {
    private final TreePath top;
    private final AtomicReference<@Nullable Listing> everything = new AtomicReference<>();

    /** Makes a tree that holds what lies in this directory. */
    LinkedTree(TreePath top) {
        this.top = top;
    }

    /** Returns the directory above which this tree knows nothing. */
    final TreePath top() {
        return top;
    }

    /** Returns what stands at a path inside the top, of any kind. */
    abstract Optional<Entry> entry(TreePath path);

    /** Lists everything below a directory, or nothing when there is no such directory. */
    abstract Listing list(TreePath directory);

    /** Returns what git's tree object of a directory holds. */
    abstract List<GitHash.TreeEntry> entriesOf(TreePath directory);

    /** Returns the text of a link, or an empty text when it has none that can be read. */
    abstract String target(Entry link);

    @Override
    public final List<SourceFile> files(TreePath directory) {
        LinkResolver links = linksInside(directory);
        List<SourceFile> files = new ArrayList<>();
        for (Entry entry : listing(directory).entries()) {
            fileAt(entry, links).ifPresent(files::add);
        }
        return List.copyOf(files);
    }

    @Override
    public final Optional<SourceFile> file(TreePath path) {
        return path.isIn(top)
                ? entry(path).flatMap(entry -> fileAt(entry, linksInside(path.parent())))
                : Optional.empty();
    }

    @Override
    public final Optional<ContentId> directoryId(TreePath directory) {
        if (!directory.isIn(top)) {
            return Optional.empty();
        }
        return entry(directory).filter(Entry::isDirectory).map(Entry::id).filter(id -> !id.equals(GitHash.EMPTY_TREE));
    }

    @Override
    public final Optional<ContentId> directoryIdWithout(TreePath directory, String entry) {
        Optional<ContentId> whole = directoryId(directory);
        if (whole.isEmpty() || entry(directory.resolve(entry)).isEmpty()) {
            return whole;
        }
        List<GitHash.TreeEntry> rest = entriesOf(directory).stream()
                .filter(e -> !new String(e.name(), StandardCharsets.UTF_8).equals(entry))
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(GitHash.tree(rest));
    }

    @Override
    public final List<Finding> findings(TreePath directory) {
        Listing listing = listing(directory);
        List<Finding> findings = new ArrayList<>(listing.findings());
        LinkResolver links = linksInside(directory);
        for (Entry entry : listing.entries()) {
            if (entry.kind() == Entry.Kind.LINK) {
                links.finding(entry).ifPresent(findings::add);
            } else if (entry.kind() == Entry.Kind.SUBMODULE) {
                findings.add(SourceRules.SUBMODULE_SKIPPED.at(
                        Place.file(entry.path().value()),
                        "The submodule " + entry.path() + " is not read.",
                        "Copy its files in, or make a registry of that repository."));
            }
        }
        findings.addAll(new CaseClashes(directory).of(listing));
        return findings.stream().sorted().toList();
    }

    /** Lists everything below a directory; a whole repository only once, since findings and files both ask for it. */
    private Listing listing(TreePath directory) {
        TreePath inside = within(directory);
        if (!inside.isRoot()) {
            return list(inside);
        }
        Listing known = everything.get();
        if (known == null) {
            known = list(inside);
            everything.set(known);
        }
        return known;
    }

    private TreePath within(TreePath directory) {
        return top.isIn(directory) ? top : directory;
    }

    private LinkResolver linksInside(TreePath directory) {
        return new LinkResolver(
                within(directory), path -> path.isIn(top) ? entry(path) : Optional.empty(), this::target);
    }

    private static Optional<SourceFile> fileAt(Entry entry, LinkResolver links) {
        return switch (entry.kind()) {
            case FILE -> Optional.of(new SourceFile(entry.path(), entry.id()));
            case LINK -> links.follow(entry).map(file -> new SourceFile(entry.path(), file.id()));
            case SUBMODULE, DIRECTORY -> Optional.empty();
        };
    }
}
