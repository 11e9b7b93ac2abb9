package dev.chandlery.compatibility;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All kinds of changes, in the order of the table in {@code docs/compatibility.md}. They are listed by what they are about; one
 * kind is one row there.
 */
public final class ChangeKinds {
    /** The kinds of changes. */
    public static final List<ChangeKind> ALL = Stream.of(
                    ObjectChanges.rows(),
                    InputChanges.rows(),
                    OutputChanges.rows(),
                    NeedChanges.rows(),
                    ScheduleChanges.rows(),
                    PackageChanges.rows(),
                    InternalChanges.rows())
            .flatMap(List::stream)
            .toList();

    /** Their ids. */
    public static final SortedSet<String> IDS = Collections.unmodifiableSortedSet(
            ALL.stream().map(ChangeKind::id).collect(Collectors.toCollection(TreeSet::new)));

    private ChangeKinds() {}
}
