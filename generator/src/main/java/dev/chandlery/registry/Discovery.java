package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import java.util.List;

/**
 * The packages that a tree holds.
 *
 * @param packages one per name, in ascending order of name
 * @param olderVersions the releases that lie beside them: below {@code versions/}, or in files of an older version in
 *     their name; in ascending order of name and version
 * @param findings what is wrong with them, in order of place
 */
public record Discovery(List<PackageDirectory> packages, List<PackageDirectory> olderVersions, List<Finding> findings) {
    /** Copies the lists. */
    public Discovery {
        packages = List.copyOf(packages);
        olderVersions = List.copyOf(olderVersions);
        findings = List.copyOf(findings);
    }
}
