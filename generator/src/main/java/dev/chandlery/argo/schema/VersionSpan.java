package dev.chandlery.argo.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of Argo that have a field: all, those from one on, those up to one, or those between two. */
public final class VersionSpan {
    /** Every version. */
    public static final VersionSpan ALWAYS = new VersionSpan(null, null);

    private final @Nullable ArgoVersion first;
    private final @Nullable ArgoVersion last;

    VersionSpan(@Nullable ArgoVersion first, @Nullable ArgoVersion last) {
        this.first = first;
        this.last = last;
    }

    /** Returns the first version that has the field; empty when all older ones have it. */
    public Optional<ArgoVersion> first() {
        return Optional.ofNullable(first);
    }

    /** Returns the last version that has the field; empty when all newer ones have it. */
    public Optional<ArgoVersion> last() {
        return Optional.ofNullable(last);
    }

    /** Says whether a version has the field. */
    public boolean contains(ArgoVersion version) {
        return (first == null || first.compareTo(version) <= 0) && (last == null || version.compareTo(last) <= 0);
    }
}
