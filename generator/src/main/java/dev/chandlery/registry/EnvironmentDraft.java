package dev.chandlery.registry;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.registry.Environment.ApprovalPolicy;
import dev.chandlery.registry.Environment.ArgoCd;
import dev.chandlery.registry.Environment.Cluster;
import dev.chandlery.registry.Environment.Freeze;
import dev.chandlery.registry.Environment.Gates;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.Environment.Retention;
import dev.chandlery.registry.Environment.Retirement;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.Environment.Track;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.registry.schema.SchemaRules;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An environment whose files are sound each by itself.
 *
 * @param folder the name of its folder
 * @param spec what {@code environment.yaml} says
 * @param patches its patches
 * @param pins what {@code releases.yaml} says, if it is there and sound
 * @param freeze what {@code freeze.yaml} says, if it is there and sound
 * @param report takes the findings of {@code environment.yaml}
 * @param releases takes the findings of {@code releases.yaml}
 * @param freezes takes the findings of {@code freeze.yaml}
 */
record EnvironmentDraft(
        String folder,
        YamlMapping spec,
        List<Adjustments.Patch> patches,
        Optional<YamlMapping> pins,
        Optional<YamlMapping> freeze,
        Report report,
        Report releases,
        Report freezes) {
    /** Returns the name of the environment it promotes from. */
    Optional<String> promotesFrom() {
        return spec.string("promotesFrom");
    }

    /** Returns the environment, or empty when one of its files has an error. */
    Optional<Environment> finish() {
        Strategy strategy = strategy(spec, report).orElse(Strategy.EVERYWHERE);
        ArgoCd argocd = argocd(Nodes.mapping(spec, "argocd"));
        List<Pin> readPins = readPins();
        if (report.hasErrors() || releases.hasErrors() || freezes.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Environment(
                new EnvironmentName(folder),
                promotesFrom().map(EnvironmentName::new),
                Nodes.mappings(spec, "clusters").stream()
                        .map(EnvironmentDraft::cluster)
                        .toList(),
                Nodes.text(spec, "namespace"),
                Nodes.mappings(spec, "track").stream().map(this::track).toList(),
                strategy,
                argocd,
                readPins,
                gates(),
                retention(Nodes.mapping(spec, "retention")),
                new Adjustments(parameters(), features(), patches)));
    }

    private List<Adjustments.Parameter> parameters() {
        List<Adjustments.Parameter> parameters = new ArrayList<>();
        for (YamlMapping.Entry ofPackage : entries("parameters")) {
            for (YamlMapping.Entry each :
                    ofPackage.value().asMapping().orElseThrow().entries()) {
                parameters.add(new Adjustments.Parameter(
                        new PackageName(ofPackage.key()),
                        each.key(),
                        each.value().asString().orElseThrow(),
                        Place.in(report.path(), each.keyMark())));
            }
        }
        return parameters;
    }

    private List<Adjustments.Feature> features() {
        List<Adjustments.Feature> features = new ArrayList<>();
        for (YamlMapping.Entry ofPackage : entries("features")) {
            for (YamlNode each : ofPackage.value().asSequence().orElseThrow().items()) {
                features.add(new Adjustments.Feature(
                        new PackageName(ofPackage.key()),
                        each.asString().orElseThrow(),
                        Place.in(report.path(), each.mark())));
            }
        }
        return features;
    }

    private List<YamlMapping.Entry> entries(String key) {
        return spec.get(key)
                .flatMap(YamlNode::asMapping)
                .map(YamlMapping::entries)
                .orElse(List.of());
    }

    private Gates gates() {
        return new Gates(
                spec.string("soak").map(Forms::duration).orElse(Duration.ZERO),
                spec.get("removalLimit").isPresent()
                        ? OptionalInt.of(Nodes.whole(spec, "removalLimit"))
                        : OptionalInt.empty(),
                freeze.map(root -> Nodes.mapping(root, "spec"))
                        .map(node -> new Freeze(
                                Forms.instant(Nodes.text(node, "until")),
                                Nodes.prose(node, "reason"),
                                Place.in(freezes.path(), Nodes.markOf(node, "until")))),
                spec.get("approvals").flatMap(YamlNode::asMapping).map(EnvironmentDraft::approvals));
    }

    private static Retention retention(YamlMapping node) {
        return new Retention(
                Nodes.whole(node, "newest"),
                Forms.duration(Nodes.text(node, "minimumAge")),
                Forms.duration(Nodes.text(node, "gracePeriod")),
                Forms.duration(Nodes.text(node, "evidence")),
                Nodes.flag(node, "confirm").orElseThrow());
    }

    private static ApprovalPolicy approvals(YamlMapping node) {
        return new ApprovalPolicy(
                Nodes.whole(node, "required"), Nodes.texts(node, "from"), Forms.duration(Nodes.text(node, "validFor")));
    }

    private static Cluster cluster(YamlMapping node) {
        return new Cluster(
                new EnvironmentName(Nodes.text(node, "name")),
                Nodes.text(node, "server"),
                Nodes.textMap(node, "labels"));
    }

    private Track track(YamlMapping node) {
        return new Track(
                Nodes.texts(node, "packages"),
                Nodes.text(node, "versions"),
                Integer.parseInt(node.get("keep")
                        .flatMap(YamlNode::asScalar)
                        .map(YamlScalar::text)
                        .orElseThrow()),
                Nodes.flag(node, "prereleases").orElseThrow(),
                Place.in(report.path(), node.mark()));
    }

    private ArgoCd argocd(YamlMapping node) {
        return new ArgoCd(
                Nodes.text(node, "namespace"),
                Nodes.flag(node, "automated").orElseThrow(),
                Nodes.flag(node, "prune").orElseThrow(),
                Nodes.textOrEmpty(node, "repoURL"),
                Nodes.text(node, "targetRevision"),
                Nodes.textOrEmpty(node, "path"),
                Nodes.mappings(node, "rollout").stream()
                        .map(step -> choice(step, report))
                        .toList());
    }

    private List<Pin> readPins() {
        List<Pin> read = new ArrayList<>();
        Set<ReleaseId> seen = new TreeSet<>();
        for (YamlMapping node : pins.map(root -> Nodes.mappings(Nodes.mapping(root, "spec"), "releases"))
                .orElse(List.of())) {
            ReleaseId release = new ReleaseId(
                    new PackageName(Nodes.text(node, "package")), Version.of(Nodes.text(node, "version")));
            if (!seen.add(release)) {
                releases.add(
                        SchemaRules.VALUE_DUPLICATE,
                        node.mark(),
                        release + " is listed twice.",
                        "Remove one of the two.");
            }
            read.add(new Pin(
                    release,
                    Nodes.flag(node, "current"),
                    Nodes.flag(node, "hold").orElse(false),
                    Nodes.flag(node, "keep").orElse(false),
                    strategy(node, releases),
                    node.get("retire").flatMap(YamlNode::asMapping).map(EnvironmentDraft::retirement),
                    Place.in(releases.path(), node.mark())));
        }
        return read;
    }

    private static Retirement retirement(YamlMapping node) {
        return new Retirement(
                Forms.instant(Nodes.text(node, "after"))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate(),
                Nodes.prose(node, "reason"));
    }

    private Optional<Strategy> strategy(YamlMapping node, Report takes) {
        Optional<YamlNode> value = node.get("strategy");
        Optional<String> word = value.flatMap(YamlNode::asString);
        if (word.isPresent()) {
            Strategy.Kind kind = Strategy.Kind.valueOf(word.get().toUpperCase(Locale.ROOT));
            return Optional.of(new Strategy(kind, List.of(), new TreeMap<>()));
        }
        return value.flatMap(YamlNode::asMapping).map(choice -> choice(choice, takes));
    }

    private Strategy choice(YamlMapping choice, Report takes) {
        return choice.get("clusters").isPresent()
                ? clusters(choice, takes)
                : new Strategy(Strategy.Kind.SELECTOR, List.of(), Nodes.textMap(choice, "selector"));
    }

    private Strategy clusters(YamlMapping choice, Report takes) {
        Set<String> known = Nodes.mappings(spec, "clusters").stream()
                .map(cluster -> Nodes.text(cluster, "name"))
                .collect(Collectors.toCollection(TreeSet::new));
        for (YamlNode node : Nodes.items(choice, "clusters")) {
            String name = node.asString().orElseThrow();
            if (!known.contains(name)) {
                takes.add(
                        SchemaRules.VALUE_INVALID,
                        node.mark(),
                        folder + " has no cluster " + Quoted.of(name) + ".",
                        Suggestion.didYouMean(name, known, "Its clusters are " + String.join(", ", known) + "."));
            }
        }
        return new Strategy(
                Strategy.Kind.CLUSTERS,
                Nodes.texts(choice, "clusters").stream()
                        .map(EnvironmentName::new)
                        .toList(),
                new TreeMap<>());
    }
}
