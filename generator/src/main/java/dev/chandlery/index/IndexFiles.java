package dev.chandlery.index;

import dev.chandlery.output.Blob;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.RegistrySettings.IndexFormat;
import dev.chandlery.registry.Release;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The index files of a registry: {@code index.yaml} and {@code index.json}, whole and by team. */
public final class IndexFiles {
    private IndexFiles() {}

    /**
     * Returns the index files.
     *
     * @param packages the packages in ascending order of name
     * @param generated when the registry was last changed
     * @param programVersion version of the program, part of the fingerprints
     */
    public static List<OutputFile> files(
            RegistrySettings settings, List<RegistryPackage> packages, Instant generated, String programVersion) {
        List<OutputFile> files = new ArrayList<>();
        String whole = fingerprint(packages, generated, programVersion);
        add(files, "registry/", settings, whole, () -> IndexText.of(packages, "charts/", generated));
        SortedMap<String, List<RegistryPackage>> teams = new TreeMap<>();
        for (RegistryPackage each : packages) {
            teams.computeIfAbsent(each.definition().team(), team -> new ArrayList<>())
                    .add(each);
        }
        teams.forEach((team, members) -> {
            if (!team.isEmpty()) {
                add(
                        files,
                        "registry/teams/" + team + "/",
                        settings,
                        fingerprint(members, teamGenerated(members), programVersion),
                        () -> IndexText.of(members, "../../charts/", teamGenerated(members)));
            }
        });
        return List.copyOf(files);
    }

    /** A team's index changes with the team's releases only. */
    private static Instant teamGenerated(List<RegistryPackage> members) {
        return members.stream()
                .flatMap(member -> member.releases().stream())
                .flatMap(release -> release.released().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static void add(
            List<OutputFile> files,
            String folder,
            RegistrySettings settings,
            String fingerprint,
            Supplier<IndexText> index) {
        Supplier<IndexText> once = new Once(index);
        Blob json = () -> once.get().json().getBytes(StandardCharsets.UTF_8);
        Blob yaml = () -> once.get().yaml().getBytes(StandardCharsets.UTF_8);
        boolean asJson = settings.indexFormat() == IndexFormat.JSON;
        files.add(new OutputFile(folder + "index.json", Role.INDEX, fingerprint, json));
        files.add(new OutputFile(
                folder + "index.yaml", Role.INDEX, fingerprint + settings.indexFormat(), asJson ? json : yaml));
    }

    /** Makes an index for two readers, and forgets it when both have had it: it is large. */
    private static final class Once implements Supplier<IndexText> {
        private final Supplier<IndexText> index;
        private @Nullable IndexText made;

        Once(Supplier<IndexText> index) {
            this.index = index;
        }

        @Override
        public synchronized IndexText get() {
            IndexText result = made == null ? index.get() : made;
            made = made == null ? result : null;
            return result;
        }
    }

    /** A published release never changes, so its digest and what the head says of its package are all that counts. */
    private static String fingerprint(List<RegistryPackage> packages, Instant generated, String programVersion) {
        Fingerprint digest = new Fingerprint().add(programVersion).add(generated.toString());
        for (RegistryPackage each : packages) {
            digest.add(each.name().value())
                    .add(each.definition().deprecated().toString())
                    .add(each.definition().yanked().toString());
            for (Release release : each.releases()) {
                digest.add(release.version().toString()).add(release.bundle().digest());
            }
        }
        return digest.hex();
    }
}
