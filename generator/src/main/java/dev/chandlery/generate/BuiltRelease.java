package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.Release;
import java.util.List;

/**
 * A release with what was found in it when it was built.
 *
 * @param release the release
 * @param findings the findings in its files
 */
record BuiltRelease(Release release, List<Finding> findings) {
    BuiltRelease {
        findings = List.copyOf(findings);
    }
}
