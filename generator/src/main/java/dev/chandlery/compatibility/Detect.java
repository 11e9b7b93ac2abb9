package dev.chandlery.compatibility;

import dev.chandlery.compatibility.ChangeKind.Detector;
import dev.chandlery.registry.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What happens to elements, in words that follow the name of one. */
final class Detect {
    /** Longer values are cut in sentences. */
    private static final int MAX_VALUE = 60;

    static final Detector REMOVED = noLonger("is removed");
    static final Detector ADDED = newly("is new");
    static final Detector RENAMED = pairing ->
            when(pairing.isRenamed(), () -> "is now called " + pairing.either().name());

    /** Values that were allowed and are not. */
    static final Detector FEWER_OPTIONS = pairing -> {
        if (pairing.isAdded() || pairing.isRemoved()) {
            return Optional.empty();
        }
        List<String> before = pairing.before().orElseThrow().values(Trait.OPTIONS);
        List<String> after = pairing.after().orElseThrow().values(Trait.OPTIONS);
        List<String> gone =
                before.stream().filter(each -> !after.contains(each)).toList();
        if (before.isEmpty()) {
            return when(!after.isEmpty(), () -> "may only be " + quoted(after) + " now");
        }
        return when(!after.isEmpty() && !gone.isEmpty(), () -> "may no longer be " + quoted(gone));
    };

    /** Values that were not allowed and are. */
    static final Detector MORE_OPTIONS = pairing -> {
        if (pairing.isAdded() || pairing.isRemoved()) {
            return Optional.empty();
        }
        List<String> before = pairing.before().orElseThrow().values(Trait.OPTIONS);
        List<String> after = pairing.after().orElseThrow().values(Trait.OPTIONS);
        List<String> more =
                after.stream().filter(each -> !before.contains(each)).toList();
        if (after.isEmpty()) {
            return when(!before.isEmpty(), () -> "may have any value now");
        }
        return when(!before.isEmpty() && !more.isEmpty(), () -> "may also be " + quoted(more));
    };

    static final Detector IMAGES = pairing -> when(
            pairing.differs(Trait.IMAGES),
            () -> "runs other images: "
                    + quoted(pairing.after().orElseThrow().values(Trait.IMAGES).stream()
                            .filter(image -> !pairing.before()
                                    .orElseThrow()
                                    .values(Trait.IMAGES)
                                    .contains(image))
                            .distinct()
                            .toList()));

    private Detect() {}

    /** It is there and was not. */
    static Detector newly(String predicate) {
        return pairing -> when(pairing.isAdded(), () -> predicate);
    }

    /** It was there and is not. */
    static Detector noLonger(String predicate) {
        return pairing -> when(pairing.isRemoved(), () -> predicate);
    }

    /** One of two things, the first one first. */
    static Detector either(Detector first, Detector second) {
        return pairing -> first.apply(pairing).or(() -> second.apply(pairing));
    }

    static Detector addedWhen(boolean required) {
        return pairing -> when(
                pairing.isAdded() && pairing.either().has(Trait.REQUIRED) == required,
                () -> required ? "is new and must be given" : "is new and may be left out");
    }

    /** A template that is not there, or is but for internal use. */
    static Detector templateRemoved(boolean hidden) {
        return pairing -> when(
                pairing.isRemoved()
                        && hidden
                                == pairing.parent()
                                        .flatMap(Pairing::after)
                                        .filter(owner -> owner.values(Trait.INTERNAL_TEMPLATES)
                                                .contains(pairing.either().name()))
                                        .isPresent(),
                () -> hidden ? "is marked as internal" : "is removed");
    }

    static Detector gained(Trait trait, String predicate) {
        return pairing -> when(
                pairing.gains(trait), () -> withValue(predicate, pairing.after().orElseThrow(), trait));
    }

    static Detector lost(Trait trait, String predicate) {
        return pairing -> when(pairing.loses(trait), () -> predicate);
    }

    /** A trait has another value. */
    static Detector replaced(Trait trait, String predicate) {
        return pairing -> when(
                pairing.differs(trait) && !pairing.gains(trait) && !pairing.loses(trait),
                () -> predicate + " " + shown(pairing.after().orElseThrow(), trait) + " instead of "
                        + shown(pairing.before().orElseThrow(), trait));
    }

    /** A trait has another value, or none, or one where there was none. */
    static Detector changed(Trait trait, String predicate) {
        return pairing -> when(
                pairing.differs(trait),
                () -> predicate + " " + shown(pairing.after().orElseThrow(), trait) + " instead of "
                        + shown(pairing.before().orElseThrow(), trait));
    }

    /** A trait that always has a value has another one. */
    static Detector becomes(Trait trait, String predicate) {
        return pairing -> when(
                pairing.differs(trait),
                () -> predicate + " " + shown(pairing.after().orElseThrow(), trait) + " now");
    }

    /** A trait differs, in a way that is too long to tell. */
    static Detector differing(Trait trait, String predicate) {
        return pairing -> when(pairing.differs(trait), () -> predicate);
    }

    static Detector needed(String kind) {
        return pairing -> when(pairing.isAdded() && isOf(pairing, List.of(kind)), () -> "is needed now");
    }

    static Detector neededBesides(String... kinds) {
        return pairing -> when(pairing.isAdded() && !isOf(pairing, List.of(kinds)), () -> "is needed now");
    }

    /** The versions of Argo Workflows allowed become fewer, or they become more and none is lost. */
    static Detector argo(boolean fewer) {
        return pairing -> {
            if (!pairing.differs(Trait.ARGO)) {
                return Optional.empty();
            }
            VersionRange before = range(pairing.before().orElseThrow());
            VersionRange after = range(pairing.after().orElseThrow());
            boolean lost = !after.covers(before);
            return when(
                    fewer ? lost : !lost && !before.covers(after),
                    () -> "asks for Argo Workflows "
                            + pairing.after().orElseThrow().value(Trait.ARGO).orElse("of any version") + " instead of "
                            + pairing.before().orElseThrow().value(Trait.ARGO).orElse("any"));
        };
    }

    private static VersionRange range(Element element) {
        return element.value(Trait.ARGO).flatMap(VersionRange::parse).orElse(VersionRange.ANY);
    }

    private static boolean isOf(Pairing pairing, List<String> kinds) {
        return pairing.either().value(Trait.OBJECT_KIND).filter(kinds::contains).isPresent();
    }

    private static String withValue(String predicate, Element element, Trait trait) {
        boolean told = trait == Trait.ENTRYPOINT || trait == Trait.DEPRECATION;
        if (!told) {
            return predicate;
        }
        // The sentence ends with a full stop of its own.
        return trait == Trait.DEPRECATION
                ? predicate + ": " + shown(element, trait).replaceFirst("\\.\"$", "\"")
                : predicate + " " + shown(element, trait);
    }

    private static String shown(Element element, Trait trait) {
        boolean name = trait == Trait.ENTRYPOINT || trait == Trait.OBJECT_KIND;
        List<String> values = element.values(trait);
        if (values.isEmpty()) {
            return "none";
        }
        return name ? String.join(", ", values) : quoted(values);
    }

    private static String quoted(List<String> values) {
        return values.stream().map(Detect::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return '"' + (line.length() > MAX_VALUE ? line.substring(0, MAX_VALUE) + "…" : line) + '"';
    }

    private static Optional<String> when(boolean holds, Supplier<String> words) {
        return holds ? Optional.of(words.get()) : Optional.empty();
    }
}
