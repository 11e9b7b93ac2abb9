package dev.chandlery.catalogue;

import dev.chandlery.argo.ArgoArtifact;
import dev.chandlery.argo.ArgoCall;
import dev.chandlery.argo.ArgoParameter;
import dev.chandlery.argo.ArgoTemplate;
import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.catalogue.ReleaseDetail.TextFile;
import dev.chandlery.compatibility.InterfaceDocument;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.environment.PackageSettings;
import dev.chandlery.registry.Adjustments;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.ArgoCd;
import dev.chandlery.registry.Environment.Cluster;
import dev.chandlery.registry.Environment.Gates;
import dev.chandlery.registry.Environment.Retention;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageDefinition.Deprecation;
import dev.chandlery.registry.PackageDefinition.Maintainer;
import dev.chandlery.registry.PackageDefinition.Visibility;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.RegistrySettings.IndexFormat;
import dev.chandlery.registry.RegistrySettings.NameSuffix;
import dev.chandlery.registry.RegistrySettings.Versioning;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.Bundle;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.Release.ReleaseTemplate;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.TagPattern;
import dev.chandlery.registry.Version;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A small registry made of records: three teams, five packages, two environments. */
final class SampleRegistry {
    private static final Rule UNPINNED = Rule.warning("image-unpinned", "An image has no digest and no tag.");
    private static final Rule DANGLING = Rule.error("reference-missing", "A reference leads to nothing.");

    private static final PackageSettings NOTIFY =
            new PackageSettings(new TreeMap<>(Map.of("clone.depth", "50")), List.of("notify"));

    private SampleRegistry() {}

    private static Adjustments adjustments() {
        Place place = Place.file("environments/prod/environment.yaml");
        PackageName git = new PackageName("git");
        return new Adjustments(
                List.of(
                        new Adjustments.Parameter(git, "clone.depth", "50", place),
                        new Adjustments.Parameter(new PackageName("gone"), "text", "<b>\ntwo", place)),
                List.of(new Adjustments.Feature(git, "notify", place)),
                List.of(new Adjustments.Patch(
                        Optional.of(YamlMapping.of(Map.of("kind", YamlScalar.string("WorkflowTemplate")))),
                        Optional.of("platform"),
                        "[{op: add, path: /spec/podGC, value: {strategy: OnPodSuccess}}]",
                        place)));
    }

    static RegistrySettings settings(String name, String url) {
        return new RegistrySettings(
                name,
                true,
                url,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Versioning.HISTORY,
                new TagPattern("{package}/v{version}"),
                false,
                NameSuffix.DOTS,
                false,
                new TreeMap<>(),
                new TreeMap<>(),
                "4.1",
                new TreeMap<>(),
                IndexFormat.YAML);
    }

    static CatalogueInput input() {
        Map<ReleaseId, ReleaseDetail> details = new TreeMap<>();
        List<RegistryPackage> packages = new ArrayList<>();
        packages.add(etl(details));
        packages.add(git(details));
        packages.add(helpers(details));
        packages.add(legacy(details));
        packages.add(slack(details));
        return new CatalogueInput(
                settings("Acme templates", "https://templates.acme.example"),
                "3f2c9e1b7a5d4c8e9f0a1b2c3d4e5f6a7b8c9d0e",
                packages,
                plan(),
                id -> ReleaseDetails.toJson(Objects.requireNonNull(details.get(id))),
                List.of(
                        Rule.error("name-invalid", "A name is not allowed."),
                        Rule.warning("secret-in-git", "A secret stands in the sources.")),
                "0.1.0");
    }

