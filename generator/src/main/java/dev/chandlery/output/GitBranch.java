package dev.chandlery.output;

import dev.chandlery.source.GitIdentity;
import dev.chandlery.source.HermeticSystemReader;
import dev.chandlery.source.TemporaryFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/**
 * A branch elsewhere that holds an output. It is read, and a commit is put on top of what was read: when somebody else was faster,
 * nothing happens, and it is to be read again. Nothing is ever forced.
 */
public final class GitBranch implements AutoCloseable {
    private static final int MAX_REASON = 300;
    /** The word alone: a branch that is locked or blocked by a rule stays so, however often it is tried. */
    private static final Pattern LOCK = Pattern.compile("\\block\\b", Pattern.CASE_INSENSITIVE);

    private static final String FETCHED = "refs/chandlery/fetched";

    private final GitTarget target;
    private final URIish uri;
    private final GitAccess access;
    private final TemporaryFolder scratch;
    private final Repository repository;

    /**
     * The newest commit of the branch.
     *
     * @param id its full id
     * @param message its whole message
     */
    public record Tip(String id, String message) {}

    /** What became of a commit. */
    public enum Outcome {
        /** It is on the branch. */
        PUSHED,
        /** The branch holds the same files already, so none was made. */
        UNCHANGED,
        /** The branch is no longer where it was read. */
        MOVED
    }

    /**
     * A commit to be made.
     *
     * @param message its message
     * @param identity who makes it
     * @param time when
     * @param signature makes an armored OpenPGP signature over its bytes, which names its time; empty when it is not signed
     */
    public record Draft(
            String message,
            GitIdentity identity,
            Instant time,
            Optional<BiFunction<byte[], Instant, String>> signature) {
        private PersonIdent person() {
            return new PersonIdent(identity.name(), identity.email(), time, ZoneOffset.UTC);
        }
    }

    private GitBranch(GitTarget target, URIish uri, GitAccess access, TemporaryFolder scratch, Repository repository) {
        this.target = target;
        this.uri = uri;
        this.access = access;
        this.scratch = scratch;
        this.repository = repository;
    }

    /**
     * Opens a branch, which need not exist. What is read of it lies in a temporary folder until this is closed.
     *
     * @throws OutputException when the remote cannot be named so
     */
    public static GitBranch open(GitTarget target, GitAccess access) {
        HermeticSystemReader.install();
        try {
            URIish uri = new URIish(target.remote());
            TemporaryFolder scratch = TemporaryFolder.make();
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(scratch.path().toFile())
                    .setBare()
                    .build();
            repository.create(true);
            // Many fetches would start the garbage collection, in a thread that takes away what this one just made.
            repository.getConfig().setInt("gc", null, "auto", 0);
            repository.getConfig().setInt("gc", null, "autoPackLimit", 0);
            return new GitBranch(target, uri, access, scratch, repository);
        } catch (URISyntaxException e) {
            throw new OutputException("the address of the remote cannot be read: " + e.getReason());
        } catch (IOException e) {
            throw new OutputException("the folder for temporary files cannot be written (" + e.getMessage()
                    + "): free some space, or name another with java.io.tmpdir");
        }
    }

