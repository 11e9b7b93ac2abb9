package dev.chandlery.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which registry a command reads. */
final class RegistryFolder {
    @Option(
            names = "--repo",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The registry: a repository, a folder inside one, or a plain folder. Default: this folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    /** Returns the folder as it is meant where the command was called. */
    Path in(Console console) {
        return console.resolve(folder);
    }
}
