package dev.chandlery.usage;

import dev.chandlery.environment.NamePattern;
import dev.chandlery.registry.ClusterUsage;
import dev.chandlery.registry.ClusterUsage.ReleaseUsage;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.yaml.YamlMapping;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds out which of the releases that a cluster is to run its objects use. Objects are looked at one after the other. */
public final class ClusterScan {
    /** The kinds that can name templates, and so must be known before anything counts as unused. */
    public static final List<String> KINDS = List.of(
            "ClusterWorkflowTemplate",
            "CronWorkflow",
            "Sensor",
            "Workflow",
            "WorkflowEventBinding",
            "WorkflowTemplate");

    private static final Set<String> FINISHED = Set.of("Succeeded", "Failed", "Error");
    private static final String CLUSTER_LABEL = "chandlery.dev/cluster";
    private static final int MAX_EXAMPLES = 5;
    private static final int MAX_OPAQUE = 100;

    private final EnvironmentName cluster;
    private final Instant taken;
    private final List<Placed> placed;
    private final Map<String, List<Placed>> byName = new HashMap<>();
    private final Map<Placed, Seen> seen = new HashMap<>();
    private final SortedSet<String> kinds = new TreeSet<>();
    private final SortedSet<String> namespaces = new TreeSet<>();
    private final SortedSet<String> opaque = new TreeSet<>();
    private boolean labelled;

    /**
     * A release that the cluster is to run.
     *
     * @param release the release
     * @param namespace the namespace of its namespaced objects
     * @param templates its WorkflowTemplates and ClusterWorkflowTemplates, each as {@code Kind/name}, by which it is used
     */
    public record Placed(ReleaseId release, String namespace, Set<String> templates) {
        /** Copies the set. */
        public Placed {
            templates = Set.copyOf(templates);
        }
    }

    /** What was seen of a release. */
    private static final class Seen {
        private Optional<Instant> last = Optional.empty();
        private boolean inUse;
        private boolean certain;
        private final List<String> by = new ArrayList<>();

        void add(Instant time, boolean active, boolean sure, String who) {
            last = last.filter(known -> !known.isBefore(time)).or(() -> Optional.of(time));
            if (active) {
                inUse = true;
                certain |= sure;
                if (by.size() < MAX_EXAMPLES && !by.contains(who)) {
                    by.add(who);
                }
            }
        }
    }

