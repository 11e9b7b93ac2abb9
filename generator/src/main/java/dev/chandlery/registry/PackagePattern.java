package dev.chandlery.registry;

import dev.chandlery.source.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of package directories such as {@code templates/{team}/{package}}: segments that stand for themselves, and
 * {@code {team}} and {@code {package}}, which stand for any segment that does not begin with a dot.
 */
final class PackagePattern {
    private static final String TEAM = "{team}";
    private static final String PACKAGE = "{package}";

    private final List<String> segments;

    PackagePattern(String pattern) {
        this.segments = List.of(pattern.split("/", -1));
    }

    /** Returns the fields that a directory gives, or empty when it does not match. */
    Optional<PackageDefaults> match(TreePath directory) {
        List<String> path = split(directory);
        if (path.size() != segments.size() || !matches(path)) {
            return Optional.empty();
        }
        String name = segments.contains(PACKAGE) ? path.get(segments.indexOf(PACKAGE)) : directory.name();
        String team = segments.contains(TEAM) ? path.get(segments.indexOf(TEAM)) : "";
        return Optional.of(new PackageDefaults(PackageName.parse(name), team, "", ""));
    }

    private boolean matches(List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            String expected = segments.get(i);
            boolean field = expected.equals(TEAM) || expected.equals(PACKAGE);
            if (field ? path.get(i).startsWith(".") : !expected.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> split(TreePath path) {
        return path.isRoot() ? List.of() : List.of(path.value().split("/", -1));
    }
}
