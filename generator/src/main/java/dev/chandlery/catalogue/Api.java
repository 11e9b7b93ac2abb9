package dev.chandlery.catalogue;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the catalogue knows, as JSON for programs. */
final class Api {
    private static final String TOP = "api/v1/";

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();
    private final Site site;
    private final List<Finding> findings;

    private Api(Site site, List<Finding> findings) {
        this.site = site;
        this.findings = findings;
    }

    static String path(PackageName name) {
        return TOP + "packages/" + name + ".json";
    }

    static String path(ReleaseId id) {
        return TOP + "packages/" + id.name() + "/" + id.version() + ".json";
    }

    static List<OutputFile> files(Site site, List<Finding> findings) {
        return new Api(site, findings).files();
    }

    private List<OutputFile> files() {
        List<OutputFile> files = new ArrayList<>();
        files.add(index());
        Fingerprint list = site.fingerprint("packages.json");
        site.lookup().shelves().forEach(shelf -> HomePage.addTo(list, shelf));
        files.add(file(
                TOP + "packages.json",
                list,
                () -> new Wire.Packages(site.lookup().shelves().stream()
                        .map(WireMapper::summary)
                        .toList())));
        Fingerprint places = site.fingerprint("environments.json");
        site.input().plan().environments().forEach(e -> Digests.add(e, places));
        for (Lookup.Shelf shelf : site.lookup().shelves()) {
            shelf.entries().stream()
                    .filter(e -> !e.deployments().isEmpty())
                    .forEach(e -> Digests.add(e.deployments(), places));
            files.add(file(path(shelf.pack().name()), fingerprint(shelf), () -> WireMapper.of(shelf)));
        }
        files.add(file(TOP + "environments.json", places, () -> WireMapper.environments(site)));
        Fingerprint faults = site.fingerprint("findings.json");
        findings.forEach(f -> Digests.add(f, faults));
        files.add(file(TOP + "findings.json", faults, () -> WireMapper.findings(findings)));
        return files;
    }

    private Fingerprint fingerprint(Lookup.Shelf shelf) {
        Fingerprint all = site.fingerprint("package.json").add(shelf.head()).add(shelf.versions());
        for (Lookup.Entry entry : shelf.entries()) {
            all.add(entry.digest());
            Digests.add(entry.deployments(), all);
            Digests.addIds(entry.dependents(), all);
        }
        return all;
    }

    private OutputFile index() {
        Wire.Counts counts = new Wire.Counts(
                site.lookup().shelves().size(),
                site.input().packages().stream()
                        .mapToInt(p -> p.releases().size())
                        .sum(),
                site.input().plan().environments().size(),
                site.input().plan().deployments().size(),
                findings.size());
        Fingerprint fingerprint = site.fingerprint("index.json")
                .add(site.input().commit())
                .add(counts.packages())
                .add(counts.releases())
                .add(counts.environments())
                .add(counts.deployments())
                .add(counts.findings());
        Wire.Index index = new Wire.Index(
                site.settings().name(),
                site.settings().url(),
                site.input().commit(),
                site.input().chandleryVersion(),
                counts,
                List.of(TOP + "packages.json", TOP + "environments.json", TOP + "findings.json"));
        return file(TOP + "index.json", fingerprint, () -> index);
    }

    private OutputFile file(String path, Fingerprint fingerprint, Supplier<Object> value) {
        return new OutputFile(
                Site.FOLDER + path, Role.INDEX, fingerprint.hex(), () -> mapper.writeValueAsBytes(value.get()));
    }
}
