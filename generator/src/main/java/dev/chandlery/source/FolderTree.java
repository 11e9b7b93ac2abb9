package dev.chandlery.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * A source tree over a folder on any file system. The names are read when it is opened, contents when they are asked
 * for; a file that changed in between is refused rather than read under the id of what it was.
 *
 * <p>Entries named {@code .git} are not seen; a directory below the top that holds one is a repository of its own and
 * counts as a submodule. Devices, sockets and pipes are not seen, as in git.
 */
final class FolderTree extends NodeTree {
    private FolderTree(Node.Directory root) {
        super(root);
    }

    /**
     * Reads the names of all files of a folder.
     *
     * @throws SourceException when a directory cannot be read, or the folder holds more than
     *     {@link SourceLimits#MAX_FILES} files
     */
    static FolderTree open(Path folder) {
        return new FolderTree(
                new Walk(folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
                        .directory(folder, TreePath.ROOT));
    }

    /** Builds the nodes. */
    private static final class Walk {
        private final boolean posix;
        private int count;

        private Walk(boolean posix) {
            this.posix = posix;
        }

        private Node.Directory directory(Path folder, TreePath at) {
            Node.Directory directory = new Node.Directory();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    Optional<String> decoded = nameOf(entry);
                    String name = decoded.orElseGet(() -> String.valueOf(entry.getFileName()));
                    Optional<TreePath> path = decoded.flatMap(text -> Names.child(at, text));
                    if (path.isEmpty()) {
                        directory.leftOut().add(name);
                    } else if (!name.equals(".git")) {
                        node(entry, path.get())
                                .ifPresent(node -> directory.children().put(name, node));
                    }
                }
            } catch (DirectoryIteratorException | IOException e) {
                throw unreadable(folder, e);
            }
            directory.leftOut().sort(null);
            return directory;
        }

        private Optional<Node> node(Path entry, TreePath path) throws IOException {
            if (++count > SourceLimits.MAX_FILES) {
                throw Listing.tooManyFiles();
            }
            Class<? extends BasicFileAttributes> known = posix ? PosixFileAttributes.class : BasicFileAttributes.class;
            BasicFileAttributes attributes = Files.readAttributes(entry, known, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                String separator = entry.getFileSystem().getSeparator();
                return Optional.of(
                        new Node.Link(Files.readSymbolicLink(entry).toString().replace(separator, "/")));
            }
            if (attributes.isDirectory()) {
                return Optional.of(
                        Files.exists(entry.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
                                ? new Node.Submodule()
                                : directory(entry, path));
            }
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            return Optional.of(new FileContent(entry, isExecutable(attributes)));
        }

        private static boolean isExecutable(BasicFileAttributes attributes) {
            return attributes instanceof PosixFileAttributes posix
                    && posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
        }
    }

    /** Returns the name of a file, with replacement characters for what is not UTF-8 text. */
    static String readableNameOf(Path file) {
        return nameOf(file).orElseGet(() -> String.valueOf(file.getFileName()));
    }

    /**
     * Returns the name of a file, or empty when it is not UTF-8 text. The JVM gives replacement characters for what it
     * cannot decode, in a locale without UTF-8 for all beyond ASCII; the URI of the file still has the bytes.
     */
    private static Optional<String> nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.indexOf('\ufffd') < 0) {
            return Optional.of(name);
        }
        String uri = file.toUri().getRawPath();
        String last = uri.substring(uri.lastIndexOf('/', uri.length() - 2) + 1).replaceAll("/$", "");
        return Names.decode(percentDecoded(last));
    }

    private static byte[] percentDecoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static SourceException unreadable(Path path, Exception cause) {
        String name = Names.printable(path.toString());
        return cause instanceof AccessDeniedException
                ? new SourceException(
                        "\"" + name + "\" cannot be read: permission denied; grant read access to it.", cause)
                : new SourceException(
                        "\"" + name + "\" could not be read (" + Names.printable(String.valueOf(cause.getMessage()))
                                + "); check the disk, and that nothing changes the folder meanwhile.",
                        cause);
    }

    private static final class FileContent extends Node.Content {
        private final Path file;
        private final boolean executable;

        private FileContent(Path file, boolean executable) {
            this.file = file;
            this.executable = executable;
        }

        @Override
        ContentId hash() {
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return GitHash.blob(Files.size(file), in);
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }

        @Override
        byte[] read(TreePath path) {
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] content = in.readNBytes(SourceLimits.MAX_FILE_BYTES + 1);
                if (content.length > SourceLimits.MAX_FILE_BYTES) {
                    throw new FileTooLargeException(path, Math.max(Files.size(file), content.length));
                }
                if (!GitHash.blob(content).equals(id())) {
                    throw new IOException("it changed while it was read");
                }
                return content;
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }

        @Override
        public String mode() {
            return executable ? GitHash.TreeEntry.EXECUTABLE : GitHash.TreeEntry.FILE;
        }
    }
}
