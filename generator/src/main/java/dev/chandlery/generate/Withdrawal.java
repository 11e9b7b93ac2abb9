package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.DefinitionEdit;
import dev.chandlery.registry.PackageDefaults;
import dev.chandlery.registry.PackageDefinition.Deprecation;
import dev.chandlery.registry.PackageDefinition.Yank;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import dev.chandlery.source.TreePath;
import dev.chandlery.source.WorkingFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Withdraws versions of a package: writes it into the package.yaml of the working folder, for the next commit. */
public final class Withdrawal {
    private static final String FILE = RegistryFiles.PACKAGE;

    private Withdrawal() {}

    /**
     * Yanks a version.
     *
     * @return the path of the file that was written
     * @throws SourceException when the file is not there, cannot be read or written, or cannot be added to
     */
    public static String yank(Path folder, RegistryPackage owner, Yank yank) {
        return edit(folder, owner, "spec.yanked", bytes -> DefinitionEdit.yank(bytes, yank));
    }

    /**
     * Deprecates a package from a version on.
     *
     * @return the path of the file that was written
     * @throws SourceException when the file is not there, cannot be read or written, or cannot be added to
     */
    public static String deprecate(Path folder, RegistryPackage owner, Deprecation deprecation) {
        return edit(folder, owner, "spec.deprecated", bytes -> DefinitionEdit.deprecate(bytes, deprecation));
    }

    private static String edit(
            Path folder, RegistryPackage owner, String key, Function<byte[], Optional<byte[]>> edit) {
        try (SourceRepository repository = Sources.openWorkingFolder(folder)) {
            SourceTree head = repository.head();
            SourceFile file = TreePath.parse(owner.directory())
                    .map(directory -> directory.resolve(FILE))
                    .flatMap(head::file)
                    .filter(found -> !owner.removed())
                    .orElseThrow(() -> new SourceException("the folder holds no " + FILE + " of " + owner.name()
                            + " that " + key + " could be written into; chandlery init --package writes one."));
            byte[] before = head.read(file);
            byte[] after = edit.apply(before)
                    .filter(edited -> isSound(file, edited, owner))
                    .orElseThrow(() -> new SourceException("\"" + file.path() + "\" cannot be added to by this program,"
                            + " or already has " + key + "; write it by hand."));
            WorkingFiles.of(folder).rewrite(file.path(), before, after);
            return file.path().value();
        }
    }

    private static boolean isSound(SourceFile file, byte[] edited, RegistryPackage owner) {
        return RegistryFiles.definition(
                        file.path(),
                        edited,
                        new PackageDefaults(
                                Optional.of(owner.name()), owner.definition().team(), "", ""))
                .findings()
                .stream()
                .noneMatch(Finding::isError);
    }
}
