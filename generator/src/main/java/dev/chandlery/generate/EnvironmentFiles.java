package dev.chandlery.generate;

import dev.chandlery.registry.Environment;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.Read;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.source.Commit;
import dev.chandlery.source.MemoryTree;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import dev.chandlery.source.TreePath;
import dev.chandlery.source.WorkingFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of environments, of which one is changed: on disk, or in a commit on a new branch. */
final class EnvironmentFiles {
    private static final TreePath DIRECTORY = new TreePath("environments");

    private final EnvironmentRequest request;
    private final SourceRepository repository;

    EnvironmentFiles(EnvironmentRequest request, SourceRepository repository) {
        this.request = request;
        this.repository = repository;
    }

    /** Opens what the change is made to: the folder as it is, or the commit that is checked out when it is to be committed. */
    static SourceRepository open(EnvironmentRequest request) {
        return request.branch().isPresent()
                ? Sources.open(request.folder(), Optional.empty())
                : Sources.openWorkingFolder(request.folder());
    }

    /** Returns the environment of this name; see {@link EnvironmentLookup}. */
    Environment find(EnvironmentName name) {
        Read<List<Environment>> read = RegistryFiles.environments(repository.head());
        return EnvironmentLookup.find(read.value().orElse(List.of()), read.findings(), name);
    }

    /** Reads the environments as they would be with another content of a file; empty for no such file. */
    Read<List<Environment>> readWith(TreePath path, Optional<byte[]> content) {
        Map<TreePath, byte[]> files = new TreeMap<>();
        SourceTree head = repository.head();
        for (SourceFile file : head.files(DIRECTORY)) {
            if (isOfEnvironment(file.path())) {
                files.put(file.path(), head.read(file));
            }
        }
        files.remove(path);
        content.ifPresent(bytes -> files.put(path, bytes));
        return RegistryFiles.environments(MemoryTree.of(files));
    }

    /** Approvals and records of use are no part of what an environment is; there may be many. */
    private static boolean isOfEnvironment(TreePath path) {
        String[] names = path.value().split("/", 4);
        return names.length < 4 || !(names[2].equals("approvals") || names[2].equals("usage"));
    }

    /** Returns the path of a file of the environment that is asked for. */
    TreePath path(String name) {
        return DIRECTORY.resolve(request.environment().value()).resolve(name);
    }

    Optional<byte[]> content(TreePath path) {
        return repository.head().file(path).map(file -> repository.head().read(file));
    }

    /**
     * Writes a file, or commits it.
     *
     * @param content its content; empty when it goes
     * @param message what the commit says
     * @return the id of the commit, when one was made
     */
    Optional<String> write(TreePath path, Optional<byte[]> content, String message) {
        if (request.branch().isPresent()) {
            String parent = repository
                    .commit()
                    .map(Commit::id)
                    .orElseThrow(() -> new SourceException("there is no commit that a branch could begin at; commit"
                            + " something first, or leave --branch out."));
            return Optional.of(request.branch().get().create(request.folder(), parent, Map.of(path, content), message));
        }
        WorkingFiles files = WorkingFiles.of(request.folder());
        Optional<byte[]> old = content(path);
        if (content.isEmpty()) {
            old.ifPresent(bytes -> files.delete(path, bytes));
        } else if (old.isPresent()) {
            files.rewrite(path, old.get(), content.get());
        } else {
            files.create(path, content.get());
        }
        return Optional.empty();
    }
}
