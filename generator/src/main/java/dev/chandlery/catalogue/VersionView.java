package dev.chandlery.catalogue;

import dev.chandlery.catalogue.ReleaseView.Dependent;
import dev.chandlery.catalogue.ReleaseView.Facts;
import dev.chandlery.catalogue.ReleaseView.FeatureRow;
import dev.chandlery.catalogue.ReleaseView.Head;
import dev.chandlery.catalogue.ReleaseView.Link;
import dev.chandlery.catalogue.ReleaseView.Snippet;
import dev.chandlery.catalogue.ReleaseView.VersionLink;
import java.util.List;

/**
 * What a version page shows.
 *
 * @param page the frame
 * @param head the head
 * @param current this version in the list of versions
 * @param versions all versions, descending
 * @param snippets how to use it
 * @param readmeHtml the README
 * @param changesHtml the CHANGELOG
 * @param owners its WorkflowTemplates
 * @param features what environments may switch on
 * @param needs what it needs where it runs, none when that is not known
 * @param dependencies the packages it needs
 * @param dependents the packages that need it
 * @param places where it runs
 * @param objects its objects
 * @param files its manifests and examples
 * @param facts people, licence, addresses
 * @param origin commit, path, digests
 */
record VersionView(
        Page page,
        Head head,
        VersionLink current,
        List<VersionLink> versions,
        List<Snippet> snippets,
        String readmeHtml,
        String changesHtml,
        List<OwnerView> owners,
        List<FeatureRow> features,
        List<NeedsView> needs,
        List<DependencyRow> dependencies,
        List<Dependent> dependents,
        List<PlaceRow> places,
        List<ObjectRow> objects,
        List<FileView> files,
        Facts facts,
        Facts origin) {

    /**
     * A dependency.
     *
     * @param name the package, with a link to its page if there is one
     * @param range the range asked for, or empty
     * @param locked the version chosen, with a link to its page if there is one
     * @param badges that version's marks
     */
    record DependencyRow(Link name, String range, Link locked, List<Badge> badges) {}

    /**
     * A place where the release runs.
     *
     * @param environment the environment
     * @param cluster the cluster
     * @param namespace the namespace
     * @param current whether its singletons run there
     * @param aliases the names that lead to it there besides its own
     * @param reasons why it is there
     */
    record PlaceRow(
            Link environment,
            String cluster,
            String namespace,
            boolean current,
            List<String> aliases,
            List<String> reasons) {}

    /**
     * An object.
     *
     * @param kind its kind
     * @param sourceName its name in the source
     * @param name its name on the cluster
     * @param clusterScoped whether it is outside namespaces
     * @param singleton whether it keeps its name across versions
     */
    record ObjectRow(String kind, String sourceName, String name, boolean clusterScoped, boolean singleton) {}

    /**
     * A file.
     *
     * @param id its place on the page
     * @param path its path
     * @param example whether it is an example
     * @param lines how many lines it has
     * @param textHtml its lines
     */
    record FileView(String id, String path, boolean example, String lines, String textHtml) {}

    boolean hasReadme() {
        return !readmeHtml.isBlank();
    }

    boolean hasChanges() {
        return !changesHtml.isBlank();
    }

    boolean hasOwners() {
        return !owners.isEmpty();
    }

    boolean hasFeatures() {
        return !features.isEmpty();
    }

    boolean hasNeeds() {
        return !needs.isEmpty();
    }

    boolean hasDependencies() {
        return !dependencies.isEmpty();
    }

    boolean hasDependents() {
        return !dependents.isEmpty();
    }

    boolean hasPlaces() {
        return !places.isEmpty();
    }

    boolean hasObjects() {
        return !objects.isEmpty();
    }

    List<FileView> manifests() {
        return files.stream().filter(f -> !f.example()).toList();
    }

    List<FileView> examples() {
        return files.stream().filter(FileView::example).toList();
    }

    boolean hasManifests() {
        return !manifests().isEmpty();
    }

    boolean hasExamples() {
        return !examples().isEmpty();
    }
}