    /**
     * Reads where the branch is now, and what it holds.
     *
     * @return its newest commit; empty when the branch does not exist
     * @throws OutputException when the remote cannot be read
     */
    public Optional<Tip> fetch() {
        try (Transport transport = transport()) {
            Ref found;
            try (FetchConnection connection = transport.openFetch()) {
                found = connection.getRef(target.ref());
            }
            if (found == null) {
                return Optional.empty();
            }
            transport.setDepth(1);
            transport.fetch(NullProgressMonitor.INSTANCE, List.of(new RefSpec("+" + target.ref() + ":" + FETCHED)));
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit commit = walk.parseCommit(repository.resolve(FETCHED));
                return Optional.of(new Tip(commit.name(), commit.getFullMessage()));
            }
        } catch (IOException | URISyntaxException e) {
            throw failed("read", e);
        }
    }

    /** Makes a folder hold the output of the branch, so that a run goes on from it. Other files of the branch are left out. */
    public void checkOut(Optional<Tip> tip, Path folder) {
        try {
            if (tip.isPresent()) {
                new GitOutput(repository, commitId(tip.get())).checkOut(folder);
            }
        } catch (IOException e) {
            throw OutputException.of(folder, e);
        }
    }

    /**
     * Puts a commit with the files of an output on top of what was read.
     *
     * @param tip what was read; empty for a new branch
     * @param folder the folder of the output
     * @param part the part of the output, a folder at its top; empty for all of it
     * @throws OutputException when the remote refuses it, or cannot be written: the branch is then as it was; or when the
     *     connection is lost for good, and nobody knows
     */
    public Outcome push(Optional<Tip> tip, Path folder, Optional<String> part, Draft draft) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId before = tip.map(GitBranch::commitId).orElse(ObjectId.zeroId());
            GitOutput output = new GitOutput(repository, before);
            ObjectId tree = output.tree(folder, part, inserter);
            if (tree.equals(output.treeBefore())) {
                return Outcome.UNCHANGED;
            }
            ObjectId commit = commit(tree, tip, draft, inserter);
            inserter.flush();
            return push(before, commit);
        } catch (IOException | URISyntaxException e) {
            throw failed("written", e);
        }
    }

    private static ObjectId commit(ObjectId tree, Optional<Tip> tip, Draft draft, ObjectInserter inserter)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        tip.ifPresent(parent -> commit.setParentId(commitId(parent)));
        commit.setAuthor(draft.person());
        commit.setCommitter(draft.person());
        commit.setMessage(draft.message());
        if (draft.signature().isPresent()) {
            String signature = draft.signature().get().apply(commit.build(), draft.time());
            commit.setGpgSignature(new GpgSignature(signature.stripTrailing().getBytes(StandardCharsets.US_ASCII)));
        }
        return inserter.insert(commit);
    }

    private Outcome push(ObjectId before, ObjectId commit) throws IOException, URISyntaxException {
        RemoteRefUpdate update = new RemoteRefUpdate(repository, null, commit, target.ref(), false, null, before);
        PushResult result;
        try (Transport transport = transport()) {
            result = transport.push(NullProgressMonitor.INSTANCE, List.of(update));
        } catch (IOException e) {
            return interrupted(commit, e);
        }
        RemoteRefUpdate told = result.getRemoteUpdate(target.ref());
        return switch (told.getStatus()) {
            case OK, UP_TO_DATE -> Outcome.PUSHED;
            case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> Outcome.MOVED;
            default -> refused(before, String.valueOf(told.getMessage()), result.getMessages());
        };
    }

    /** The commit may have arrived although nobody said so: the branch tells. */
    private Outcome interrupted(ObjectId commit, IOException cause) {
        Optional<Tip> now;
        try {
            now = fetch();
        } catch (OutputException e) {
            throw new OutputException("the connection to the remote " + name() + " was lost while the commit was sent ("
                    + reason(cause)
                    + "), and the branch cannot be read: whether the commit arrived is not known; run it"
                    + " again when the remote is back, which makes no second one");
        }
        if (now.map(GitBranch::commitId).filter(commit::equals).isPresent()) {
            return Outcome.PUSHED;
        }
        throw failed("written", cause);
    }

    /** Whoever loses a race may be told so by the lock that the winner holds. */
    private Outcome refused(ObjectId before, String reason, String messages) {
        boolean moved = LOCK.matcher(reason).find()
                || !fetch().map(GitBranch::commitId).orElse(ObjectId.zeroId()).equals(before);
        if (moved) {
            return Outcome.MOVED;
        }
        String told = messages.isBlank() ? "" : ": " + oneLine(messages);
        throw new OutputException("the remote " + name() + " refuses the commit (" + oneLine(reason) + told
                + "): ask who keeps it which branches you may write; nothing was published");
    }

    private Transport transport() throws NotSupportedException, TransportException, URISyntaxException {
        Transport transport = Transport.open(repository, uri);
        access.configure(transport, uri);
        return transport;
    }

    private OutputException failed(String done, Exception cause) {
        return new OutputException("the remote " + name() + " cannot be " + done + " (" + reason(cause)
                + "): check its address and your rights; nothing was published");
    }

    private static String reason(Exception cause) {
        String reason = String.valueOf(cause.getMessage());
        for (Throwable at = cause.getCause(); at != null && at.getMessage() != null; at = at.getCause()) {
            reason = at.getMessage();
        }
        return oneLine(reason);
    }

    /** The address without a password. */
    private String name() {
        return "\"" + oneLine(uri.setPass(null).toString()) + "\"";
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
        return line.length() > MAX_REASON ? line.substring(0, MAX_REASON) + "…" : line;
    }

    private static ObjectId commitId(Tip tip) {
        return ObjectId.fromString(tip.id());
    }

    @Override
    public void close() {
        repository.close();
        scratch.close();
    }
}