    /**
     * Begins a scan.
     *
     * @param cluster the cluster whose objects will be looked at
     * @param taken when they were read
     * @param placed what it is to run
     */
    public ClusterScan(EnvironmentName cluster, Instant taken, List<Placed> placed) {
        this.cluster = cluster;
        this.taken = taken.truncatedTo(ChronoUnit.SECONDS);
        this.placed = List.copyOf(placed);
        for (Placed each : placed) {
            each.templates()
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(each));
        }
    }

    /** Says that all objects of a kind are among those that are looked at, even if there is none. */
    public void covers(String kind) {
        kinds.add(kind);
    }

    /** Says that a namespace is covered, even if nothing is in it. */
    public void coversNamespace(String namespace) {
        namespaces.add(namespace);
    }

    /**
     * Looks at all objects of a dump.
     *
     * @param name its name, for messages
     * @throws DumpException when it cannot be trusted
     */
    public void read(String name, InputStream dump) {
        DumpReader.read(name, dump, this::add, kind -> {
            if (kind.endsWith("List") && !kind.equals("List")) {
                kinds.add(kind.substring(0, kind.length() - "List".length()));
            }
        });
    }

    /**
     * Looks at an object.
     *
     * @throws DumpException when it belongs to another cluster
     */
    public void add(YamlMapping object) {
        String kind = ObjectUses.text(object, "kind");
        YamlMapping metadata = ObjectUses.mapping(object, "metadata");
        String namespace = ObjectUses.text(metadata, "namespace");
        YamlMapping labels = ObjectUses.mapping(metadata, "labels");
        checkCluster(ObjectUses.text(labels, CLUSTER_LABEL));
        if (!KINDS.contains(kind)) {
            return;
        }
        kinds.add(kind);
        if (!namespace.isEmpty()) {
            namespaces.add(namespace);
        }
        if (isOwnTemplate(kind, namespace, ObjectUses.text(metadata, "name"))) {
            // What it calls is known: the releases that it is locked to. It is no use of itself.
            return;
        }
        String who = kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + ObjectUses.text(metadata, "name");
        ObjectUses found = ObjectUses.of(object);
        Optional<Instant> over = finished(kind, object);
        for (Use use : found.uses()) {
            targets(use, namespace)
                    .forEach(each -> seen.computeIfAbsent(each, key -> new Seen())
                            .add(over.orElse(taken), over.isEmpty(), !use.dynamic(), who));
        }
        if (over.isEmpty()) {
            found.opaque().stream()
                    .limit(Math.max(0, MAX_OPAQUE - opaque.size()))
                    .forEach(reason -> opaque.add(who + ": " + reason));
        }
    }

    private void checkCluster(String label) {
        if (label.isEmpty()) {
            return;
        }
        if (!label.equals(cluster.value())) {
            throw new DumpException("the objects are of another cluster: one of them is labelled " + CLUSTER_LABEL + "="
                    + EnvironmentName.parse(label).map(EnvironmentName::value).orElse("something else") + ", and not "
                    + cluster + ". Nothing was written.");
        }
        labelled = true;
    }

    private boolean isOwnTemplate(String kind, String namespace, String name) {
        return (kind.equals("WorkflowTemplate") || kind.equals("ClusterWorkflowTemplate"))
                && byName.getOrDefault(kind + "/" + name, List.of()).stream()
                        .anyMatch(
                                each -> namespace.isEmpty() || each.namespace().equals(namespace));
    }

    private List<Placed> targets(Use use, String namespace) {
        boolean everywhere = use.anywhere() || namespace.isEmpty() || use.kind().startsWith("Cluster");
        if (!use.dynamic()) {
            return byName.getOrDefault(use.kind() + "/" + use.name(), List.of()).stream()
                    .filter(each -> everywhere || each.namespace().equals(namespace))
                    .toList();
        }
        String pattern = wildcard(use.kind() + "/" + use.name());
        return placed.stream()
                .filter(each -> everywhere || each.namespace().equals(namespace))
                .filter(each -> each.templates().stream().anyMatch(name -> NamePattern.matches(pattern, name)))
                .toList();
    }

    /** Each tag stands for any text; so does an unclosed one with all that follows. */
    private static String wildcard(String name) {
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            int open = name.indexOf("{{", at);
            pattern.append(name, at, open < 0 ? name.length() : open).append(open < 0 ? "" : "*");
            int close = open < 0 ? -1 : name.indexOf("}}", open);
            at = close < 0 ? name.length() : close + 2;
        }
        return pattern.toString();
    }

    /** Returns when a Workflow ended; empty while it runs, and for everything else. */
    private static Optional<Instant> finished(String kind, YamlMapping object) {
        if (!kind.equals("Workflow")) {
            return Optional.empty();
        }
        YamlMapping status = ObjectUses.mapping(object, "status");
        YamlMapping labels = ObjectUses.mapping(object, "metadata", "labels");
        boolean over = FINISHED.contains(ObjectUses.text(status, "phase"))
                || ObjectUses.text(labels, "workflows.argoproj.io/completed").equals("true");
        return over
                ? Optional.of(time(ObjectUses.text(status, "finishedAt"))
                        .or(() -> time(ObjectUses.text(ObjectUses.mapping(object, "metadata"), "creationTimestamp")))
                        .orElse(Instant.EPOCH))
                : Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Ends the scan.
     *
     * @param earlier what was recorded before
     * @throws DumpException when no object says that it is of this cluster, or the record is of a later moment
     */
    public ClusterUsage result(Optional<ClusterUsage> earlier) {
        if (!labelled && !placed.isEmpty()) {
            throw new DumpException("no object is labelled " + CLUSTER_LABEL + "=" + cluster
                    + ", so nothing says that they are of this cluster; are its WorkflowTemplates among them? Nothing was"
                    + " written.");
        }
        earlier.filter(record -> record.taken().isAfter(taken)).ifPresent(record -> {
            throw new DumpException("the usage of " + cluster + " is recorded as of " + record.taken()
                    + ", and these objects are older, of " + taken + ". Nothing was written.");
        });
        List<ReleaseUsage> releases = placed.stream()
                .sorted(Comparator.comparing(Placed::release).thenComparing(Placed::namespace))
                .map(each -> usage(each, earlier.flatMap(record -> record.find(each.release(), each.namespace()))))
                .toList();
        return new ClusterUsage(
                cluster,
                taken,
                KINDS.stream().filter(kind -> !kinds.contains(kind)).toList(),
                placed.stream()
                        .map(Placed::namespace)
                        .filter(each -> !namespaces.contains(each))
                        .distinct()
                        .sorted()
                        .collect(Collectors.toList()),
                List.copyOf(opaque),
                releases);
    }

    private ReleaseUsage usage(Placed each, Optional<ReleaseUsage> before) {
        Seen now = seen.getOrDefault(each, new Seen());
        Optional<Instant> last = now.last.filter(time -> !time.isAfter(taken)).or(() -> now.last.map(time -> taken));
        Optional<Instant> known = before.flatMap(ReleaseUsage::lastSeen);
        Optional<Instant> newest =
                known.filter(time -> last.isEmpty() || time.isAfter(last.get())).or(() -> last);
        return new ReleaseUsage(
                each.release(),
                each.namespace(),
                before.map(ReleaseUsage::since).orElse(taken),
                newest,
                now.inUse,
                now.inUse && !now.certain,
                now.by);
    }
}
