package dev.chandlery.source;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Rule;
import java.util.Optional;
import java.util.function.Function;

/**
 * Follows symbolic links by their text, inside a directory and never through the file system. A link that steps out of
 * the directory is refused even when it comes back in, so that the outcome does not depend on where the directory lies.
 */
final class LinkResolver {
    private final TreePath top;
    private final Function<TreePath, Optional<Entry>> entries;
    private final Function<Entry, String> targets;

    /**
     * Makes a resolver.
     *
     * @param top the directory that no link may leave
     * @param entries looks up an entry
     * @param targets reads where a link points to
     */
    LinkResolver(TreePath top, Function<TreePath, Optional<Entry>> entries, Function<Entry, String> targets) {
        this.top = top;
        this.entries = entries;
        this.targets = targets;
    }

    /** Returns the file a link leads to, or empty when it is not followed. */
    Optional<Entry> follow(Entry link) {
        return resolve(link) instanceof Leads leads ? Optional.of(leads.file()) : Optional.empty();
    }

    /** Returns why a link is not followed, or empty when it is. */
    Optional<Finding> finding(Entry link) {
        if (!(resolve(link) instanceof Refused refused)) {
            return Optional.empty();
        }
        String target = Names.printable(targets.apply(link));
        return Optional.of(refused.rule()
                .at(
                        Place.file(link.path().value()),
                        "The symbolic link to \"" + target + "\" " + refused.reason() + ", so it is left out.",
                        "Put the file itself there."));
    }

    private Outcome resolve(Entry link) {
        Entry at = link;
        for (int hop = 0; hop < SourceLimits.MAX_LINK_HOPS; hop++) {
            Outcome outcome = step(at);
            if (!(outcome instanceof Next next)) {
                return outcome;
            }
            at = next.link();
        }
        return new Refused(SourceRules.SYMLINK_BROKEN, "leads round in a loop");
    }

    /** Follows one link to the end of its text. */
    private Outcome step(Entry link) {
        String target = targets.apply(link);
        if (target.isEmpty() || target.indexOf('\0') >= 0 || target.length() > SourceLimits.MAX_LINK_LENGTH) {
            return new Refused(SourceRules.SYMLINK_BROKEN, "leads nowhere");
        }
        if (target.startsWith("/")) {
            return new Refused(SourceRules.SYMLINK_OUTSIDE, "is an absolute path");
        }
        TreePath parent = link.path().parent();
        Entry at = new Entry(parent, Entry.Kind.DIRECTORY, link.identity());
        for (String segment : target.split("/")) {
            if (at.kind() == Entry.Kind.LINK) {
                return new Refused(SourceRules.SYMLINK_DIRECTORY, "leads through another link");
            }
            if (!at.isDirectory()) {
                return new Refused(SourceRules.SYMLINK_BROKEN, "leads nowhere");
            }
            if (segment.equals("..")) {
                if (at.path().equals(top)) {
                    return new Refused(SourceRules.SYMLINK_OUTSIDE, "leads outside of the directory that is read");
                }
                at = new Entry(at.path().parent(), Entry.Kind.DIRECTORY, at.identity());
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                Optional<Entry> next = entries.apply(at.path().resolve(segment));
                if (next.isEmpty()) {
                    return new Refused(SourceRules.SYMLINK_BROKEN, "leads nowhere");
                }
                at = next.get();
            }
        }
        return switch (at.kind()) {
            case FILE -> new Leads(at);
            case LINK -> new Next(at);
            case DIRECTORY -> new Refused(SourceRules.SYMLINK_DIRECTORY, "leads to a directory");
            case SUBMODULE -> new Refused(SourceRules.SYMLINK_OUTSIDE, "leads to a submodule");
        };
    }

    private sealed interface Outcome permits Leads, Next, Refused {}

    private record Leads(Entry file) implements Outcome {}

    private record Next(Entry link) implements Outcome {}

    private record Refused(Rule rule, String reason) implements Outcome {}
}
