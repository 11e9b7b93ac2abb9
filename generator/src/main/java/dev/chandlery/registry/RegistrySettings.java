package dev.chandlery.registry;

import dev.chandlery.diagnostic.Severity;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What {@code chandlery.yaml} says, or the defaults without one.
 *
 * @param name the registry's name
 * @param declared whether there is a registry file
 * @param url where the registry folder will be served, without a trailing slash; empty when unknown
 * @param packagePatterns directories of packages, with {@code {team}} and {@code {package}}; empty: discovered
 * @param titleAnnotations annotation keys read as a package's title
 * @param descriptionAnnotations annotation keys read as a package's description
 * @param versionAnnotations annotation keys read as a package's version
 * @param external patterns of WorkflowTemplate names that exist on the clusters and are not packaged here
 * @param versioning where releases come from
 * @param tags the form of the tags that release packages, where tags do
 * @param snapshots whether packages whose head differs from their last release have a snapshot
 * @param suffix the form of the version suffix of names
 * @param aliases whether templates can be called by major version, too
 * @param lintRules severities by rule id; an empty value switches the rule off
 * @param lintOptions options by rule id, for the rules whose options are set; those of a rule that are not set stand there
 *     with their defaults
 * @param argoVersion the Argo Workflows minor version to lint for, such as {@code 4.1}
 * @param changeOverrides what the registry thinks of kinds of changes between versions, by their ids
 * @param indexFormat the bytes served at {@code index.yaml}
 */
public record RegistrySettings(
        String name,
        boolean declared,
        String url,
        List<String> packagePatterns,
        List<String> titleAnnotations,
        List<String> descriptionAnnotations,
        List<String> versionAnnotations,
        List<String> external,
        Versioning versioning,
        TagPattern tags,
        boolean snapshots,
        NameSuffix suffix,
        boolean aliases,
        SortedMap<String, Optional<Severity>> lintRules,
        SortedMap<String, YamlMapping> lintOptions,
        String argoVersion,
        SortedMap<String, ChangeOverride> changeOverrides,
        IndexFormat indexFormat) {

    /** Where releases come from. */
    public enum Versioning {
        /** The first commit on the release branch with a new {@code spec.version}. */
        HISTORY,
        /** The commits with a tag that names package and version. */
        TAGS,
        /** What the tree holds. */
        TREE
    }

    /** The form of the version suffix of names. */
    public enum NameSuffix {
        /** {@code git-v1.2.0}. */
        DOTS,
        /** {@code git-v1-2-0}. */
        DASHES;

        /** Returns the name of an object of this version: {@code git} of 1.2.0 is {@code git-v1.2.0}. */
        public String apply(String name, Version version) {
            String text = version.toString();
            return name + "-v" + (this == DOTS ? text : text.replace('.', '-'));
        }
    }

    /** The bytes served at {@code index.yaml}. */
    public enum IndexFormat {
        /** Block YAML. */
        YAML,
        /** JSON, which is YAML too and is read faster. */
        JSON
    }

    /** Returns these settings with snapshots. */
    public RegistrySettings withSnapshots() {
        return new RegistrySettings(
                name,
                declared,
                url,
                packagePatterns,
                titleAnnotations,
                descriptionAnnotations,
                versionAnnotations,
                external,
                versioning,
                tags,
                true,
                suffix,
                aliases,
                lintRules,
                lintOptions,
                argoVersion,
                changeOverrides,
                indexFormat);
    }

    /** Copies the lists. */
    public RegistrySettings {
        packagePatterns = List.copyOf(packagePatterns);
        titleAnnotations = List.copyOf(titleAnnotations);
        descriptionAnnotations = List.copyOf(descriptionAnnotations);
        versionAnnotations = List.copyOf(versionAnnotations);
        external = List.copyOf(external);
    }
}
