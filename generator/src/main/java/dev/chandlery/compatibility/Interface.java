package dev.chandlery.compatibility;

import dev.chandlery.manifest.Manifest;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.TreePath;
import java.util.List;

/**
 * The interface of one version of a package: what others can call in it, what they have to give and get, and what it needs of
 * the cluster that it runs on. What it keeps to itself is there too, as one text for each part, so that a change of it is seen.
 *
 * @param root the package
 */
public record Interface(Element root) {
    /** The annotation of an object that names the templates which are for itself only, divided by commas. */
    public static final String INTERNAL_TEMPLATES = "chandlery.dev/internal-templates";

    /**
     * What an interface is read from.
     *
     * @param definition what its package.yaml says
     * @param definedIn the file that says it
     * @param directory the directory of the package
     * @param manifests its objects
     * @param features the files of its features, below {@code features/}
     * @param otherFiles its files besides these, package.yaml left out
     */
    public record Source(
            PackageDefinition definition,
            TreePath definedIn,
            TreePath directory,
            List<Manifest> manifests,
            List<SourceFile> features,
            List<SourceFile> otherFiles) {
        /** Copies the lists. */
        public Source {
            manifests = List.copyOf(manifests);
            features = List.copyOf(features);
            otherFiles = List.copyOf(otherFiles);
        }
    }

    /**
     * Reads the interface of a package. A manifest that is malformed in some place is read as far as it goes; nothing raises an
     * exception.
     */
    public static Interface read(Source source) {
        return new Interface(new PackageElements(source).read());
    }
}
