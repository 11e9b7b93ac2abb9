package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.schema.Quoted;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells why a package that was asked for is not there: there is none, or it cannot be read. */
public final class MissingPackage {
    private static final String DEFINITION = "package.yaml";
    private static final String MORE = " chandlery check shows all errors.";

    private MissingPackage() {}

    /**
     * Returns the sentences that a package is not there, with the error that hides it if there is one.
     *
     * @param at where it is not, such as {@code at "main"}, or empty
     * @param errors what could not be read
     */
    public static String words(PackageName name, String at, List<Finding> errors) {
        String where = at.isEmpty() ? "" : " " + at;
        Optional<Finding> own = candidates(errors)
                .filter(error -> Arrays.asList(error.place().path().split("/")).contains(name.value()))
                .findFirst();
        if (own.isPresent()) {
            return "There is no package " + name + where + " that can be read: " + text(own.get()) + MORE;
        }
        String none = "There is no package " + name + where;
        return candidates(errors)
                .filter(MissingPackage::isDefinition)
                .findFirst()
                .map(error -> none + ", unless it is the one that cannot be read: " + text(error) + MORE)
                .orElse(none + "; chandlery list shows them all.");
    }

    /** Returns an error with its place. */
    public static String text(Finding error) {
        Place place = error.place();
        String line = place.mark().line() > 0 ? ":" + place.mark().line() : "";
        return Quoted.printable(
                (place.path().isEmpty() ? "the registry" : place.path()) + line + ": " + error.message());
    }

    /** Errors in a package.yaml come first: they hide a package, which others need not. */
    private static Stream<Finding> candidates(List<Finding> errors) {
        return errors.stream()
                .filter(Finding::isError)
                .sorted(Comparator.comparing((Finding error) -> !isDefinition(error))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isDefinition(Finding error) {
        String path = error.place().path();
        return path.equals(DEFINITION) || path.endsWith("/" + DEFINITION);
    }
}
