package dev.chandlery.registry;

import static dev.chandlery.registry.schema.Field.optional;
import static dev.chandlery.registry.schema.Field.required;

import dev.chandlery.registry.schema.Either;
import dev.chandlery.registry.schema.Field;
import dev.chandlery.registry.schema.FileKind;
import dev.chandlery.registry.schema.Flag;
import dev.chandlery.registry.schema.Group;
import dev.chandlery.registry.schema.ListOf;
import dev.chandlery.registry.schema.MapOf;
import dev.chandlery.registry.schema.Whole;
import dev.chandlery.registry.schema.Word;
import java.util.List;

/** The kinds of files below {@code environments/}, key by key. */
final class EnvironmentKinds {
    static final FileKind ENVIRONMENT = FileKind.of(
            "Environment",
            "environments/<name>/environment.yaml",
            "Where packages run and which of their releases arrive by themselves.",
            List.of(
                    required(
                            "metadata",
                            Group.of(required("name", Forms.PLACE, "The environment's name: that of its folder.")),
                            "The name of the environment."),
                    required("spec", environmentSpec(), "The description of the environment.")),
            """
            apiVersion: chandlery.dev/v1
            kind: Environment
            metadata: {name: prod}
            spec:
              promotesFrom: staging
              clusters:
                - {name: prod-eu, server: "https://prod-eu.acme.example:6443", labels: {region: eu}}
                - {name: prod-us, server: "https://prod-us.acme.example:6443", labels: {region: us}}
              namespace: "{team}"
              strategy: everywhere
              soak: 24h
              parameters:
                git: {clone.depth: "1"}
            """);

    static final FileKind RELEASE_SET = FileKind.of(
            "ReleaseSet",
            "environments/<name>/releases.yaml",
            "The releases that an environment runs besides those it tracks. The file is optional.",
            List.of(required("spec", releaseSetSpec(), "The releases.")),
            """
            apiVersion: chandlery.dev/v1
            kind: ReleaseSet
            spec:
              releases:
                - {package: git, version: 1.2.0, current: true}
                - {package: git, version: 1.1.4, strategy: single}
                - {package: etl, version: 2.0.1, strategy: {clusters: [prod-eu]}}
                - {package: etl, version: 1.9.0, retire: {after: "2026-12-01", reason: Nothing calls it any more.}}
            """);

    static final FileKind FREEZE = FileKind.of(
            "Freeze",
            "environments/<name>/freeze.yaml",
            "A time in which nothing is promoted to the environment. Written by `freeze`, removed by `unfreeze`.",
            List.of(required(
                    "spec",
                    Group.of(
                            required("until", Forms.DATE, "The moment at which it ends; a date is its start in UTC."),
                            required("reason", Forms.PROSE, "Why, for those who want to promote.")),
                    "The freeze.")),
            """
            apiVersion: chandlery.dev/v1
            kind: Freeze
            spec:
              until: "2027-01-04"
              reason: The year is being closed.
            """);

    private EnvironmentKinds() {}

    private static Group environmentSpec() {
        return Group.of(
                optional("promotesFrom", Forms.PLACE, "The environment that releases come from."),
                required(
                        "clusters",
                        ListOf.some(Group.of(
                                required("name", Forms.PLACE, "The cluster's name, unique over all environments."),
                                required("server", Forms.URL, "The URL of its API server."),
                                optional("labels", new MapOf(Forms.LABEL_KEY, Forms.LABEL_VALUE), "Its labels."))),
                        "The clusters."),
                optional("namespace", Forms.NAMESPACE, "The namespace of a package's objects.")
                        .or("{team}"),
                optional("track", ListOf.any(track()), "Rules by which the newest releases arrive by themselves."),
                strategy("The clusters to which releases go that say nothing themselves.")
                        .or("everywhere"),
                optional(
                        "soak",
                        Forms.DURATION,
                        "How long a release must have run in the environment of `promotesFrom` before it is promoted."
                                + " Default: no time."),
                optional(
                        "removalLimit",
                        new Whole(0, 1_000_000),
                        "How many releases one change may take away from the environment. Default: any number."),
                optional("retention", retention(), "Which releases `retire` keeps although nothing uses them."),
                optional(
                                "approvals",
                                approvals(),
                                "The approvals that a promotion to the environment needs. Default: none.")
                        .vitalWhenPresent(),
                optional(
                        "parameters",
                        new MapOf(Forms.PACKAGE, new MapOf(Forms.PARAMETER, Forms.PARAMETER_VALUE)),
                        "Default values of parameters, by package. `depth` is an argument of its WorkflowTemplates,"
                                + " `clone.depth` the input of their template `clone`."),
                optional(
                        "features",
                        new MapOf(Forms.PACKAGE, ListOf.some(Forms.FEATURE)),
                        "Optional components that are switched on, by package: folders of its `features/`."),
                optional(
                        "patches",
                        ListOf.any(patch()),
                        "Patches of Kustomize, each for the overlays that have an object for it."),
                optional("argocd", argocd(), "How Argo CD applies the environment."));
    }