    /** A registry of one manifest that no team owns, as {@code init --adopt} makes it. */
    static CatalogueInput withoutTeams() {
        PackageDefinition definition = definition("solo", "0.0.0", "").build();
        Release release = new Release(
                definition, "solo.yaml", "", "", Optional.empty(), List.of(), List.of(), List.of(), bundle("solo"));
        return new CatalogueInput(
                settings("adopted", ""),
                "",
                List.of(new RegistryPackage(definition, "solo.yaml", false, false, List.of(release))),
                new DeploymentPlan(List.of(), List.of()),
                id -> ReleaseDetails.toJson(
                        new ReleaseDetail("", "", "", List.of(), List.of(), List.of(), List.of(), Optional.empty())),
                List.of(),
                "0.1.0");
    }

    private static RegistryPackage git(Map<ReleaseId, ReleaseDetail> details) {
        List<Release> releases = new ArrayList<>();
        for (String version : List.of("2.1.0-rc.1", "2.0.0", "1.2.0", "1.1.0", "1.0.0")) {
            PackageDefinition definition = definition("git", version, "platform")
                    .title("Git")
                    .description("Clone, commit and tag git repositories. Uses `ssh` keys from a Secret.")
                    .keywords(List.of("git", "scm"))
                    .maintainers(List.of(new Maintainer("Ada", "ada@acme.example")))
                    .home("https://git.acme.example/templates")
                    .features(List.of("notify"))
                    .yanked(List.of(new Yank(Version.of("1.1.0"), "It loses tags on shallow clones.")))
                    .build();
            ArgoWorkflowTemplate owner = new ArgoWorkflowTemplate(
                    "WorkflowTemplate",
                    "git",
                    "Git",
                    "Steps around **git** repositories.",
                    "clone",
                    List.of(parameter("repo", "", null)),
                    List.of(),
                    "git",
                    List.of(
                            new ArgoTemplate(
                                    "clone",
                                    "container",
                                    "Clones a repository at one revision.",
                                    List.of(
                                            parameter("depth", "How many commits to fetch.", "1"),
                                            parameter(
                                                    "repo",
                                                    "Address of the repository, such as `git@host:team/repo`.",
                                                    null),
                                            new ArgoParameter(
                                                    "mode",
                                                    "How submodules are treated.",
                                                    Optional.of("none"),
                                                    List.of("none", "direct", "all"),
                                                    "",
                                                    false,
                                                    "")),
                                    List.of(),
                                    List.of(new ArgoParameter(
                                            "commit",
                                            "The commit checked out.",
                                            Optional.empty(),
                                            List.of(),
                                            "",
                                            false,
                                            "path /tmp/commit")),
                                    List.of(new ArgoArtifact("source", "/src", false, false)),
                                    List.of(),
                                    List.of("alpine/git:2.45.2")),
                            new ArgoTemplate(
                                    "tag",
                                    "script",
                                    "",
                                    List.of(parameter("name", "", null), parameter("message", "", "")),
                                    List.of(new ArgoArtifact("source", "/src", false, true)),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of("alpine/git:2.45.2"))));
            add(releases, details, definition, owner, List.of(), "git");
        }
        return new RegistryPackage(releases.get(0).definition(), "templates/platform/git", false, true, releases);
    }

