package dev.chandlery.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** The source tree of a git tree object, read when it is asked for: ids without contents, and only the way to them. */
final class GitTree extends LinkedTree {
    private final GitObjects objects;
    private final ObjectId root;

    /**
     * Makes the tree.
     *
     * @param objects where the objects are
     * @param root the git tree
     * @param top the path at which the git tree stands
     */
    GitTree(GitObjects objects, ObjectId root, TreePath top) {
        super(top);
        this.objects = objects;
        this.root = root;
    }

    @Override
    Optional<Entry> entry(TreePath path) {
        if (path.equals(top())) {
            return Optional.of(entry(path, Entry.Kind.DIRECTORY, root));
        }
        return objects.read(reader -> entry(reader, path));
    }

    private Optional<Entry> entry(ObjectReader reader, TreePath path) throws IOException {
        GitTreeCache.Child at = new GitTreeCache.Child(FileMode.TYPE_TREE, root);
        for (String name : path.below(top()).value().split("/", -1)) {
            if ((at.mode() & FileMode.TYPE_MASK) != FileMode.TYPE_TREE) {
                return Optional.empty();
            }
            GitTreeCache.Child child = objects.trees().children(reader, at.id()).get(name);
            if (child == null) {
                return Optional.empty();
            }
            at = child;
        }
        ObjectId id = at.id();
        return kind(at.mode()).map(kind -> entry(path, kind, id));
    }

    @Override
    Listing list(TreePath directory) {
        Listing listing = new Listing();
        Optional<Entry> found = directory.isIn(top()) ? entry(directory) : Optional.empty();
        if (found.isPresent() && found.get().isDirectory()) {
            ObjectId tree = GitObjects.objectId(found.get().id());
            objects.read(reader -> {
                list(reader, tree, directory, listing);
                return listing;
            });
        }
        return listing;
    }

    /** Lists a tree and those below; the length of paths limits the depth. */
    private static void list(ObjectReader reader, ObjectId tree, TreePath at, Listing listing) throws IOException {
        CanonicalTreeParser entries = new CanonicalTreeParser();
        for (entries.reset(reader, tree); !entries.eof(); entries.next(1)) {
            Optional<Entry.Kind> kind = kind(entries.getEntryRawMode());
            byte[] name = name(entries);
            Optional<TreePath> path = Names.decode(name).flatMap(text -> Names.child(at, text));
            if (path.isEmpty()) {
                listing.leaveOut(at, new String(name, StandardCharsets.UTF_8));
            } else if (kind.isPresent() && !path.get().name().equals(".git")) {
                if (kind.get() == Entry.Kind.DIRECTORY) {
                    list(reader, entries.getEntryObjectId(), path.get(), listing);
                } else {
                    listing.add(entry(path.get(), kind.get(), entries.getEntryObjectId()));
                }
            }
        }
    }

    private static byte[] name(CanonicalTreeParser entries) {
        byte[] name = new byte[entries.getNameLength()];
        entries.getName(name, 0);
        return name;
    }

    @Override
    List<GitHash.TreeEntry> entriesOf(TreePath directory) {
        Optional<Entry> found = entry(directory).filter(Entry::isDirectory);
        if (found.isEmpty()) {
            return List.of();
        }
        return objects.read(reader -> {
            List<GitHash.TreeEntry> raw = new ArrayList<>();
            CanonicalTreeParser entries = new CanonicalTreeParser();
            for (entries.reset(reader, GitObjects.objectId(found.get().id())); !entries.eof(); entries.next(1)) {
                raw.add(new GitHash.TreeEntry(
                        Integer.toOctalString(entries.getEntryRawMode()),
                        name(entries),
                        new ContentId(entries.getEntryObjectId().name())));
            }
            return raw;
        });
    }

    @Override
    String target(Entry link) {
        return objects.read(reader -> {
            ObjectLoader blob = reader.open(GitObjects.objectId(link.id()), Constants.OBJ_BLOB);
            return blob.getSize() > 4L * SourceLimits.MAX_LINK_LENGTH
                    ? ""
                    : Names.decode(blob.getCachedBytes()).orElse("");
        });
    }

    @Override
    public byte[] read(SourceFile file) {
        return objects.read(reader -> {
            ObjectLoader blob = reader.open(GitObjects.objectId(file.id()), Constants.OBJ_BLOB);
            if (blob.getSize() > SourceLimits.MAX_FILE_BYTES) {
                throw new FileTooLargeException(file.path(), blob.getSize());
            }
            byte[] content = blob.getCachedBytes(SourceLimits.MAX_FILE_BYTES);
            return Arrays.copyOf(content, content.length);
        });
    }

    private static Entry entry(TreePath path, Entry.Kind kind, ObjectId id) {
        ContentId content = new ContentId(id.name());
        return new Entry(path, kind, () -> content);
    }

    private static Optional<Entry.Kind> kind(int mode) {
        return switch (mode & FileMode.TYPE_MASK) {
            case FileMode.TYPE_TREE -> Optional.of(Entry.Kind.DIRECTORY);
            case FileMode.TYPE_FILE -> Optional.of(Entry.Kind.FILE);
            case FileMode.TYPE_SYMLINK -> Optional.of(Entry.Kind.LINK);
            case FileMode.TYPE_GITLINK -> Optional.of(Entry.Kind.SUBMODULE);
            default -> Optional.empty();
        };
    }
}
