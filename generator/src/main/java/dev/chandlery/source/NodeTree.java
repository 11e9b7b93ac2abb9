package dev.chandlery.source;

import java.util.List;
import java.util.Optional;

/** A source tree over {@linkplain Node nodes}. */
class NodeTree extends LinkedTree {
    private final Node.Directory root;

    /** Makes the tree with this top directory. */
    NodeTree(Node.Directory root) {
        super(TreePath.ROOT);
        this.root = root;
    }

    @Override
    final Optional<Entry> entry(TreePath path) {
        return node(path).map(node -> new Entry(path, node.kind(), node::id));
    }

    @Override
    final Listing list(TreePath directory) {
        Listing listing = new Listing();
        if (node(directory).orElse(null) instanceof Node.Directory found) {
            list(directory, found, listing);
        }
        return listing;
    }

    private static void list(TreePath path, Node.Directory directory, Listing listing) {
        directory.leftOut().forEach(name -> listing.leaveOut(path, name));
        directory.children().forEach((name, child) -> {
            TreePath at = path.resolve(name);
            if (child instanceof Node.Directory below) {
                list(at, below, listing);
            } else {
                listing.add(new Entry(at, child.kind(), child::id));
            }
        });
    }

    @Override
    final List<GitHash.TreeEntry> entriesOf(TreePath directory) {
        return node(directory).orElse(null) instanceof Node.Directory found ? found.entries() : List.of();
    }

    @Override
    final String target(Entry link) {
        return node(link.path()).orElse(null) instanceof Node.Link found ? found.target() : "";
    }

    /**
     * {@inheritDoc}
     *
     * <p>A file that is seen through a symbolic link is found again by following the link.
     */
    @Override
    public final byte[] read(SourceFile file) {
        Node node = node(file.path()).orElse(null);
        if (node instanceof Node.Link) {
            node = linkedContent(file).orElse(null);
        }
        if (node instanceof Node.Content content && content.id().equals(file.id())) {
            return content.read(file.path());
        }
        throw new IllegalArgumentException("not a file of this tree: " + file.path());
    }

    private Optional<Node> linkedContent(SourceFile file) {
        LinkResolver links = new LinkResolver(TreePath.ROOT, this::entry, this::target);
        return entry(file.path()).flatMap(links::follow).flatMap(entry -> node(entry.path()));
    }

    private Optional<Node> node(TreePath path) {
        Node at = root;
        if (path.isRoot()) {
            return Optional.of(at);
        }
        for (String segment : path.value().split("/")) {
            if (!(at instanceof Node.Directory directory)) {
                return Optional.empty();
            }
            Node next = directory.children().get(segment);
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }
}
