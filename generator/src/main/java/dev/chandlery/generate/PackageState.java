package dev.chandlery.generate;

import dev.chandlery.compatibility.Interface;
import dev.chandlery.manifest.Manifest;
import dev.chandlery.manifest.Manifests;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageFiles;
import dev.chandlery.registry.Version;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import java.util.List;
import java.util.stream.Stream;

/**
 * A package as it was or is: at a release, at a commit, or in the working tree.
 *
 * @param name what it is called in reports, such as {@code git@1.1.0}
 * @param directory the package
 * @param commit full id of the commit that holds it; empty in the working tree and without git
 * @param manifests its objects; those that cannot be read are left out
 */
record PackageState(String name, PackageDirectory directory, String commit, List<Manifest> manifests) {
    PackageState {
        manifests = List.copyOf(manifests);
    }

    static PackageState read(String name, SourceTree tree, PackageDirectory directory, String commit) {
        return new PackageState(
                name,
                directory,
                commit,
                Manifests.read(tree, directory.files().manifests()).objects());
    }

    Version version() {
        return directory.definition().version();
    }

    Interface read() {
        return Interface.read(new Interface.Source(
                directory.definition(),
                directory.definedIn(),
                directory.directory(),
                manifests,
                directory.files().features(),
                otherFiles()));
    }

    private List<SourceFile> otherFiles() {
        PackageFiles files = directory.files();
        return Stream.of(
                        files.examples().stream(),
                        files.tests().stream(),
                        files.readme().stream(),
                        files.changelog().stream(),
                        files.documents().stream())
                .flatMap(each -> each)
                .toList();
    }
}
