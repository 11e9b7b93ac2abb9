package dev.chandlery.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A setting of an environment for a package that changes.
 *
 * @param setting what it is, such as {@code parameter clone.depth}
 * @param before its value before; absent when the release decided
 * @param after its value afterwards; absent when the release decides
 */
public record SettingChange(String setting, Optional<String> before, Optional<String> after) {
    /** The value of a feature that is switched on; one that is off has none. */
    public static final String ON = "on";

    static List<SettingChange> between(PackageSettings before, PackageSettings after) {
        if (before.equals(after)) {
            return List.of();
        }
        List<SettingChange> changes = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(before.parameters().keySet());
        names.addAll(after.parameters().keySet());
        for (String name : names) {
            Optional<String> old = Optional.ofNullable(before.parameters().get(name));
            Optional<String> now = Optional.ofNullable(after.parameters().get(name));
            if (!old.equals(now)) {
                changes.add(new SettingChange("parameter " + name, old, now));
            }
        }
        SortedSet<String> features = new TreeSet<>(before.features());
        features.addAll(after.features());
        for (String name : features) {
            boolean was = before.features().contains(name);
            if (was != after.features().contains(name)) {
                changes.add(new SettingChange("feature " + name, on(was), on(!was)));
            }
        }
        return changes;
    }

    private static Optional<String> on(boolean on) {
        return on ? Optional.of(ON) : Optional.empty();
    }
}
