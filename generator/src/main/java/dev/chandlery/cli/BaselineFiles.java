package dev.chandlery.cli;

import dev.chandlery.diagnostic.Baseline;
import dev.chandlery.generate.CheckRequest;
import dev.chandlery.output.OutputException;
import dev.chandlery.registry.BaselineFile;
import dev.chandlery.registry.Read;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.SourceException;
import dev.chandlery.yaml.YamlLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Baselines on disk. */
final class BaselineFiles {
    private BaselineFiles() {}

    /**
     * Reads a baseline.
     *
     * @param folder the registry, from which findings name the file when it lies there
     * @throws SourceException when it cannot be read
     */
    static Read<CheckRequest.Recorded> read(Path file, Path folder) {
        String name = name(file, folder);
        Read<Baseline> read = BaselineFile.read(name, bytes(file));
        return new Read<>(read.value().map(baseline -> new CheckRequest.Recorded(name, baseline)), read.findings());
    }

    /**
     * Writes a baseline.
     *
     * @throws OutputException when it cannot be written
     */
    static void write(Path file, Baseline baseline) {
        try {
            Files.write(file, BaselineFile.bytes(baseline));
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    /** Of a file that is too large, one byte more is read than the reader of YAML takes, which then says so. */
    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(YamlLimits.DEFAULT.maxBytes() + 1);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static SourceException failed(Path file, IOException e) {
        String reason =
                e instanceof NoSuchFileException ? "there is no such file or folder" : String.valueOf(e.getMessage());
        return new SourceException(
                "the baseline " + Quoted.of(file.toString()) + " cannot be read (" + Quoted.printable(reason)
                        + "); check its path.",
                e);
    }

    /** Returns the path of a file from a registry that it lies in, else the whole path. */
    private static String name(Path file, Path folder) {
        Path name = file.startsWith(folder) ? folder.relativize(file) : file;
        return name.toString().replace(name.getFileSystem().getSeparator(), "/");
    }
}