    private static RegistryPackage slack(Map<ReleaseId, ReleaseDetail> details) {
        List<Release> releases = new ArrayList<>();
        PackageDefinition definition = definition("slack", "1.0.0", "platform")
                .description("Send messages to channels.")
                .build();
        ArgoWorkflowTemplate owner = new ArgoWorkflowTemplate(
                "ClusterWorkflowTemplate",
                "slack",
                "",
                "",
                "",
                List.of(),
                List.of(),
                "",
                List.of(new ArgoTemplate(
                        "send",
                        "http",
                        "Sends one message.",
                        List.of(parameter("channel", "", null), parameter("text", "", null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())));
        add(releases, details, definition, owner, List.of(), "slack");
        return new RegistryPackage(definition, "templates/platform/slack", false, false, releases);
    }

    private static RegistryPackage etl(Map<ReleaseId, ReleaseDetail> details) {
        List<Release> releases = new ArrayList<>();
        PackageDefinition definition = definition("etl", "1.0.0", "data")
                .title("Nightly ETL")
                .description("Extract, transform and load the day's orders.")
                .keywords(List.of("orders", "warehouse"))
                .dependencies(List.of(
                        new Dependency(new PackageName("git"), "^1.0.0"),
                        new Dependency(new PackageName("slack"), "1.x")))
                .build();
        ArgoTemplate main = new ArgoTemplate(
                "main",
                "dag",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new ArgoCall("fetch", 0, "clone", "git", false, List.of(), "", ""),
                        new ArgoCall("load", 0, "load", "", false, List.of("fetch"), "", ""),
                        new ArgoCall("check", 0, "", "", false, List.of("fetch"), "", "script"),
                        new ArgoCall(
                                "tell",
                                0,
                                "send",
                                "slack",
                                true,
                                List.of("load", "check"),
                                "{{tasks.load.status}} != Succeeded",
                                ""),
                        new ArgoCall("old", 0, "run", "legacy-runner", false, List.of("load"), "", "")),
                List.of());
        ArgoTemplate load = new ArgoTemplate(
                "load",
                "steps",
                "",
                List.of(parameter("table", "Table to fill.", "orders")),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new ArgoCall("copy", 0, "copy", "", false, List.of(), "", ""),
                        new ArgoCall("verify", 1, "copy", "", false, List.of(), "", "")),
                List.of());
        ArgoTemplate copy = new ArgoTemplate(
                "copy", "container", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of("acme/copy:3"));
        ArgoWorkflowTemplate owner = new ArgoWorkflowTemplate(
                "WorkflowTemplate",
                "etl",
                "Nightly ETL",
                "",
                "main",
                List.of(parameter("day", "The day, as `YYYY-MM-DD`.", null)),
                List.of(),
                "etl",
                List.of(main, load, copy));
        add(
                releases,
                details,
                definition,
                owner,
                List.of(id("git", "1.2.0"), id("slack", "1.0.0")),
                "etl",
                new ReleaseObject("argoproj.io/v1alpha1", "CronWorkflow", "etl-nightly", "etl-nightly", false, true));
        return new RegistryPackage(definition, "templates/data/etl", false, false, releases);
    }

    private static RegistryPackage helpers(Map<ReleaseId, ReleaseDetail> details) {
        List<Release> releases = new ArrayList<>();
        PackageDefinition definition = definition("helpers", "0.3.1", "ml")
                .description("Shared settings.")
                .visibility(Visibility.INTERNAL)
                .build();
        Release release = new Release(
                definition,
                "templates/ml/helpers",
                "",
                "",
                Optional.empty(),
                List.of(),
                List.of(new ReleaseObject("v1", "ConfigMap", "helpers", "helpers-v0.3.1", false, false)),
                List.of(),
                bundle("helpers"));
        releases.add(release);
        details.put(
                release.id(),
                new ReleaseDetail("", "", "", List.of(), List.of(), List.of(), List.of(), Optional.empty()));
        return new RegistryPackage(definition, "templates/ml/helpers", false, false, releases);
    }

    private static RegistryPackage legacy(Map<ReleaseId, ReleaseDetail> details) {
        List<Release> releases = new ArrayList<>();
        PackageDefinition definition = definition("legacy", "1.0.0", "data")
                .description("The old way.")
                .deprecated(new Deprecation("1.0.0", "It is no longer maintained.", "etl"))
                .build();
        ArgoWorkflowTemplate owner =
                new ArgoWorkflowTemplate("WorkflowTemplate", "legacy", "", "", "", List.of(), List.of(), "", List.of());
        add(releases, details, definition, owner, List.of(), "legacy");
        return new RegistryPackage(definition, "templates/data/legacy", true, false, releases);
    }

