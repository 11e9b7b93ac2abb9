package dev.chandlery.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Finds the commits that gave a file new content. */
final class GitFileChanges {
    private static final int MAX_CHANGES = 1000;
    private static final Pattern CO_AUTHOR =
            Pattern.compile("(?im)^co-authored-by:[^<\\r\\n]*<([^<>\\s]{1,254})>\\s*$");
    private static final byte[] SIGNATURE_KEY = "gpgsig ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_SIGNATURE_KEY = "gpgsig-sha256 ".getBytes(StandardCharsets.US_ASCII);

    private final ObjectReader reader;
    private final String path;

    GitFileChanges(ObjectReader reader, String path) {
        this.reader = reader;
        this.path = path;
    }

    List<FileChange> walk(ObjectId from, Optional<ObjectId> without) throws IOException {
        try (RevWalk walk = new RevWalk(reader)) {
            walk.markStart(walk.parseCommit(from));
            if (without.isPresent()) {
                walk.markUninteresting(walk.parseCommit(without.get()));
            }
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
            List<FileChange> changes = new ArrayList<>();
            for (RevCommit next = walk.next(); next != null && changes.size() < MAX_CHANGES; next = walk.next()) {
                changes.add(new FileChange(GitTags.describe(next), content(next), emails(next), signature(next)));
            }
            return changes;
        }
    }

    private Optional<ContentId> content(RevCommit commit) throws IOException {
        try (TreeWalk found = TreeWalk.forPath(reader, path, commit.getTree())) {
            return found == null || found.getFileMode(0) == FileMode.TREE
                    ? Optional.empty()
                    : Optional.of(new ContentId(found.getObjectId(0).name()));
        }
    }

    private static List<String> emails(RevCommit commit) {
        List<String> emails = new ArrayList<>();
        add(emails, commit.getAuthorIdent());
        add(emails, commit.getCommitterIdent());
        Matcher matcher = CO_AUTHOR.matcher(commit.getFullMessage());
        while (matcher.find()) {
            emails.add(matcher.group(1));
        }
        return emails.stream().distinct().toList();
    }

    private static void add(List<String> emails, @Nullable PersonIdent person) {
        if (person != null && !person.getEmailAddress().isEmpty()) {
            emails.add(person.getEmailAddress());
        }
    }

    private static Optional<CommitSignature> signature(RevCommit commit) {
        byte[] signature = commit.getRawGpgSignature();
        return signature == null
                ? Optional.empty()
                : Optional.of(new CommitSignature(
                        new String(signature, StandardCharsets.US_ASCII), withoutSignature(commit.getRawBuffer())));
    }

    /** git signs a commit as it is before its signature is written into it (gitformat-signature). */
    static byte[] withoutSignature(byte[] commit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(commit.length);
        boolean inSignature = false;
        int at = 0;
        while (at < commit.length && commit[at] != '\n') {
            int end = at;
            while (end < commit.length && commit[end] != '\n') {
                end++;
            }
            end = Math.min(commit.length, end + 1);
            inSignature = commit[at] == ' '
                    ? inSignature
                    : startsWith(commit, at, SIGNATURE_KEY) || startsWith(commit, at, OTHER_SIGNATURE_KEY);
            if (!inSignature) {
                out.write(commit, at, end - at);
            }
            at = end;
        }
        out.write(commit, at, commit.length - at);
        return out.toByteArray();
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] start) {
        if (bytes.length - at < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[at + i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
