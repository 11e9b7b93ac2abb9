package dev.chandlery.registry;

import static dev.chandlery.registry.schema.Field.optional;
import static dev.chandlery.registry.schema.Field.required;

import dev.chandlery.registry.schema.Either;
import dev.chandlery.registry.schema.Field;
import dev.chandlery.registry.schema.FileKind;
import dev.chandlery.registry.schema.Flag;
import dev.chandlery.registry.schema.Group;
import dev.chandlery.registry.schema.ListOf;
import dev.chandlery.registry.schema.Named;
import dev.chandlery.registry.schema.Shape;
import dev.chandlery.registry.schema.Whole;
import dev.chandlery.registry.schema.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The kinds of files of our own, key by key. What stands here is checked, written to JSON Schema, and documented. */
final class FileKinds {
    static final FileKind PACKAGE = FileKind.of(
            "Package",
            "<package directory>/package.yaml",
            "What a package is: its name, its version, who owns it and what it depends on.",
            List.of(
                    optional(
                                    "metadata",
                                    Group.of(optional(
                                                    "name",
                                                    Forms.PACKAGE,
                                                    "The package's name, unique in the registry. Default: what the directory pattern"
                                                            + " gives for `{package}`.")
                                            .vitalWhenPresent()),
                                    "The name of the package.")
                            .vitalWhenPresent(),
                    required("spec", packageSpec(), "The description of the package.")),
            """
            apiVersion: chandlery.dev/v1
            kind: Package
            metadata: {name: git}
            spec:
              version: 1.2.0
              description: Clone, commit and tag git repositories.
              team: platform
              keywords: [git, scm]
              maintainers: [{name: Ada, email: ada@acme.example}]
              license: Apache-2.0
              argo: ">=3.6"
              dependencies: [{name: slack, version: ^2.0.0}]
            """);

    static final FileKind BASELINE = FileKind.of(
            "Baseline",
            "the file given to `check --baseline`",
            "Findings that `check` does not report any more. Written by `check --write-baseline`.",
            List.of(required("spec", baselineSpec(), "The findings.")),
            """
            apiVersion: chandlery.dev/v1
            kind: Baseline
            spec:
              findings:
                - {path: templates/platform/git/template.yaml, rule: template-shadowed, fingerprint: 3f2a9c0d1e4b5a697887}
            """);

    /** Returns all of them, in the order of the reference page; the words are those of {@link #registry}. */
    static List<FileKind> all(Vocabulary words) {
        return List.of(
                registry(words),
                PACKAGE,
                EnvironmentKinds.ENVIRONMENT,
                EnvironmentKinds.RELEASE_SET,
                EnvironmentKinds.FREEZE,
                ApprovalKinds.APPROVERS,
                ApprovalKinds.APPROVAL,
                UsageFiles.USAGE,
                BASELINE);
    }

    private FileKinds() {}

    /**
     * Describes the registry file.
     *
     * @param words the names that it may use
     */
    static FileKind registry(Vocabulary words) {
        return FileKind.of(
                "Registry",
                "chandlery.yaml",
                "The settings of the registry. The file is optional; without it all defaults hold.",
                List.of(
                        optional(
                                "metadata",
                                Group.of(optional("name", Forms.LABEL_NAME, "The registry's name.")
                                        .or("registry")),
                                "The name of the registry."),
                        optional("spec", registrySpec(words), "The settings.")),
                """
            apiVersion: chandlery.dev/v1
            kind: Registry
            metadata: {name: acme-templates}
            spec:
              url: https://templates.acme.example
              packages: ["templates/{team}/{package}"]
              versioning: history
              external: ["legacy-*"]
              lint: {argoVersion: "4.1", rules: {package-empty: "off"}}
            """);
    }

