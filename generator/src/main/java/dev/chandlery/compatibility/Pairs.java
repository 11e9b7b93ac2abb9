package dev.chandlery.compatibility;

import dev.chandlery.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Finds out which part of an element became which part of another: those of one name first, then objects that changed their
 * scope, then those that were most likely renamed.
 */
final class Pairs {
    /** Names are compared with each other only so long as there are few: the work grows with the product. */
    private static final int MAX_COMPARED = 200;

    private final Pairing parent;
    private final List<Element> gone;
    private final List<Element> added;
    private final List<Pairing> found = new ArrayList<>();

    private Pairs(Pairing parent, List<Element> gone, List<Element> added) {
        this.parent = parent;
        this.gone = new ArrayList<>(gone);
        this.added = new ArrayList<>(added);
    }

    /** Returns what became of the parts of an element, kind by kind. */
    static List<Pairing> of(Pairing parent) {
        Element before = parent.before().orElseThrow();
        Element after = parent.after().orElseThrow();
        return Arrays.stream(ElementKind.values())
                .flatMap(kind -> new Pairs(parent, ofKind(before, kind), ofKind(after, kind)).pairs(kind))
                .toList();
    }

    /** Of several parts of one name the first counts, as it does for Argo. */
    private static List<Element> ofKind(Element owner, ElementKind kind) {
        Map<List<String>, Element> parts = new LinkedHashMap<>();
        owner.parts().stream().filter(part -> part.kind() == kind).forEach(part -> parts.putIfAbsent(key(part), part));
        return List.copyOf(parts.values());
    }

    private static List<String> key(Element element) {
        return List.of(element.name(), element.value(Trait.OBJECT_KIND).orElse(""));
    }

    private Stream<Pairing> pairs(ElementKind kind) {
        matchByKey();
        if (kind == ElementKind.LIBRARY) {
            match((before, after) -> before.name().equals(after.name()));
        }
        if (kind.renamable() && (long) gone.size() * added.size() <= MAX_COMPARED * (long) MAX_COMPARED) {
            match((before, after) -> plain(before.name()).equals(plain(after.name())));
            match((before, after) -> before.alike(after, Element.ALL_TRAITS) && isTelling(before));
            match((before, after) ->
                    before.alike(after, Element.TRAITS_FOR_CALLERS) && isClose(before.name(), after.name()));
            if (gone.size() == 1 && added.size() == 1) {
                match((before, after) -> before.alike(after, Element.ALL_TRAITS));
            }
        }
        gone.forEach(before -> found.add(new Pairing(Optional.of(before), Optional.empty(), Optional.of(parent))));
        added.forEach(after -> found.add(new Pairing(Optional.empty(), Optional.of(after), Optional.of(parent))));
        return found.stream();
    }

    private void matchByKey() {
        Map<List<String>, Element> byKey = new LinkedHashMap<>();
        added.forEach(after -> byKey.put(key(after), after));
        for (Element before : List.copyOf(gone)) {
            Optional.ofNullable(byKey.get(key(before))).ifPresent(after -> pair(before, after));
        }
    }

    private void match(BiPredicate<Element, Element> same) {
        for (Element before : List.copyOf(gone)) {
            added.stream()
                    .filter(after -> same.test(before, after))
                    .findFirst()
                    .ifPresent(after -> pair(before, after));
        }
    }

    private void pair(Element before, Element after) {
        gone.remove(before);
        added.remove(after);
        found.add(new Pairing(Optional.of(before), Optional.of(after), Optional.of(parent)));
    }

    /** Says whether an element says so much that another one of the same words is hardly a different thing. */
    private static boolean isTelling(Element element) {
        return element.has(Trait.DESCRIPTION)
                || element.has(Trait.OPTIONS)
                || element.parts().size() > 1;
    }

    private static boolean isClose(String name, String other) {
        return Suggestion.nearest(name, List.of(other)).isPresent() || isExtended(name, other);
    }

    private static boolean isExtended(String name, String other) {
        return name.length() > 2
                && other.length() > 2
                && (plain(other).contains(plain(name)) || plain(name).contains(plain(other)));
    }

    private static String plain(String name) {
        return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
    }
}
