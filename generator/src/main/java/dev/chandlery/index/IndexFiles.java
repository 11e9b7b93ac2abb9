package dev.chandlery.index;

import dev.chandlery.output.Blob;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.RegistrySettings.IndexFormat;
import dev.chandlery.registry.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The index files of a registry: {@code index.yaml} and {@code index.json}, whole and by team. */
public final class IndexFiles {
    static final String YAML = "registry/index.yaml";
    static final String JSON = "registry/index.json";

    private IndexFiles() {}

    /**
     * Returns the index files.
     *
     * @param packages the packages in ascending order of name
     * @param generated when the registry was last changed
     * @param programVersion version of the program, part of the fingerprints
     * @param earlier returns the content of a file of the earlier output: what did not change is taken from there
     */
    public static List<OutputFile> files(
            RegistrySettings settings,
            List<RegistryPackage> packages,
            Instant generated,
            String programVersion,
            Function<String, Optional<byte[]>> earlier) {
        List<OutputFile> files = new ArrayList<>();
        Map<PackageName, String> digests = new HashMap<>();
        packages.forEach(each -> digests.put(each.name(), fingerprint(each, programVersion)));
        Function<RegistryPackage, String> digestOf = each -> digests.getOrDefault(each.name(), "");
        String whole = fingerprint(packages, digestOf, generated);
        boolean asJson = settings.indexFormat() == IndexFormat.JSON;
        Once text = new Once(asJson ? 2 : 3, () -> {
            IndexParts parts = asJson ? IndexParts.NONE : IndexParts.read(earlier);
            return IndexText.of(
                    packages,
                    generated,
                    each -> parts.find(each.name().value(), digestOf.apply(each))
                            .orElseGet(() -> IndexText.fragment(each, "charts/", digestOf.apply(each))));
        });
        add(files, "registry/", settings, whole, text);
        if (!asJson) {
            files.add(new OutputFile(
                    IndexParts.PATH,
                    Role.INDEX,
                    whole,
                    () -> IndexParts.write(text.get().fragments())));
        }
        SortedMap<String, List<RegistryPackage>> teams = new TreeMap<>();
        for (RegistryPackage each : packages) {
            teams.computeIfAbsent(each.definition().team(), team -> new ArrayList<>())
                    .add(each);
        }
        teams.forEach((team, members) -> {
            if (!team.isEmpty()) {
                Instant changed = teamGenerated(members);
                add(
                        files,
                        "registry/teams/" + team + "/",
                        settings,
                        fingerprint(members, digestOf, changed),
                        new Once(
                                2,
                                () -> IndexText.of(
                                        members,
                                        changed,
                                        each -> IndexText.fragment(each, "../../charts/", digestOf.apply(each)))));
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
            List<OutputFile> files, String folder, RegistrySettings settings, String fingerprint, Once text) {
        Blob json = () -> text.get().json();
        Blob yaml = () -> text.get().yaml();
        boolean asJson = settings.indexFormat() == IndexFormat.JSON;
        files.add(new OutputFile(folder + "index.json", Role.INDEX, fingerprint, json));
        files.add(new OutputFile(
                folder + "index.yaml", Role.INDEX, fingerprint + settings.indexFormat(), asJson ? json : yaml));
    }

    /** Makes an index for some readers, and forgets it when all of them have had it: it is large. */
    private static final class Once implements Supplier<IndexText> {
        private final int readers;
        private final Supplier<IndexText> index;
        private @Nullable IndexText made;
        private int asked;

        Once(int readers, Supplier<IndexText> index) {
            this.readers = readers;
            this.index = index;
        }

        @Override
        public synchronized IndexText get() {
            IndexText result = made == null ? index.get() : made;
            asked++;
            made = asked < readers ? result : null;
            return result;
        }
    }

    private static String fingerprint(
            List<RegistryPackage> packages, Function<RegistryPackage, String> digestOf, Instant generated) {
        Fingerprint digest = new Fingerprint().add(generated.toString()).add(packages.size());
        packages.forEach(each -> digest.add(digestOf.apply(each)));
        return digest.hex();
    }

    /** A published release never changes, so its digest and what the head says of its package are all that counts. */
    private static String fingerprint(RegistryPackage each, String programVersion) {
        Fingerprint digest = new Fingerprint()
                .add(programVersion)
                .add(each.name().value())
                .add(each.definition().deprecated().toString())
                .add(each.definition().yanked().toString());
        for (Release release : each.releases()) {
            digest.add(release.version().toString()).add(release.bundle().digest());
        }
        return digest.hex();
    }
}
