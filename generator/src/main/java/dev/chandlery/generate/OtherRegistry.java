package dev.chandlery.generate;

import dev.chandlery.argo.ArgoKinds;
import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.argo.Reference;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.catalogue.ReleaseDetail;
import dev.chandlery.catalogue.ReleaseDetails;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintObject;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.source.PublishedFiles;
import dev.chandlery.source.SourceException;
import dev.chandlery.yaml.YamlMapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** Finds, in a registry that was generated, the templates that manifests refer to, and those that they refer to in turn. */
final class OtherRegistry {
    /** The most releases that are read: files that refer to more have gone astray, or the registry answers at random. */
    private static final int MAX_RELEASES = 10_000;

    /** So many packages are asked for at a time: a server far away takes longer to answer than to send. */
    private static final int READERS = 8;

    private final PublishedFiles registry;
    private final PublishedReleases releases;

    private final Map<String, String> holders = new HashMap<>();

    private final Set<String> known = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final List<WorkflowSyntax> found = new ArrayList<>();

    private OtherRegistry(PublishedFiles registry) {
        this.registry = registry;
        this.releases = new PublishedReleases(registry);
    }

    /**
     * Returns the templates.
     *
     * @param files the manifests; what they hold themselves is not looked for
     * @throws SourceException when the registry cannot be read
     */
    static List<WorkflowSyntax> templates(PublishedFiles registry, List<LintFile> files) {
        OtherRegistry other = new OtherRegistry(registry);
        try (Parallel readers = new Parallel(READERS)) {
            readers.map(other.releases.packages(), other::holders)
                    .forEach(ofPackage -> ofPackage.forEach(other.holders::putIfAbsent));
        }
        List<LintObject> objects =
                files.stream().flatMap(file -> file.objects().stream()).toList();
        objects.forEach(object -> other.known.add(key(object.kind(), object.name())));
        other.follow(objects);
        return other.found;
    }

    /** Returns the file of the newest release of a package that holds an object, for each object. */
    private Map<String, String> holders(PackageName name) {
        Map<String, String> ofPackage = new LinkedHashMap<>();
        releases.of(name, release -> note(release, ofPackage));
        return ofPackage;
    }

    /** Notes what a release holds. Those of a package come in descending order of version. */
    private static void note(Release release, Map<String, String> ofPackage) {
        release.objects().stream()
                .filter(object -> ArgoKinds.holdsTemplates(object.kind()))
                .forEach(object -> ofPackage.putIfAbsent(key(object.kind(), object.name()), detail(release.id())));
    }

    private static String detail(ReleaseId id) {
        return "api/v1/packages/" + id.name() + "/" + id.version() + ".json";
    }

    private void follow(List<LintObject> objects) {
        Deque<YamlMapping> open = new ArrayDeque<>();
        objects.forEach(object -> open.add(object.node()));
        while (!open.isEmpty()) {
            List<Reference> references = new ArrayList<>();
            ArgoReferences.walk(open.remove(), references::add);
            for (Reference reference : references) {
                String key = key(reference.targetKind(), reference.name());
                String file = holders.get(key);
                if (file != null && !known.contains(key) && read.add(file)) {
                    load(file).forEach(made -> {
                        if (known.add(key(made.kind(), made.name()))) {
                            made.workflow().ifPresent(found::add);
                            open.add(made.node());
                        }
                    });
                }
            }
        }
    }

    private List<LintObject> load(String file) {
        if (read.size() > MAX_RELEASES) {
            throw new SourceException("the files refer to more than " + MAX_RELEASES
                    + " releases of the registry; check fewer files at once.");
        }
        try {
            ReleaseDetail detail = ReleaseDetails.fromJson(registry.read(file));
            return detail.manifests().stream()
                    .map(text -> LintFile.read(text.path(), text.text().getBytes(StandardCharsets.UTF_8)))
                    .flatMap(manifest -> manifest.objects().stream())
                    .toList();
        } catch (JacksonException | NullPointerException e) {
            throw PublishedReleases.damaged();
        }
    }

    private static String key(String kind, String name) {
        return kind + "\n" + name;
    }
}
