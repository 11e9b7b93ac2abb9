package dev.chandlery.cli;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.generate.MissingPackage;
import dev.chandlery.generate.Overview;
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
                            + MissingPackage.text(errors.get(0)) + " " + MORE);
        }
    }
}
