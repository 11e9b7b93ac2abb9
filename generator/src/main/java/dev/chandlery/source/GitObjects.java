package dev.chandlery.source;

import java.io.IOException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads objects of a repository, each call with a reader of its own, and turns JGit's failures into sentences. */
final class GitObjects implements AutoCloseable {
    private final Repository repository;
    private final GitTreeCache trees = new GitTreeCache();

    GitObjects(Repository repository) {
        this.repository = repository;
    }

    Repository repository() {
        return repository;
    }

    /** Returns the trees that were looked into last. */
    GitTreeCache trees() {
        return trees;
    }

    /** Runs an action that reads objects. Runtime exceptions of JGit's parsers mean damaged objects. */
    <T> T read(Action<T> action) {
        try (ObjectReader reader = repository.newObjectReader()) {
            return action.with(reader);
        } catch (SourceException | FileTooLargeException e) {
            throw e;
        } catch (MissingObjectException e) {
            throw new SourceException(
                    "the git object " + e.getObjectId().name() + " is missing in " + name()
                            + "; fetch it with \"git fetch --refetch\", or clone the repository again without a filter.",
                    e);
        } catch (CorruptObjectException | IncorrectObjectTypeException | LargeObjectException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw damaged(e);
        }
    }

    SourceException damaged(Exception cause) {
        return new SourceException(
                "the git repository " + name() + " is damaged (" + reason(cause)
                        + "); \"git fsck\" says more; clone it again.",
                cause);
    }

    SourceException unreadable(Exception cause) {
        return new SourceException(
                "the git repository " + name() + " cannot be read (" + reason(cause)
                        + "); check the rights and the disk.",
                cause);
    }

    private String name() {
        return "\"" + Names.printable(String.valueOf(repository.getDirectory())) + "\"";
    }

    private static String reason(Exception cause) {
        return Names.printable(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }

    static ObjectId objectId(ContentId id) {
        return ObjectId.fromString(id.hex());
    }

    @Override
    public void close() {
        repository.close();
    }

    /** What is done with a reader. */
    interface Action<T> {
        T with(ObjectReader reader) throws IOException;
    }
}
