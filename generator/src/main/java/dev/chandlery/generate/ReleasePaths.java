package dev.chandlery.generate;

import dev.chandlery.bundle.Chart;
import dev.chandlery.bundle.Provenance;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import java.util.Optional;

/** Where the files that are published with a release stand in the output. */
final class ReleasePaths {
    /** The folder of JSON about packages: in it a folder for each package. */
    static final String PACKAGES = "registry/api/v1/packages";

    private static final String BASES = "gitops/packages";
    private static final String JSON = ".json";

    private ReleasePaths() {}

    /** Returns the path of the packed chart. */
    static String chart(ReleaseId id) {
        return "registry/charts/"
                + Chart.fileName(id.name().value(), id.version().toString());
    }

    /** Returns the path of the signed provenance file of the chart. */
    static String provenance(ReleaseId id) {
        return Provenance.fileName(chart(id));
    }

    /** Returns the path of the JSON twin. */
    static String detail(ReleaseId id) {
        return PACKAGES + "/" + id.name() + "/" + id.version() + JSON;
    }

    /** Returns the release that a path is the JSON twin of, if it is one. */
    static Optional<ReleaseId> ofDetail(String path) {
        return path.endsWith(JSON)
                ? named(path.substring(0, path.length() - JSON.length()), PACKAGES)
                : Optional.empty();
    }

    /** Returns the release whose base a path lies in, if it lies in one. */
    static Optional<ReleaseId> ofBase(String path) {
        return named(path, BASES);
    }

    private static Optional<ReleaseId> named(String path, String folder) {
        String[] names = path.startsWith(folder + "/")
                ? path.substring(folder.length() + 1).split("/", 3)
                : new String[0];
        return names.length < 2
                ? Optional.empty()
                : PackageName.parse(names[0])
                        .flatMap(name -> Version.parse(names[1]).map(version -> new ReleaseId(name, version)));
    }
}
