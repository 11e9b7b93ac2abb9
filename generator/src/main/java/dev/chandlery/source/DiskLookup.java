package dev.chandlery.source;

import dev.chandlery.yaml.YamlLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a disk: paths are from its top, {@code /}. */
public final class DiskLookup implements PathLookup {
    private final Path top;
    private final Path workingFolder;

    /**
     * Looks from the top of the disk that holds a folder.
     *
     * @param workingFolder the absolute path of the folder from which paths are shown
     */
    public DiskLookup(Path workingFolder) {
        this.workingFolder = workingFolder.normalize();
        this.top = workingFolder.getRoot();
    }

    /** Returns the path of a file or folder from the top of the disk. */
    public TreePath pathOf(Path absolute) {
        String relative = top.relativize(absolute.normalize()).toString();
        return new TreePath(relative.replace(top.getFileSystem().getSeparator(), "/"));
    }

    @Override
    public Optional<TreePath> directory(TreePath path) {
        return real(path).filter(Files::isDirectory).map(this::pathOf);
    }

    @Override
    public Optional<TreePath> file(TreePath path) {
        return real(path).filter(Files::isRegularFile).map(this::pathOf);
    }

    @Override
    public byte[] read(TreePath file) {
        Path path = top.resolve(file.value());
        try (InputStream in = Files.newInputStream(path)) {
            // One byte beyond the limit is enough for the reader to refuse the file.
            return in.readNBytes(YamlLimits.DEFAULT.maxBytes() + 1);
        } catch (IOException e) {
            throw FolderTree.unreadable(path, e);
        }
    }

    @Override
    public String shown(TreePath path) {
        Path absolute = top.resolve(path.value());
        Path shown = absolute.startsWith(workingFolder) ? workingFolder.relativize(absolute) : absolute;
        return Names.printable(shown.toString().replace(top.getFileSystem().getSeparator(), "/"));
    }

    private Optional<Path> real(TreePath path) {
        try {
            return Optional.of(top.resolve(path.value()).toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
