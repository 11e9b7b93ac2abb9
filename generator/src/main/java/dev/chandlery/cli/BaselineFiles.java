package dev.chandlery.cli;

import dev.chandlery.diagnostic.Baseline;
import dev.chandlery.generate.CheckRequest;
import dev.chandlery.registry.BaselineFile;
import dev.chandlery.registry.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Baselines on disk. */
final class BaselineFiles {
    private BaselineFiles() {}

    /**
     * Reads a baseline.
     *
     * @param folder the registry, from which findings name the file when it lies there
     */
    static Read<CheckRequest.Recorded> read(Path file, Path folder) {
        try {
            String name = name(file, folder);
            Read<Baseline> read = BaselineFile.read(name, Files.readAllBytes(file));
            return new Read<>(read.value().map(baseline -> new CheckRequest.Recorded(name, baseline)), read.findings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, Baseline baseline) {
        try {
            Files.write(file, BaselineFile.bytes(baseline));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the path of a file from a registry that it lies in, else the whole path. */
    private static String name(Path file, Path folder) {
        Path name = file.startsWith(folder) ? folder.relativize(file) : file;
        return name.toString().replace(name.getFileSystem().getSeparator(), "/");
    }
}
