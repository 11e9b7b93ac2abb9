package dev.chandlery.generate;

import dev.chandlery.generate.StoredDefinition.StoredYank;
import dev.chandlery.output.Blob;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.registry.PackageName;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The releases of an output as JSON lines, a file for each package ({@code registry/api/v1/packages/<name>/releases.jsonl}):
 * what a later run continues from, so that it need not read old releases again. First a line about the package, then one
 * for each release, versions descending; see {@link ReleaseLines}.
 */
final class ReleaseStore {
    private static final String FILE = "/releases.jsonl";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Comparator<BuiltRelease> ORDER =
            Comparator.comparing(b -> b.release().version(), Comparator.reverseOrder());

    /**
     * What a file holds.
     *
     * @param yanks the versions of the package that were yanked
     * @param releases its releases
     */
    record Content(List<Yank> yanks, List<BuiltRelease> releases) {
        /** There is no file. */
        static final Content NONE = new Content(List.of(), List.of());

        Content {
            yanks = List.copyOf(yanks);
            releases = List.copyOf(releases);
        }
    }

    record StoredPackage(List<StoredYank> yanked) {
        static StoredPackage of(List<Yank> yanks) {
            return new StoredPackage(yanks.stream().map(StoredYank::of).toList());
        }

        static StoredPackage read(JsonLine line) {
            List<StoredYank> yanked = null;
            while (line.hasField()) {
                switch (line.field()) {
                    case "yanked" -> yanked = line.list(StoredDefinitionReader::yank);
                    default -> line.skip();
                }
            }
            return new StoredPackage(JsonLine.told(yanked, "yanked"));
        }

        List<Yank> yanks() {
            return yanked.stream().map(StoredYank::yank).toList();
        }
    }

    private ReleaseStore() {}

    /**
     * Returns the files of these releases.
     *
     * @param yanks the versions that are yanked at the head, by package
     */
    static List<OutputFile> files(
            Collection<BuiltRelease> releases, SortedMap<PackageName, List<Yank>> yanks, String programVersion) {
        SortedMap<PackageName, List<BuiltRelease>> ofPackage = new TreeMap<>();
        for (BuiltRelease each : releases) {
            ofPackage
                    .computeIfAbsent(each.release().name(), name -> new ArrayList<>())
                    .add(each);
        }
        List<OutputFile> files = new ArrayList<>();
        ofPackage.forEach((name, ofName) -> {
            List<BuiltRelease> ordered = ofName.stream().sorted(ORDER).toList();
            StoredPackage about = StoredPackage.of(yanks.getOrDefault(name, List.of()));
            Fingerprint digest = new Fingerprint().add(programVersion).add(about.toString());
            ordered.forEach(each -> digest.add(each.release().version().toString())
                    .add(each.release().bundle().digest()));
            files.add(new OutputFile(path(name), Role.CONTENT, digest.hex(), write(about, ordered)));
        });
        return files;
    }

    /** Returns the path of the file of a package. */
    static String path(PackageName name) {
        return ReleasePaths.PACKAGES + "/" + name + FILE;
    }

    /** Returns the package that a file of this store is about; empty when the path is of another file. */
    static Optional<PackageName> packageOf(String path) {
        return path.startsWith(ReleasePaths.PACKAGES + "/") && path.endsWith(FILE)
                ? PackageName.parse(path.substring(ReleasePaths.PACKAGES.length() + 1, path.length() - FILE.length()))
                : Optional.empty();
    }

    private static Blob write(StoredPackage about, List<BuiltRelease> ordered) {
        return () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(MAPPER.writeValueAsBytes(about));
            out.write('\n');
            ReleaseLines.Writer lines = new ReleaseLines.Writer();
            for (BuiltRelease built : ordered) {
                out.writeBytes(lines.line(built));
                out.write('\n');
            }
            return out.toByteArray();
        };
    }

    /**
     * Reads the releases back.
     *
     * @throws IllegalArgumentException when the bytes are not what {@link #files} makes
     */
    static Content read(byte[] lines) {
        int start = JsonLine.endOf(lines, 0) + 1;
        List<Yank> yanks = yanks(lines, start);
        List<BuiltRelease> releases = new ArrayList<>();
        ReleaseLines.Reader reader = new ReleaseLines.Reader();
        while (start < lines.length) {
            int end = JsonLine.endOf(lines, start);
            releases.add(reader.release(lines, start, end - start));
            start = end + 1;
        }
        return new Content(yanks, releases);
    }

    /**
     * Returns the versions that were yanked, which the first line says.
     *
     * @param length how much of the text it is
     * @throws IllegalArgumentException when it is no such line
     */
    static List<Yank> yanks(byte[] text, int length) {
        try {
            return JsonLine.read(text, 0, length, StoredPackage::read).yanks();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a list of releases: " + e.getMessage(), e);
        }
    }
}
