package dev.chandlery.registry;

import dev.chandlery.registry.schema.Field;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names that a registry file may use, which are made elsewhere.
 *
 * @param rules the rules whose severity may be set, by id, each with the options that may be set besides
 * @param changes the ids of the kinds of changes whose class may be set
 */
public record Vocabulary(SortedMap<String, List<Field>> rules, SortedSet<String> changes) {
    /** No names. */
    public static final Vocabulary NONE = new Vocabulary(new TreeMap<>(), List.of());

    /** Copies the collections. */
    public Vocabulary {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        changes = Collections.unmodifiableSortedSet(new TreeSet<>(changes));
    }

    /** Makes a vocabulary of changes in any order. */
    public Vocabulary(SortedMap<String, List<Field>> rules, Collection<String> changes) {
        this(rules, new TreeSet<>(changes));
    }
}