    private static void add(
            List<Release> releases,
            Map<ReleaseId, ReleaseDetail> details,
            PackageDefinition definition,
            ArgoWorkflowTemplate owner,
            List<ReleaseId> dependencies,
            String name,
            ReleaseObject... more) {
        String version = definition.version().toString();
        List<ReleaseObject> objects = new ArrayList<>(List.of(new ReleaseObject(
                "argoproj.io/v1alpha1", owner.kind(), name, name + "-v" + version, owner.clusterScoped(), false)));
        objects.addAll(List.of(more));
        List<ReleaseTemplate> templates = owner.templates().stream()
                .map(t -> new ReleaseTemplate(
                        owner.name(),
                        t.name(),
                        t.type(),
                        t.parameters().stream().map(ArgoParameter::name).toList()))
                .toList();
        String directory = "templates/" + definition.team() + "/" + name;
        Release release = new Release(
                definition,
                directory,
                "",
                digest("commit " + name + version).substring(0, 40),
                Optional.of(Instant.parse("2026-03-0" + (releases.size() + 1) + "T10:15:30Z")),
                dependencies,
                objects,
                templates,
                bundle(name + version));
        releases.add(release);
        String manifest = "apiVersion: argoproj.io/v1alpha1\nkind: " + owner.kind() + "\nmetadata:\n  name: " + name
                + "-v" + version + "\nspec:\n  templates: []\n";
        String readme =
                "# " + definition.title() + "\n\nSome words on `" + name + "` with {{inputs.parameters.repo}}.\n\n"
                        + "## Usage\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\n- [x] done\n- [ ] open\n\n"
                        + "See [usage](#usage), [the manifest](manifests/" + name + ".yaml), [more](docs/more.md) and "
                        + "https://acme.example. ![build](https://ci.acme.example/badge.svg)\n\n```yaml\na: 1\n```\n";
        details.put(
                release.id(),
                new ReleaseDetail(
                        readme + "\nSee the [changes](CHANGELOG.md).\n",
                        "# Changelog\n\n## 1.0.0\n\n- First. See [1.0.0](#100).\n",
                        "data:image/png;base64,iVBORw0KGgo=",
                        List.of(owner),
                        List.of(new TextFile("manifests/" + name + ".yaml", manifest)),
                        List.of(new TextFile("examples/run.yaml", "kind: Workflow\n")),
                        definition.features().stream()
                                .map(feature -> new ReleaseDetail.Feature(
                                        feature,
                                        "Tells a channel when a `clone` fails.",
                                        List.of(new ReleaseDetail.Change(
                                                "WorkflowTemplate " + name,
                                                List.of("/spec/onExit", "/spec/templates/notify/container/image"))),
                                        List.of("ConfigMap " + name + "-channel")))
                                .toList(),
                        Optional.of(contract(name))));
    }

