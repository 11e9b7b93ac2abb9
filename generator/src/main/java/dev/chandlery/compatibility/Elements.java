package dev.chandlery.compatibility;

import dev.chandlery.diagnostic.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an element together. */
final class Elements {
    private final ElementKind kind;
    private final String name;
    private final Place place;
    private final Map<Trait, List<String>> traits = new EnumMap<>(Trait.class);
    private final List<Element> parts = new ArrayList<>();

    Elements(ElementKind kind, String name, Place place) {
        this.kind = kind;
        this.name = name;
        this.place = place;
    }

    /** Says that a trait holds. */
    Elements flag(Trait trait, boolean holds) {
        return holds ? set(trait, List.of("true")) : this;
    }

    /** Sets a trait unless the text is empty. */
    Elements text(Trait trait, String text) {
        return text.isEmpty() ? this : set(trait, List.of(text));
    }

    /** Sets a trait where there is a value, be it empty. */
    Elements value(Trait trait, Optional<String> value) {
        return value.map(text -> set(trait, List.of(text))).orElse(this);
    }

    /** Sets a trait unless there are no values. */
    Elements list(Trait trait, List<String> values) {
        return values.isEmpty() ? this : set(trait, values);
    }

    private Elements set(Trait trait, List<String> values) {
        traits.put(trait, values);
        return this;
    }

    /** Adds a part. */
    Elements part(Element part) {
        parts.add(part);
        return this;
    }

    /** Adds parts. */
    Elements parts(List<Element> added) {
        parts.addAll(added);
        return this;
    }

    Element build() {
        return new Element(kind, name, place, traits, parts);
    }
}
