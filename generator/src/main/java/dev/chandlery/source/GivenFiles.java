package dev.chandlery.source;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files that a user names: files of any name, {@code -} for standard input, and folders, of which all files that end in
 * {@code .yaml}, {@code .yml} or {@code .json} count, those of folders below them too, in the order of their names.
 *
 * <p>A folder is followed through a symbolic link only when the link itself is named. Folders named {@code .git} are passed
 * over. A file that is reached twice counts once.
 */
public final class GivenFiles {
    /** What stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final String SHOWN_INPUT = "<stdin>";
    private static final Pattern MANIFEST = Pattern.compile(".*\\.(ya?ml|json)");

    private final Path workingFolder;
    private final List<GivenFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private boolean below = true;
    private int entries;

    /**
     * What was found.
     *
     * @param files the files, in the order in which they were given
     * @param findings links that were not followed
     * @param folder where the working folder lies in its git repository, with {@code /}; empty for its top, outside of git,
     *     and when a file lies outside of the working folder
     */
    public record Given(List<GivenFile> files, List<Finding> findings, String folder) {
        /** Copies the lists. */
        public Given {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
        }
    }

    private GivenFiles(Path workingFolder) {
        this.workingFolder = workingFolder;
    }

    /**
     * Finds the files.
     *
     * @param paths what the user names
     * @param workingFolder where relative paths begin
     * @param input standard input, read to its end when it is named
     * @param limit the most bytes that are read of standard input
     * @throws SourceException when a path does not exist or cannot be read
     */
    public static Given find(List<String> paths, Path workingFolder, InputStream input, int limit) {
        GivenFiles found = new GivenFiles(workingFolder);
        paths.forEach(path -> found.add(path, input, limit));
        return new Given(found.files, found.findings, found.below ? Worktrees.folderIn(workingFolder) : "");
    }

    private void add(String given, InputStream input, int limit) {
        if (given.equals(STANDARD_INPUT)) {
            if (!seen.add(Path.of(STANDARD_INPUT))) {
                return;
            }
            try {
                files.add(GivenFile.of(SHOWN_INPUT, input.readNBytes(limit + 1)));
            } catch (IOException e) {
                throw new SourceException("standard input cannot be read; check what writes to it.", e);
            }
            return;
        }
        Path path = workingFolder.resolve(given);
        if (!Files.exists(path)) {
            throw new SourceException("\"" + Names.printable(given)
                    + "\" does not exist; give files or folders of manifests, or - for standard input.");
        }
        Path real = real(path);
        below &= path.normalize().startsWith(workingFolder.normalize());
        String shown = shown(path);
        if (Files.isDirectory(path)) {
            folder(real, shown);
        } else if (seen.add(real)) {
            files.add(GivenFile.of(shown, real));
        }
    }

    /** Returns a path from the working folder, or the whole path of one that is not below it. */
    private String shown(Path path) {
        Path normal = path.normalize();
        Path from = workingFolder.normalize();
        Path relative = normal.startsWith(from) ? from.relativize(normal) : normal;
        return Names.printable(relative.toString().replace(path.getFileSystem().getSeparator(), "/"));
    }

    private void folder(Path folder, String shown) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException | IOException e) {
            throw FolderTree.unreadable(folder, e);
        }
        entries += children.size();
        if (entries > SourceLimits.MAX_FILES) {
            throw Listing.tooManyFiles();
        }
        children.sort(Comparator.comparing(FolderTree::readableNameOf));
        for (Path child : children) {
            String name = FolderTree.readableNameOf(child);
            String path = (shown.isEmpty() ? "" : shown.endsWith("/") ? shown : shown + "/") + Names.printable(name);
            if (Files.isSymbolicLink(child)) {
                link(child, path);
            } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                if (!name.equals(".git")) {
                    folder(child, path);
                }
            } else if (isManifest(name) && Files.isRegularFile(child) && seen.add(child)) {
                files.add(GivenFile.of(path, child));
            }
        }
    }

    private void link(Path link, String path) {
        if (Files.isDirectory(link)) {
            findings.add(SourceRules.SYMLINK_DIRECTORY.at(
                    Place.file(path),
                    "The link " + path + " leads to a folder, so it is not followed.",
                    "Name the link itself on the command line, if the folder should be checked."));
        } else if (isManifest(FolderTree.readableNameOf(link)) && Files.isRegularFile(link)) {
            Path real = real(link);
            if (seen.add(real)) {
                files.add(GivenFile.of(path, real));
            }
        }
    }

    private static boolean isManifest(String name) {
        return MANIFEST.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw FolderTree.unreadable(path, e);
        }
    }
}
