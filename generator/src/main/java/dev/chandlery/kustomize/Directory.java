package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.kustomize.Kustomization.Text;
import dev.chandlery.source.PathLookup;
import dev.chandlery.source.TreePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A directory of a build: files are read in and below it only, other directories are found anywhere but above it. */
final class Directory {
    private static final List<String> NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final Pattern REMOTE = Pattern.compile(
            "[A-Za-z][A-Za-z0-9+.-]*:.*|[^/]+@[^/]+:.*|(www\\.)?(github|gitlab|bitbucket)\\.com/.*|.*\\.git(/.*)?|.*/_git/.*"
                    + "|.*\\?ref=.*");

    private final PathLookup files;
    private final TreePath root;
    private final @Nullable Directory referrer;

    /** A file: where it is, how it is shown, and what it holds. */
    @SuppressWarnings("ArrayRecordComponent") // contents are read, never compared
    record Content(TreePath path, String shown, byte[] bytes) {}

    Directory(PathLookup files, TreePath root, @Nullable Directory referrer) {
        this.files = files;
        this.root = root;
        this.referrer = referrer;
    }

    TreePath root() {
        return root;
    }

    /** Returns the kustomization file of the directory. */
    Kustomization kustomization() {
        List<TreePath> found = new ArrayList<>();
        for (String name : NAMES) {
            files.file(root.resolve(name)).filter(f -> f.isIn(root)).ifPresent(found::add);
        }
        if (found.size() != 1) {
            String shown = files.shown(root).isEmpty() ? "." : files.shown(root);
            throw BuildStop.invalid(
                    Place.file(shown),
                    found.isEmpty()
                            ? "There is no kustomization.yaml, kustomization.yml or Kustomization in the directory."
                            : "There are several kustomization files in the directory.",
                    found.isEmpty() ? "Name another directory, or write one." : "Keep one of them.");
        }
        return KustomizationReader.read(root, files.shown(found.get(0)), files.read(found.get(0)));
    }

    /** Returns a file in or below the directory; ends the build when there is none. */
    Content load(Text path, Place place) {
        refuseRemote(path, place);
        TreePath real = file(path).orElseThrow(() -> missing(path, place, "file"));
        if (!real.parent().isIn(root)) {
            throw BuildStop.invalid(
                    place,
                    "The file " + KustomizationValues.quoted(path.value()) + " is not in or below the directory.",
                    "Move it there; Kustomize reads no other files.");
        }
        return new Content(real, files.shown(real), files.read(real));
    }

    Optional<TreePath> file(Text path) {
        return joined(path.value()).flatMap(files::file);
    }

    /** Returns a directory that a path leads to; ends the build when there is none. */
    Directory enter(Text path, Place place) {
        refuseRemote(path, place);
        if (path.value().startsWith("/")) {
            throw BuildStop.invalid(
                    place, "The path of a directory must not be absolute.", "Write it relative to this directory.");
        }
        TreePath real =
                joined(path.value()).flatMap(files::directory).orElseThrow(() -> missing(path, place, "directory"));
        for (Directory at = this; at != null; at = at.referrer) {
            if (at.root.isIn(real)) {
                throw BuildStop.invalid(
                        place,
                        "The directory " + KustomizationValues.quoted(path.value())
                                + " holds one that is being built from it.",
                        "Remove the circle.");
            }
        }
        return new Directory(files, real, this);
    }

    private void refuseRemote(Text path, Place place) {
        if (REMOTE.matcher(path.value()).matches() && file(path).isEmpty()) {
            throw BuildStop.unsupported(
                    place, "what comes from elsewhere, such as " + KustomizationValues.quoted(path.value()));
        }
    }

    private static BuildStop missing(Text path, Place place, String what) {
        return BuildStop.invalid(
                place,
                "There is no " + what + " " + KustomizationValues.quoted(path.value()) + ".",
                "Correct the path.");
    }

    /** Joins the directory and a path, {@code .} and {@code ..} resolved; empty when it leads above the top. */
    private Optional<TreePath> joined(String path) {
        Deque<String> segments = new ArrayDeque<>();
        if (!path.startsWith("/") && !root.isRoot()) {
            segments.addAll(List.of(root.value().split("/", -1)));
        }
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return TreePath.parse(String.join("/", segments));
    }
}
