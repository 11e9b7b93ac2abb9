package dev.chandlery.bundle;

import dev.chandlery.output.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * What is in a chart archive that somebody else made: it may be anything.
 *
 * @param digest SHA-256 of the uncompressed tar, 64 hexadecimal digits
 * @param files SHA-256 of each file, by its path in the chart
 */
public record ChartContent(String digest, SortedMap<String, String> files) {
    /** The largest chart that is unpacked, in bytes. Helm takes at most 100 MiB. */
    public static final int MAX_BYTES = 256 << 20;

    /** The most files of a chart that are looked at. */
    private static final int MAX_FILES = 100_000;

    /** Copies the map. */
    public ChartContent {
        files = new TreeMap<>(files);
    }

    /**
     * Reads an archive.
     *
     * @throws IOException when it is not a gzipped tar, or larger than {@link #MAX_BYTES}; the message says which
     */
    public static ChartContent read(byte[] archive) throws IOException {
        byte[] tar;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            tar = in.readNBytes(MAX_BYTES + 1);
        }
        if (tar.length > MAX_BYTES) {
            throw new IOException("it has more than " + MAX_BYTES + " bytes when unpacked");
        }
        return new ChartContent(Sha256.hex(tar), files(tar));
    }

    private static SortedMap<String, String> files(byte[] tar) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(tar), "UTF-8")) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (files.size() == MAX_FILES) {
                    throw new IOException("it has more than " + MAX_FILES + " files");
                }
                String name = entry.getName();
                files.put(name.substring(name.indexOf('/') + 1), Sha256.hex(in.readAllBytes()));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return files;
    }
}
