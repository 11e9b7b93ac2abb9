package dev.chandlery.testing;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.Adjustments;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Cluster;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.Environment.Track;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Packages, releases and environments in a few words, for tests of what comes after they were read. */
public final class RegistryFixture {
    private final Map<String, List<Release>> releases = new LinkedHashMap<>();
    private final Map<String, String> teams = new LinkedHashMap<>();
    private final Map<String, List<PackageDefinition.Yank>> yanks = new LinkedHashMap<>();
    private final List<String> removed = new ArrayList<>();

    /** Adds a release {@code name@version} of a team with locked dependencies. */
    public RegistryFixture release(String team, String id, String... dependencies) {
        return release(team, id, List.of(), dependencies);
    }

    /** Adds a release with objects. */
    public RegistryFixture release(String team, String id, List<ReleaseObject> objects, String... dependencies) {
        ReleaseId release = id(id);
        teams.put(release.name().value(), team);
        releases.computeIfAbsent(release.name().value(), n -> new ArrayList<>())
                .add(new Release(
                        definition(team, release, List.of()),
                        "templates/" + team + "/" + release.name(),
                        "",
                        "",
                        Optional.empty(),
                        List.of(dependencies).stream().map(RegistryFixture::id).toList(),
                        objects,
                        List.of(),
                        new Release.Bundle(digest(id), 1, digest("content " + id))));
        return this;
    }

    /** Withdraws a release. */
    public RegistryFixture yank(String id, String reason) {
        ReleaseId release = id(id);
        yanks.computeIfAbsent(release.name().value(), n -> new ArrayList<>())
                .add(new PackageDefinition.Yank(release.version(), reason));
        return this;
    }

    /** Removes the package from the head; its releases stay. */
    public RegistryFixture removed(String name) {
        removed.add(name);
        return this;
    }

    /** Returns the packages. */
    public List<RegistryPackage> packages() {
        List<RegistryPackage> packages = new ArrayList<>();
        releases.forEach((name, list) -> {
            List<Release> descending = list.stream()
                    .sorted(Comparator.comparing(Release::version).reversed())
                    .toList();
            packages.add(new RegistryPackage(
                    definition(
                            teams.getOrDefault(name, ""), descending.get(0).id(), yanks.getOrDefault(name, List.of())),
                    descending.get(0).directory(),
                    removed.contains(name),
                    false,
                    descending));
        });
        return packages;
    }

    /** Returns {@code name@version} as an id. */
    public static ReleaseId id(String text) {
        int at = text.indexOf('@');
        return new ReleaseId(new PackageName(text.substring(0, at)), Version.of(text.substring(at + 1)));
    }

    /** Begins an environment. */
    public static EnvironmentBuilder environment(String name) {
        return new EnvironmentBuilder(name);
    }

    /** An environment being described; places are lines of its two files, in the order of the calls. */
    public static final class EnvironmentBuilder {
        private final String name;
        private Optional<EnvironmentName> promotesFrom = Optional.empty();
        private final List<Cluster> clusters = new ArrayList<>();
        private String namespace = "{team}";
        private final List<Track> track = new ArrayList<>();
        private Strategy strategy = Strategy.EVERYWHERE;
        private Environment.ArgoCd argocd = Environment.ArgoCd.DEFAULT;
        private final List<Pin> pins = new ArrayList<>();
        private final List<Adjustments.Parameter> parameters = new ArrayList<>();
        private final List<Adjustments.Patch> patches = new ArrayList<>();
        private final List<Adjustments.Feature> features = new ArrayList<>();

        private EnvironmentBuilder(String name) {
            this.name = name;
        }

        /** Sets the environment that releases come from. */
        public EnvironmentBuilder promotesFrom(String other) {
            promotesFrom = Optional.of(new EnvironmentName(other));
            return this;
        }

        /** Adds a cluster with labels given as {@code key=value}. */
        public EnvironmentBuilder cluster(String cluster, String... labels) {
            Map<String, String> map = new TreeMap<>();
            for (String label : labels) {
                int equals = label.indexOf('=');
                map.put(label.substring(0, equals), label.substring(equals + 1));
            }
            clusters.add(new Cluster(
                    new EnvironmentName(cluster), "https://" + cluster + ".acme.example:6443", new TreeMap<>(map)));
            return this;
        }

