package dev.chandlery.overlay;

import dev.chandlery.source.PathLookup;
import dev.chandlery.source.TreePath;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The files of an output as a build finds them. Directories are those that hold a kustomization file. */
final class OutputLookup implements PathLookup {
    static final String KUSTOMIZATION = "kustomization.yaml";
    static final String MANIFESTS = "manifests.yaml";
    static final String SCHEMAS = "schemas.json";

    /** Only these are asked for: no directory has such a name. */
    private static final Set<String> NAMES = Set.of(KUSTOMIZATION, MANIFESTS, SCHEMAS);

    private final Function<String, Optional<byte[]>> content;
    private final Map<TreePath, Boolean> directories = new ConcurrentHashMap<>();

    /**
     * Looks into an output.
     *
     * @param content returns the content of a file by its path, or empty when there is none
     */
    OutputLookup(Function<String, Optional<byte[]>> content) {
        this.content = content;
    }

    @Override
    public Optional<TreePath> directory(TreePath path) {
        boolean known = directories.computeIfAbsent(
                path, p -> content.apply(p.resolve(KUSTOMIZATION).value()).isPresent());
        return known ? Optional.of(path) : Optional.empty();
    }

    @Override
    public Optional<TreePath> file(TreePath path) {
        return NAMES.contains(path.name()) && content.apply(path.value()).isPresent()
                ? Optional.of(path)
                : Optional.empty();
    }

    @Override
    public byte[] read(TreePath file) {
        return content.apply(file.value()).orElseThrow(() -> new IllegalStateException("no file " + file));
    }

    @Override
    public String shown(TreePath path) {
        return path.value();
    }
}