    private static Group registrySpec(Vocabulary words) {
        return Group.of(
                optional("url", Forms.URL, "The URL at which the registry folder will be served."),
                optional(
                        "packages",
                        ListOf.some(Forms.DIRECTORY_PATTERN),
                        "The directories of packages. `{package}` and `{team}` each stand for one path segment and give"
                                + " the defaults of those fields. Default: packages are discovered."),
                optional("metadata", annotations(), "Annotation keys read where package.yaml is silent."),
                optional(
                                "external",
                                ListOf.any(Forms.TEMPLATE_PATTERN),
                                "WorkflowTemplates that exist on the clusters and are not packaged here.")
                        .or(List.of()),
                optional(
                                "versioning",
                                Word.of(
                                        "history",
                                        "the first commit with a new version is its release",
                                        "tags",
                                        "the commits with a tag that names package and version",
                                        "tree",
                                        "the releases are what the tree holds, whatever its history"),
                                "Where releases come from.")
                        .or("history"),
                optional("tags", Forms.TAG_PATTERN, "With `versioning: tags`, the form of the tags that make releases.")
                        .or(TagPattern.DEFAULT),
                optional(
                                "snapshots",
                                new Flag(),
                                "Whether a package whose content on the branch differs from its last release has a"
                                        + " [snapshot](snapshots.md) besides. Not with `versioning: tree`.")
                        .or(false),
                optional(
                        "naming",
                        Group.of(
                                optional(
                                                "suffix",
                                                Word.of("dots", "`git-v1.2.0`", "dashes", "`git-v1-2-0`"),
                                                "The form of the version in the names of objects.")
                                        .or("dots"),
                                optional(
                                                "aliases",
                                                new Flag(),
                                                "Whether templates can be called by major version, too: `git-v1` is the"
                                                        + " newest 1.x there.")
                                        .or(false)),
                        "How objects are named on the cluster."),
                optional("lint", lint(words.rules()), "How manifests are checked."),
                optional("compatibility", compatibility(words.changes()), "How versions are compared."),
                optional(
                        "index",
                        Group.of(optional(
                                        "format",
                                        Word.of("yaml", "block YAML", "json", "JSON, which clients read faster"),
                                        "The format of `index.yaml`.")
                                .or("yaml")),
                        "The index for package clients."));
    }

    private static Group annotations() {
        return Group.of(
                optional("title", ListOf.any(Forms.ANNOTATION), "Annotations that hold the title.")
                        .or(List.of("workflows.argoproj.io/title")),
                optional("description", ListOf.any(Forms.ANNOTATION), "Annotations that hold the description.")
                        .or(List.of("workflows.argoproj.io/description")),
                optional(
                                "version",
                                ListOf.any(Forms.ANNOTATION),
                                "Annotations that hold the version of a manifest without package.yaml.")
                        .or(List.of("chandlery.dev/version")));
    }

    private static Group lint(SortedMap<String, List<Field>> rules) {
        SortedMap<String, Shape> names = new TreeMap<>();
        rules.forEach((id, options) -> names.put(id, ruleSetting(options)));
        return Group.of(
                optional(
                        "rules",
                        new Named("rule", RegistryRules.LINT_RULE_UNKNOWN, ruleSetting(List.of()), names),
                        "What this registry thinks of rules, by their ids: a severity, or a mapping with options of the rule."),
                optional("argoVersion", Forms.ARGO_VERSION, "The version of Argo Workflows to check for.")
                        .or("4.1"));
    }

    private static Group compatibility(SortedSet<String> changes) {
        Group setting = Group.of(
                required(
                        "class",
                        Word.of(
                                "breaking",
                                "asks for a major version",
                                "compatible",
                                "asks for a minor version",
                                "internal",
                                "asks for a patch"),
                        "How much such a change matters."),
                required("reason", Forms.PROSE, "Why, for those who read a comparison."));
        SortedMap<String, Shape> names = new TreeMap<>();
        changes.forEach(id -> names.put(id, setting));
        return Group.of(optional(
                "changes",
                new Named("kind of change", RegistryRules.CHANGE_UNKNOWN, setting, names),
                "What this registry thinks of [kinds of changes](compatibility.md), by their ids."));
    }

