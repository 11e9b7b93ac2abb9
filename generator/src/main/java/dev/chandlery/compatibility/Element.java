package dev.chandlery.compatibility;

import dev.chandlery.diagnostic.Place;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that users of a package can rely on, or that the package needs, with its parts.
 *
 * @param kind what it is
 * @param name its name, unique among the parts of its kind but for objects of two scopes
 * @param place where it stands
 * @param traits what is said of it; a trait that does not hold is absent
 * @param parts its parts in the order in which they are reported
 */
public record Element(
        ElementKind kind, String name, Place place, Map<Trait, List<String>> traits, List<Element> parts) {
    /** All traits. */
    static final Set<Trait> ALL_TRAITS = Collections.unmodifiableSet(EnumSet.allOf(Trait.class));

    /** The traits that callers know; the others say how the work is done, and what people read. */
    static final Set<Trait> TRAITS_FOR_CALLERS = Collections.unmodifiableSet(EnumSet.complementOf(
            EnumSet.of(Trait.IMPLEMENTATION, Trait.IMAGES, Trait.DESCRIPTION, Trait.INTERNAL_TEMPLATES)));

    /** Copies the collections. */
    public Element {
        Map<Trait, List<String>> copy = new EnumMap<>(Trait.class);
        traits.forEach((trait, values) -> copy.put(trait, List.copyOf(values)));
        traits = Collections.unmodifiableMap(copy);
        parts = List.copyOf(parts);
    }

    /** Says whether a trait holds. */
    public boolean has(Trait trait) {
        return traits.containsKey(trait);
    }

    /** Returns the values of a trait; none when it does not hold. */
    public List<String> values(Trait trait) {
        return traits.getOrDefault(trait, List.of());
    }

    /** Returns the first value of a trait. */
    public Optional<String> value(Trait trait) {
        return values(trait).stream().findFirst();
    }

    /** Returns the part of a kind and name. */
    public Optional<Element> part(ElementKind wanted, String named) {
        return parts.stream()
                .filter(each -> each.kind == wanted && each.name.equals(named))
                .findFirst();
    }

    /** Returns words for it in sentences, such as {@code input parameter depth}. */
    public String label() {
        String word = kind.word().isEmpty() ? value(Trait.OBJECT_KIND).orElse("object") : kind.word();
        return name.isEmpty() ? word : word + " " + name;
    }

    /** Says whether another element says the same as far as some traits go, under whatever name. */
    boolean alike(Element other, Set<Trait> compared) {
        return compared.stream()
                        .allMatch(trait -> values(trait).equals(other.values(trait)) && has(trait) == other.has(trait))
                && sameParts(other, compared);
    }

    private boolean sameParts(Element other, Set<Trait> compared) {
        if (parts.size() != other.parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            Element mine = parts.get(i);
            Element theirs = other.parts.get(i);
            if (mine.kind != theirs.kind || !mine.name.equals(theirs.name) || !mine.alike(theirs, compared)) {
                return false;
            }
        }
        return true;
    }
}