        /** Sets the pattern of namespaces. */
        public EnvironmentBuilder namespace(String pattern) {
            namespace = pattern;
            return this;
        }

        /** Sets the strategy of releases that say nothing themselves. */
        public EnvironmentBuilder strategy(Strategy value) {
            strategy = value;
            return this;
        }

        /** Sets how Argo CD applies it. */
        public EnvironmentBuilder argocd(Environment.ArgoCd value) {
            argocd = value;
            return this;
        }

        /** Adds a tracking rule for stable versions. */
        public EnvironmentBuilder track(String pattern, String range, int keep) {
            return track(List.of(pattern), range, keep, false);
        }

        /** Adds a tracking rule. */
        public EnvironmentBuilder track(List<String> patterns, String range, int keep, boolean prereleases) {
            track.add(new Track(patterns, range, keep, prereleases, place("environment.yaml", 10 + track.size())));
            return this;
        }

        /** Pins releases. */
        public EnvironmentBuilder pin(String... ids) {
            for (String id : ids) {
                pin(id, Optional.empty(), Optional.empty());
            }
            return this;
        }

        /** Pins a release and says whether it is current. */
        public EnvironmentBuilder pin(String id, boolean current) {
            return pin(id, Optional.of(current), Optional.empty());
        }

        /** Pins a release with a strategy of its own. */
        public EnvironmentBuilder pin(String id, Strategy own) {
            return pin(id, Optional.empty(), Optional.of(own));
        }

        /** Pins a release. */
        public EnvironmentBuilder pin(String id, Optional<Boolean> current, Optional<Strategy> own) {
            pins.add(new Pin(id(id), current, own, place("releases.yaml", 10 + pins.size())));
            return this;
        }

        /** Pins a release that holds tracking rules off its package. */
        public EnvironmentBuilder hold(String id) {
            pins.add(new Pin(
                    id(id),
                    Optional.of(true),
                    true,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    place("releases.yaml", 10 + pins.size())));
            return this;
        }

        /** Pins a release whose end is announced. */
        public EnvironmentBuilder retire(String id, String after) {
            pins.add(new Pin(
                    id(id),
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    Optional.of(new Environment.Retirement(LocalDate.parse(after), "unused")),
                    place("releases.yaml", 10 + pins.size())));
            return this;
        }

        /** Gives a parameter of a package a default. */
        public EnvironmentBuilder parameter(String of, String parameter, String value) {
            parameters.add(new Adjustments.Parameter(
                    new PackageName(of), parameter, value, place("environment.yaml", 20 + parameters.size())));
            return this;
        }

        /** Switches a feature of a package on. */
        public EnvironmentBuilder feature(String of, String feature) {
            features.add(new Adjustments.Feature(
                    new PackageName(of), feature, place("environment.yaml", 30 + features.size())));
            return this;
        }

        /** Adds a patch; a target is given as YAML, and empty for none. */
        public EnvironmentBuilder patch(String target, String namespace, String text) {
            patches.add(new Adjustments.Patch(
                    target.isEmpty() ? Optional.empty() : Optional.of(mapping(target)),
                    namespace.isEmpty() ? Optional.empty() : Optional.of(namespace),
                    text,
                    place("environment.yaml", 40 + patches.size())));
            return this;
        }

        private static YamlMapping mapping(String yaml) {
            return YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8))
                    .documents()
                    .get(0)
                    .root()
                    .asMapping()
                    .orElseThrow();
        }

        /** Returns the environment. */
        public Environment build() {
            return new Environment(
                    new EnvironmentName(name),
                    promotesFrom,
                    clusters,
                    namespace,
                    track,
                    strategy,
                    argocd,
                    pins,
                    Environment.Gates.OPEN,
                    Environment.Retention.DEFAULT,
                    new Adjustments(parameters, features, patches));
        }

        private Place place(String file, int line) {
            return Place.in("environments/" + name + "/" + file, new Mark(line, 5));
        }
    }

    private static PackageDefinition definition(String team, ReleaseId id, List<PackageDefinition.Yank> yanked) {
        return new PackageDefinition(
                id.name(),
                id.version(),
                team,
                id.name().value(),
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                PackageDefinition.Visibility.PUBLIC,
                List.of(),
                yanked,
                Optional.empty(),
                List.of());
    }

    private static String digest(String text) {
        return String.format(java.util.Locale.ROOT, "%064x", text.hashCode() & 0xffffffffL);
    }
}