    private static Either ruleSetting(List<Field> options) {
        Word severity = Word.of(
                "error",
                "nothing is written",
                "warning",
                "reported only",
                "info",
                "worth knowing",
                "off",
                "not reported");
        List<Field> fields = new ArrayList<>(options);
        fields.add(0, optional("severity", severity, "How much the rule matters. Default: its own severity."));
        return new Either(severity, new Group(fields, false));
    }

    private static Group packageSpec() {
        return Group.of(
                required(
                        "version",
                        Forms.VERSION,
                        "The version: SemVer 2.0.0 without build metadata and without a leading v. A new one makes a"
                                + " release."),
                optional("title", Forms.TITLE, "A title for people. Default: an annotation, else the name."),
                optional("description", Forms.PROSE, "What the package does. Default: an annotation of its manifests."),
                optional("team", Forms.LABEL_NAME, "The team that owns it. Default: what the path gives for `{team}`."),
                optional("keywords", ListOf.any(Forms.KEYWORD), "Search words."),
                optional(
                        "maintainers",
                        ListOf.any(Group.of(
                                required("name", Forms.PERSON, "The name of a person or group."),
                                optional("email", Forms.EMAIL, "The address."))),
                        "The people to ask."),
                optional("license", Forms.LICENSE, "An SPDX licence expression."),
                optional("icon", Forms.ICON, "An image: a file of the package or a URL."),
                optional("home", Forms.URL, "The home page."),
                optional("sources", ListOf.any(Forms.URL), "URLs of the sources."),
                optional("argo", Forms.RANGE, "The versions of Argo Workflows that it runs on."),
                optional(
                        "dependencies",
                        ListOf.any(Group.of(
                                required("name", Forms.PACKAGE, "A package of this registry."),
                                required("version", Forms.RANGE, "The versions that will do."))),
                        "The packages whose templates it calls. They are locked at release."),
                optional("deprecated", deprecation(), "Says that the package is no longer recommended."),
                optional(
                        "renamedFrom",
                        ListOf.any(Forms.PACKAGE),
                        "Names that the package had before: their releases stay, and are deprecated in favour of this one."),
                optional(
                                "visibility",
                                Word.of("public", "for everyone", "internal", "for other packages; listed apart"),
                                "Who should find it in the catalogue.")
                        .or("public"),
                optional(
                        "shared",
                        ListOf.any(Forms.SHARED),
                        "Objects that keep their name across versions: `Kind/name`, or a kind."),
                optional(
                        "features",
                        ListOf.any(Forms.FEATURE),
                        "Optional components of Kustomize that environments may switch on: folders of `features/`."),
                optional(
                        "yanked",
                        ListOf.any(Group.of(
                                required("version", Forms.VERSION, "The version."),
                                required("reason", Forms.PROSE, "Why."))),
                        "Versions that no range may choose any more."),
                optional("released", Forms.DATE, "The release date, for releases that git history does not date."));
    }

    private static Group deprecation() {
        return Group.of(
                optional("since", Forms.VERSION, "The first version that is deprecated."),
                required("message", Forms.PROSE, "Why, and what to do."),
                optional("replacement", Forms.PACKAGE, "The package to use instead."));
    }

    private static Group baselineSpec() {
        return Group.of(required(
                "findings",
                ListOf.any(Group.of(
                        optional("path", Forms.ANY_PATH, "The file. Default: the registry as a whole."),
                        required("rule", Forms.RULE, "The rule."),
                        required("fingerprint", Forms.FINGERPRINT, "What is made from rule, file and line."),
                        optional("count", new Whole(1, 1_000_000), "How many findings are alike.")
                                .or(1))),
                "The findings, those that are alike together."));
    }
}
