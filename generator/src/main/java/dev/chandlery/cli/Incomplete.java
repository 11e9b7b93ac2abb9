package dev.chandlery.cli;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.generate.Overview;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.schema.Quoted;
import java.util.Arrays;
import java.util.List;

/** Tells that a registry could not be read as a whole, so that what a command shows may lack something. */
final class Incomplete {
    private static final String MORE = "chandlery check shows all errors.";

    private Incomplete() {}

    /** Prints a note for people when there were errors. */
    static void note(Console console, Overview overview) {
        List<Finding> errors = overview.errors();
        if (!errors.isEmpty()) {
            console.err()
                    .println("chandlery: something may be missing here, because of "
                            + (errors.size() == 1 ? "an error" : errors.size() + " errors, the first") + " in "
                            + text(errors.get(0)) + " " + MORE);
        }
    }

    /** Returns the sentence that a package is not there, with the error that hides it if there is one. */
    static String noPackage(PackageName name, Overview overview) {
        return overview.errors().stream()
                .filter(error -> Arrays.asList(error.place().path().split("/")).contains(name.value()))
                .findFirst()
                .map(error -> "There is no package " + name + " that can be read: " + text(error) + " " + MORE)
                .orElse("There is no package " + name + "; chandlery list shows them all.");
    }

    private static String text(Finding error) {
        Place place = error.place();
        String line = place.mark().line() > 0 ? ":" + place.mark().line() : "";
        return Quoted.printable(
                (place.path().isEmpty() ? "the registry" : place.path()) + line + ": " + error.message());
    }
}
