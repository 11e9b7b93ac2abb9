package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.testing.Monorepo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths that are not UTF-8, in a release that only history holds and at the head. */
class StrangePathsTest {
    private static final byte[] MANIFEST = (TwoPackages.GIT + "/caf\u00e9.yaml").getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    private Outcome run(String... arguments) {
        return new Shell(folder).run(arguments);
    }

    @Test
    void noReleaseIsLostByThem() throws IOException {
        try (Monorepo repo = TwoPackages.create(folder.resolve("repo"))) {
            repo.stage(MANIFEST, TwoPackages.template("coffee", "3.20"))
                    .write(TwoPackages.GIT + "/package.yaml", TwoPackages.packageYaml("git", "1.2.0", ""))
                    .commit("git 1.2.0, with a path in Latin-1");

            Outcome atHead = run("generate", "--repo", "repo", "--out", "out");
            assertThat(atHead.code()).isZero();
            assertThat(atHead.out()).contains("published git@1.2.0\n");
            assertThat(atHead.err())
                    .contains("templates/platform/git: warning[path-not-portable]: The name \"caf\\u{fffd}.yaml\"");
            repo.unstage(MANIFEST)
                    .write(TwoPackages.GIT + "/package.yaml", TwoPackages.packageYaml("git", "1.3.0", ""))
                    .commit("git 1.3.0");

            Outcome after = run("generate", "--repo", "repo", "--out", "fresh");
            assertThat(after.code()).isZero();
            String index = Files.readString(folder.resolve("fresh/registry/index.yaml"));
            assertThat(index).contains("git-1.2.0.tgz", "git-1.3.0.tgz");
        }
    }
}
