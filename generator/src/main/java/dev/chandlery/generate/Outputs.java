package dev.chandlery.generate;

import dev.chandlery.catalogue.Catalogue;
import dev.chandlery.compatibility.InterfaceDocument;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.index.IndexFiles;
import dev.chandlery.output.Blob;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.overlay.Overlays;
import dev.chandlery.registry.JsonSchemas;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.RegistrySettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The whole output as a value.
 *
 * @param settings the registry's settings
 * @param definitions the file of what the packages of the head say
 * @param commit full id of the commit, or empty
 * @param generated when the registry was last changed
 * @param packages the packages in ascending order of name
 * @param releases all releases with their findings
 * @param yanks the versions that are yanked at the head, by package
 * @param published the files that are published with releases
 * @param overlays the plan, laid out as overlays
 * @param findings what is shown on the findings page
 * @param catalogue the pages and the JSON for programs
 * @param programVersion version of the program
 * @param earlier returns the content of a file of the earlier output
 * @param hydrate whether overlays are to be rendered
 */
record Outputs(
        RegistrySettings settings,
        OutputFile definitions,
        String commit,
        Instant generated,
        List<RegistryPackage> packages,
        List<BuiltRelease> releases,
        SortedMap<PackageName, List<Yank>> yanks,
        List<OutputFile> published,
        Overlays overlays,
        List<Finding> findings,
        Catalogue catalogue,
        String programVersion,
        Function<String, Optional<byte[]>> earlier,
        boolean hydrate) {

    /** Returns the files, in no particular order; content is made when it is asked for. */
    List<OutputFile> files(Parallel parallel) {
        Supplier<List<OutputFile>> beside = parallel.start(() -> {
            List<OutputFile> files = new ArrayList<>(overlays.files());
            files.addAll(IndexFiles.files(settings, packages, generated, programVersion, earlier));
            files.addAll(ReleaseStore.files(releases, yanks, programVersion));
            return files;
        });
        List<OutputFile> files = new ArrayList<>(published);
        files.add(definitions);
        files.addAll(catalogue.files(findings));
        JsonSchemas.all(Rules.VOCABULARY)
                .forEach((name, json) ->
                        files.add(OutputFile.of("registry/schemas/" + name, Role.CONTENT, Blob.of(json))));
        files.add(OutputFile.of("registry/schemas/interface.json", Role.CONTENT, Blob.of(InterfaceDocument.schema())));
        files.addAll(beside.get());
        if (hydrate) {
            files.addAll(overlays.rendered(lookup(files, earlier)));
        }
        return files;
    }

    /** Returns the content of files of GitOps by their path: those of this run, else those published earlier. */
    private static Function<String, Optional<byte[]>> lookup(
            List<OutputFile> files, Function<String, Optional<byte[]>> earlier) {
        Map<String, Blob> wanted = new HashMap<>();
        files.stream()
                .filter(file -> file.path().startsWith("gitops/"))
                .forEach(file -> wanted.put(file.path(), file.content()));
        return path -> {
            Blob blob = wanted.get(path);
            return blob == null ? earlier.apply(path) : Optional.of(blob.bytes());
        };
    }
}