    private static Group retention() {
        return Group.of(
                optional(
                                "newest",
                                new Whole(0, 1000),
                                "How many of the newest releases of each major version of a package are kept.")
                        .or(1),
                optional(
                                "minimumAge",
                                Forms.DURATION,
                                "How long a release is kept after it was first seen on a cluster.")
                        .or("7d"),
                optional(
                                "gracePeriod",
                                Forms.DURATION,
                                "How long a release that nothing uses stays after it is marked.")
                        .or("7d"),
                optional("evidence", Forms.DURATION, "How old the record of the usage of a cluster may be.")
                        .or("2d"),
                optional("confirm", new Flag(), "Whether Argo CD asks before it removes what is marked.")
                        .or(false));
    }

    private static Group approvals() {
        return Group.of(
                required("required", new Whole(1, 20), "Of how many people; whoever promotes does not count."),
                required(
                        "from", ListOf.some(Forms.LABEL_NAME), "The groups of `approvers.yaml` whose approvals count."),
                optional("validFor", Forms.DURATION, "How long an approval holds before it has to be given again.")
                        .or("30d"));
    }

    private static Group track() {
        return Group.of(
                optional("packages", ListOf.some(Forms.PACKAGE_PATTERN), "Patterns of package names.")
                        .or(List.of("*")),
                optional("versions", Forms.RANGE, "The versions allowed.").or(">=0"),
                optional("keep", new Whole(1, 100), "How many of the newest matching versions are deployed.")
                        .or(1),
                optional("prereleases", new Flag(), "Whether pre-releases count.")
                        .or(false));
    }

    private static Group patch() {
        return Group.of(
                optional(
                        "target",
                        Group.of(
                                optional("group", Forms.TARGET, "A regular expression for the group of its API."),
                                optional("version", Forms.TARGET, "One for the version of its API."),
                                optional("kind", Forms.TARGET, "One for its kind."),
                                optional("name", Forms.TARGET, "One for its name on the cluster: `git-v.*`."),
                                optional("namespace", Forms.TARGET, "One for the namespace in which it runs."),
                                optional("labelSelector", Forms.TARGET, "A selector of labels."),
                                optional("annotationSelector", Forms.TARGET, "A selector of annotations.")),
                        "The objects that are patched. Default: the one that a strategic merge patch names."),
                optional("patch", Forms.PATCH, "The patch: a strategic merge patch, or a JSON patch (RFC 6902)."),
                optional(
                        "path",
                        Forms.PATCH_PATH,
                        "The file that holds the patch instead, in or beside the environment's folder."));
    }

    private static Group argocd() {
        return Group.of(
                optional("namespace", Forms.LABEL_NAME, "The namespace of Argo CD.")
                        .or("argocd"),
                optional("automated", new Flag(), "Whether Argo CD syncs by itself.")
                        .or(true),
                optional("prune", new Flag(), "Whether Argo CD removes what is no longer there.")
                        .or(true),
                optional(
                        "repoURL",
                        Forms.REPOSITORY,
                        "The git repository that holds the output, as Argo CD reads it. Without it no Argo CD objects are"
                                + " written."),
                optional("targetRevision", Forms.REVISION, "The branch, tag or commit that Argo CD follows.")
                        .or("HEAD"),
                optional(
                        "path",
                        Forms.FOLDER,
                        "The folder of that repository that holds the `gitops` folder. Default: its top."),
                optional(
                        "rollout",
                        ListOf.some(clusters()),
                        "The clusters in the steps in which Argo CD goes through them (RollingSync); what no step chooses"
                                + " comes last. Default: all at once."));
    }

    private static Group releaseSetSpec() {
        return Group.of(required(
                "releases",
                ListOf.any(Group.of(
                        required("package", Forms.PACKAGE, "The package."),
                        required("version", Forms.VERSION, "The version."),
                        optional(
                                "current",
                                new Flag(),
                                "Whether the objects that keep their name across versions come from this one. Default: from"
                                        + " the newest version there."),
                        optional(
                                "hold",
                                new Flag(),
                                "Whether tracking rules leave the package alone as long as this entry stands. Written by"
                                        + " `rollback`, removed by `promote`."),
                        optional(
                                "keep",
                                new Flag(),
                                "Whether `retire` leaves it alone although nothing uses it. Written by `retire --cancel`,"
                                        + " removed by `retire --resume`."),
                        strategy("The clusters to which it goes. Default: as the environment says."),
                        optional(
                                "retire",
                                Group.of(
                                        required("after", Forms.DATE, "The day from which it may be removed."),
                                        required("reason", Forms.PROSE, "Why it goes.")),
                                "Announces its end; until then it stays."))),
                "The releases, each named by package and version."));
    }

    private static Field strategy(String description) {
        return optional(
                "strategy",
                new Either(
                        Word.of(
                                "everywhere",
                                "all clusters of the environment",
                                "single",
                                "one cluster, always the same for a package"),
                        clusters()),
                description);
    }

    private static Group clusters() {
        return Group.oneOf(
                optional("clusters", ListOf.some(Forms.PLACE), "The clusters with these names."),
                optional(
                        "selector",
                        new MapOf(Forms.LABEL_KEY, Forms.LABEL_VALUE),
                        "The clusters that have all of these labels."));
    }
}
