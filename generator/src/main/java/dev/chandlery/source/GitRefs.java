package dev.chandlery.source;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Finds the commits that users name. */
final class GitRefs {
    private static final int MAX_REF_LENGTH = 1000;

    private final GitObjects objects;
    private final String folder;

    /**
     * Makes a finder.
     *
     * @param objects where the objects are
     * @param folder the folder that was given, in quotes, for messages
     */
    GitRefs(GitObjects objects, String folder) {
        this.objects = objects;
        this.folder = folder;
    }

    /** Returns the commit of a name, or of {@code HEAD} without one. */
    ObjectId resolve(Optional<String> ref) {
        Repository repository = objects.repository();
        try {
            if (ref.isEmpty()) {
                ObjectId head = repository.resolve(Constants.HEAD);
                if (head == null) {
                    throw new NotCommittedException("the git repository of " + folder
                            + " has no commit on its current branch; commit something first, or name a ref.");
                }
                return head;
            }
            String name = ref.get();
            ObjectId id =
                    name.isBlank() || name.length() > MAX_REF_LENGTH ? null : repository.resolve(name + "^{commit}");
            if (id == null) {
                throw unknown(name, repository.resolve("refs/remotes/origin/" + name) != null);
            }
            return id;
        } catch (RevisionSyntaxException | IncorrectObjectTypeException | MissingObjectException e) {
            throw unknown(ref.orElse(Constants.HEAD), false);
        } catch (AmbiguousObjectException e) {
            throw new SourceException(
                    named(ref.orElse(Constants.HEAD)) + " is the beginning of several object ids; give more digits.",
                    e);
        } catch (IOException e) {
            throw objects.unreadable(e);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw unknown(ref.orElse(Constants.HEAD), false);
        }
    }

    private SourceException unknown(String ref, boolean atOrigin) {
        return new SourceException("the git repository of " + folder + " has no commit " + named(ref)
                + (atOrigin
                        ? "; \"origin/" + Names.printable(ref) + "\" is there, name that."
                        : "; \"git branch --all\" and \"git tag\" list what it has, \"git fetch\" gets more."));
    }

    static String named(String ref) {
        return "\"" + Names.printable(ref) + "\"";
    }
}
