package dev.chandlery.generate;

import dev.chandlery.output.Blob;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.output.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * All releases of an output as JSON lines ({@code registry/api/v1/releases.jsonl}): what a later run continues from, so
 * that it need not read old releases again. One line a release, by name ascending and version descending.
 */
final class ReleaseStore {
    static final String PATH = "registry/api/v1/releases.jsonl";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(StoredRelease.class);
    private static final ObjectReader READER = MAPPER.readerFor(StoredRelease.class);

    private static final Comparator<BuiltRelease> ORDER = Comparator.comparing(
                    (BuiltRelease b) -> b.release().name())
            .thenComparing(b -> b.release().version(), Comparator.reverseOrder());

    private ReleaseStore() {}

    /** Returns the file of these releases. */
    static OutputFile file(Collection<BuiltRelease> releases, String programVersion) {
        List<BuiltRelease> ordered = releases.stream().sorted(ORDER).toList();
        Sha256 digest = new Sha256().add(programVersion);
        ordered.forEach(each -> digest.add(each.release().id().toString())
                .add(each.release().bundle().digest()));
        return new OutputFile(PATH, Role.INDEX, digest.hex(), write(ordered));
    }

    private static Blob write(List<BuiltRelease> ordered) {
        return () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (BuiltRelease built : ordered) {
                out.writeBytes(WRITER.writeValueAsBytes(StoredRelease.of(built)));
                out.write('\n');
            }
            return out.toByteArray();
        };
    }

    /**
     * Reads the releases back.
     *
     * @throws IllegalArgumentException when the bytes are not what {@link #file} makes
     */
    static List<BuiltRelease> read(byte[] lines) {
        List<BuiltRelease> releases = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                releases.add(read(lines, start, i - start));
                start = i + 1;
            }
        }
        return releases;
    }

    private static BuiltRelease read(byte[] lines, int offset, int length) {
        try {
            StoredRelease stored = READER.readValue(lines, offset, length);
            return stored.built();
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("not a stored release: " + e.getMessage(), e);
        }
    }
}
