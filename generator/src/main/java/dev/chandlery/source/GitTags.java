package dev.chandlery.source;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** The tags of a repository, and the order of the commits that they are on. */
final class GitTags {
    private GitTags() {}

    /** Returns the tags on commits in ascending order of name; those on other objects release nothing. */
    static List<Tag> read(Repository repository, ObjectReader reader) throws IOException {
        List<Tag> tags = new ArrayList<>();
        try (RevWalk walk = new RevWalk(reader)) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                ObjectId id = ref.getObjectId();
                if (id != null && walk.peel(walk.parseAny(id)) instanceof RevCommit commit) {
                    tags.add(new Tag(ref.getName().substring(Constants.R_TAGS.length()), describe(commit)));
                }
            }
        }
        tags.sort(Comparator.comparing(Tag::name));
        return tags;
    }

    /** Orders commits; see {@link CommitOrder}. */
    static CommitOrder order(ObjectReader reader, Collection<String> commits) throws IOException {
        Map<ObjectId, Instant> all = new HashMap<>();
        try (RevWalk walk = new RevWalk(reader)) {
            walk.setRetainBody(false);
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            for (String commit : commits) {
                walk.markStart(walk.parseCommit(ObjectId.fromString(commit)));
            }
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                Instant moment = describe(commit).time();
                for (RevCommit parent : commit.getParents()) {
                    Instant before = all.get(parent);
                    if (before != null && !moment.isAfter(before)) {
                        moment = before.plusNanos(1);
                    }
                }
                all.put(commit.copy(), moment);
            }
        }
        Map<String, Instant> moments = new HashMap<>();
        for (String commit : commits) {
            moments.put(commit, all.getOrDefault(ObjectId.fromString(commit), Instant.EPOCH));
        }
        return new CommitOrder(moments, !reader.getShallowCommits().isEmpty());
    }

    /** Seconds since 1970 that JGit holds as an int; git's own range ends in 2106. */
    static Commit describe(RevCommit commit) {
        return new Commit(commit.name(), Instant.ofEpochSecond(Integer.toUnsignedLong(commit.getCommitTime())));
    }
}