    private static InterfaceDocument contract(String name) {
        return new InterfaceDocument(
                ">=3.6",
                List.of(new InterfaceDocument.Library(
                        "WorkflowTemplate",
                        name,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new InterfaceDocument.Template(
                                "clone",
                                "",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of("cache"),
                                List.of("branch"))))),
                List.of(new InterfaceDocument.Schedule(
                        name + "-nightly", List.of("0 3 * * *", "0 5 * * 0"), "Europe/Vienna", true)),
                List.of(new InterfaceDocument.Thing("WorkflowEventBinding", name + "-on-push")),
                List.of(new InterfaceDocument.Thing("ServiceAccount", name)),
                List.of(),
                new InterfaceDocument.Needed(
                        List.of("runner"),
                        List.of(new InterfaceDocument.Keyed(name + "-credentials", List.of("token", "user"))),
                        List.of(new InterfaceDocument.Keyed(name + "-settings", List.of())),
                        List.of(name + "-store"),
                        List.of(new InterfaceDocument.Thing("Service", "metrics")),
                        List.of("create Job"),
                        List.of("create batch/jobs", "get batch/jobs", "get pods"),
                        List.of("alpine/git:2.45")));
    }

    static ArgoParameter parameter(String name, String description, @org.jspecify.annotations.Nullable String value) {
        return new ArgoParameter(
                name,
                description,
                Optional.ofNullable(value),
                List.of(),
                name.equals("depth") ? "integer" : "",
                value == null,
                "");
    }

    static Bundle bundle(String seed) {
        return new Bundle(digest("archive " + seed), 2345, digest("content " + seed));
    }

    static ReleaseId id(String name, String version) {
        return new ReleaseId(new PackageName(name), Version.of(version));
    }

    static DefinitionBuilder definition(String name, String version, String team) {
        return new DefinitionBuilder(name, version, team);
    }

    private static DeploymentPlan plan() {
        Environment dev = environment("dev", Optional.empty(), "dev-1");
        Environment prod = environment("prod", Optional.of(new EnvironmentName("dev")), adjustments(), "dc-1", "dc-2");
        return new DeploymentPlan(
                List.of(dev, prod),
                List.of(
                        new Deployment(
                                "dev", "dev-1", "data", id("etl", "1.0.0"), true, false, List.of("tracked by * >=0")),
                        new Deployment(
                                "dev",
                                "dev-1",
                                "platform",
                                id("git", "1.2.0"),
                                false,
                                false,
                                List.of("needed by etl@1.0.0")),
                        new Deployment(
                                "dev",
                                "dev-1",
                                "platform",
                                id("git", "2.0.0"),
                                true,
                                false,
                                List.of("tracked by * >=0")),
                        new Deployment(
                                "dev",
                                "dev-1",
                                "platform",
                                id("slack", "1.0.0"),
                                true,
                                false,
                                List.of("tracked by * >=0")),
                        new Deployment(
                                "prod", "dc-1", "platform", id("git", "1.0.0"), true, true, List.of("pinned"), NOTIFY),
                        new Deployment(
                                "prod", "dc-2", "platform", id("git", "1.0.0"), true, true, List.of("pinned"), NOTIFY),
                        new Deployment("prod", "dc-2", "platform", id("git", "1.1.0"), false, false, List.of("pinned")),
                        new Deployment("prod", "dc-2", "data", id("legacy", "1.0.0"), true, false, List.of("pinned"))));
    }

    static Environment environment(String name, Optional<EnvironmentName> from, String... clusters) {
        return environment(name, from, Adjustments.NONE, clusters);
    }

    private static Environment environment(
            String name, Optional<EnvironmentName> from, Adjustments adjustments, String... clusters) {
        List<Cluster> list = new ArrayList<>();
        for (String cluster : clusters) {
            list.add(new Cluster(
                    new EnvironmentName(cluster),
                    "https://" + cluster + ".acme.example:6443",
                    new TreeMap<>(Map.of("region", "eu"))));
        }
        return new Environment(
                new EnvironmentName(name),
                from,
                list,
                "{team}",
                List.of(),
                Strategy.EVERYWHERE,
                ArgoCd.DEFAULT,
                List.of(),
                Gates.OPEN,
                Retention.DEFAULT,
                adjustments);
    }

    static List<Finding> findings() {
        return List.of(
                DANGLING.at(
                        "templates/data/etl/etl.yaml",
                        new Mark(12, 9),
                        "The WorkflowTemplate `legacy-runner` is not there.",
                        "Name one of this registry, or list it as external."),
                UNPINNED.at(
                        "templates/data/etl/etl.yaml", new Mark(30, 14), "The image acme/copy:3 has no digest.", ""),
                UNPINNED.at(Place.REGISTRY, "The registry has no address.", "Set `spec.url`."),
                UNPINNED.at(
                        Place.file("templates/platform/git/git.yaml")
                                .atCommit("0123456789abcdef0123456789abcdef01234567"),
                        "An old finding.",
                        ""));
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
