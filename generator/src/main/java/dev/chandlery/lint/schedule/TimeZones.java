package dev.chandlery.lint.schedule;

import java.time.zone.ZoneRulesProvider;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The time zones that Go's {@code time.LoadLocation} finds: those of the IANA database, as far as this JDK knows it. */
final class TimeZones {
    private static final SortedSet<String> NAMES = read();

    private TimeZones() {}

    /** Says whether there is a zone of this name; the empty one is UTC. */
    static boolean exists(String name) {
        return name.isEmpty() || NAMES.contains(name);
    }

    /** Returns their names. */
    static SortedSet<String> names() {
        return NAMES;
    }

    private static SortedSet<String> read() {
        SortedSet<String> names = new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds());
        // These are Java's alone.
        names.removeIf(name -> name.startsWith("SystemV/"));
        // These are in the database, but not in every JDK.
        names.addAll(List.of("EST", "HST", "MST", "ROC", "Factory"));
        names.add("Local");
        return Collections.unmodifiableSortedSet(names);
    }
}
