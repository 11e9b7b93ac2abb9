package dev.chandlery.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.argo.DocumentationCoverage;
import dev.chandlery.compatibility.InterfaceDocument;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a release's own pages show and other pages do not need: made once from the release's files, kept as its JSON twin
 * {@code api/v1/packages/<name>/<version>.json}, and never changed by what happens to other releases.
 *
 * @param readme the README as Markdown, or empty
 * @param changelog the CHANGELOG as Markdown, or empty
 * @param icon its icon as a {@code data:} URL, or empty
 * @param templates its WorkflowTemplates and ClusterWorkflowTemplates under their source names
 * @param manifests its manifests under their final names
 * @param examples its example files
 * @param features what environments may switch on
 * @param contract its interface as programs read it: property {@code interface}; unknown in twins that were written before
 */
public record ReleaseDetail(
        String readme,
        String changelog,
        String icon,
        List<ArgoWorkflowTemplate> templates,
        List<TextFile> manifests,
        List<TextFile> examples,
        List<Feature> features,
        @JsonProperty("interface") Optional<InterfaceDocument> contract) {
    /**
     * An optional part.
     *
     * @param name its name
     * @param description what it is for, or empty
     * @param changes the objects that it changes
     * @param adds the objects that it adds, as kind and name in the source
     */
    public record Feature(String name, String description, List<Change> changes, List<String> adds) {
        /** Copies the lists. */
        public Feature {
            changes = List.copyOf(changes);
            adds = List.copyOf(adds);
        }
    }

    /**
     * An object that a feature changes.
     *
     * @param object its kind and its name in the source
     * @param fields the fields that are concerned
     */
    public record Change(String object, List<String> fields) {
        /** Copies the list. */
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A text file.
     *
     * @param path its path in the package
     * @param text its content
     */
    public record TextFile(String path, String text) {}

    /** Copies the lists. Twins that were written before they held an icon, features or an interface have none. */
    public ReleaseDetail {
        icon = Objects.requireNonNullElse(icon, "");
        templates = List.copyOf(templates);
        manifests = List.copyOf(manifests);
        examples = List.copyOf(examples);
        features = List.copyOf(Objects.requireNonNullElse(features, List.of()));
        contract = Objects.requireNonNullElse(contract, Optional.empty());
    }

    /** Returns how much of the templates and their parameters is described. */
    @JsonProperty
    public DocumentationCoverage documentation() {
        return DocumentationCoverage.of(templates);
    }
}
