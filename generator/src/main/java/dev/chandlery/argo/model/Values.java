package dev.chandlery.argo.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of lists and mappings that keep their order and hold nulls where free-form values have them. */
final class Values {
    private Values() {}

    /** Returns a copy that cannot be changed; absent counts as empty, as it does for Argo. */
    static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Returns a copy that cannot be changed; absent counts as empty, as it does for Argo. */
    static <T> Map<String, T> map(@Nullable Map<String, T> values) {
        return values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
