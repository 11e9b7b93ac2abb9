package dev.chandlery.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens what a user gives as the source: a git repository, a folder inside one, or a plain folder. */
public final class Sources {
    private Sources() {}

    /**
     * Opens the source of a registry.
     *
     * <p>In git, the tree of the commit is read and never the working tree, so that what is generated can be generated
     * again; a folder inside a repository is the top of its own tree and history. Work trees, bare repositories, linked
     * work trees and shallow clones are read in place; nothing is checked out or written. A folder that is not in git
     * is read as it is on disk.
     *
     * @param folder a folder of any file system; repositories are looked for in the default file system only
     * @param ref a branch, a tag, a commit id or another name that git resolves to a commit; without one, {@code HEAD}
     * @throws SourceException when it cannot be opened; the message says what to do
     */
    public static SourceRepository open(Path folder, Optional<String> ref) {
        Path top = existingFolder(folder);
        if (top.getFileSystem().equals(FileSystems.getDefault())) {
            Optional<SourceRepository> git = GitOpener.open(top, ref);
            if (git.isPresent()) {
                return git.get();
            }
        }
        if (ref.isPresent()) {
            throw new SourceException(name(top) + " is not in a git repository, so \"" + Names.printable(ref.get())
                    + "\" cannot be read from it; leave the ref out, or give a repository.");
        }
        return new FolderRepository(FolderTree.open(top));
    }

    /**
     * Opens a folder as it is on disk, whether or not it is in git, without commit and history.
     *
     * @param folder a folder of any file system
     * @throws SourceException when it cannot be read; the message says what to do
     */
    public static SourceRepository openFolder(Path folder) {
        return new FolderRepository(FolderTree.open(existingFolder(folder)));
    }

    /**
     * Opens a folder as it is on disk, committed or not, with the history of the commit that is checked out where there is
     * one. A bare repository is read at its {@code HEAD}.
     *
     * @param folder a folder of any file system
     * @throws SourceException when it cannot be read; the message says what to do
     */
    public static SourceRepository openWorkingFolder(Path folder) {
        Path top = existingFolder(folder);
        if (isBare(top)) {
            return open(folder, Optional.empty());
        }
        SourceTree onDisk = FolderTree.open(top);
        try {
            SourceRepository git = open(folder, Optional.empty());
            return git.commit().isPresent() ? new WorkingRepository(onDisk, git) : git;
        } catch (NotCommittedException e) {
            // What is on disk is all there is.
            return new FolderRepository(onDisk);
        }
    }

    /**
     * Opens a registry that was generated.
     *
     * @param address an {@code http} or {@code https} address, or a folder
     * @param workingFolder where relative paths begin
     * @throws SourceException when it is neither
     */
    public static PublishedFiles openPublished(String address, Path workingFolder) {
        return PublishedSite.of(address)
                .<PublishedFiles>map(site -> site)
                .orElseGet(() -> PublishedFolder.of(workingFolder.resolve(address)));
    }

    /**
     * Opens a whole output, with the overlays beside the registry.
     *
     * @param address as for {@link #openPublished}
     * @param workingFolder where relative paths begin
     * @return its files by their path from its top, or empty when the address is that of a registry alone
     */
    public static Optional<PublishedFiles> openOutput(String address, Path workingFolder) {
        return PublishedSite.of(address).isPresent()
                ? Optional.empty()
                : PublishedFolder.output(workingFolder.resolve(address)).map(output -> output);
    }

    /** Says whether a folder says of itself that it is a registry: it holds a file {@code chandlery.yaml}. */
    public static boolean isRegistry(Path folder) {
        return Files.isRegularFile(folder.resolve("chandlery.yaml"));
    }

    static boolean isBare(Path top) {
        return Files.isRegularFile(top.resolve("HEAD")) && Files.isDirectory(top.resolve("objects"));
    }

    static Path existingFolder(Path folder) {
        if (!Files.exists(folder)) {
            throw new SourceException(name(folder) + " does not exist; give the folder of the templates.");
        }
        if (!Files.isDirectory(folder)) {
            throw new SourceException(name(folder) + " is not a folder; give the folder of the templates.");
        }
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new SourceException(
                    name(folder) + " cannot be reached; check the rights of the folders above it.", e);
        }
    }

    static String name(Path path) {
        return "\"" + Names.printable(path.toString()) + "\"";
    }
}
