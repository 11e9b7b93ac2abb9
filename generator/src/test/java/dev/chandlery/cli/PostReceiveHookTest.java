package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Monorepo;
import dev.chandlery.testing.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook of the example monorepo, run by git itself. */
class PostReceiveHookTest {
    @TempDir
    private Path folder;

    private record Pushed(int code, String told) {}

    private Pushed push(String what) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "git", "push", folder.resolve("templates.git").toString(), what)
                .directory(folder.resolve("repo").toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Pushed(process.waitFor(), told);
    }

    private String git(String... words) {
        String[] command = new String[words.length + 1];
        command[0] = "git";
        System.arraycopy(words, 0, command, 1, words.length);
        return Tools.run(folder.resolve("templates.git"), command);
    }

    private void installHook() throws IOException {
        Path hook = folder.resolve("templates.git/hooks/post-receive");
        Files.createDirectories(hook.getParent());
        Files.copy(Golden.projectRoot().resolve("templates-repo-example/ci/post-receive"), hook);
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        Path program = folder.resolve("bin/chandlery");
        Files.createDirectories(program.getParent());
        Files.writeString(
                program,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' "
                        + Program.class.getName() + " \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void aPushIsPublishedByTheRepositoryItself() throws Exception {
        Tools.requireProgram("git");
        try (Monorepo repo = TwoPackages.create(folder.resolve("repo"))) {
            repo.bareClone(folder.resolve("templates.git"));
            git("config", "user.name", "Templates");
            git("config", "user.email", "templates@acme.example");
            installHook();
            repo.write(TwoPackages.SLACK + "/package.yaml", TwoPackages.packageYaml("slack", "2.0.0", ""))
                    .commit("slack 2.0.0");

            Pushed first = push("main");

            assertThat(first.code()).as(first.told()).isZero();
            assertThat(first.told()).contains("published slack@2.0.0");
            assertThat(git("show", "published:registry/index.yaml")).contains("slack-2.0.0.tgz", "git-1.1.0.tgz");
            assertThat(git("log", "-1", "--format=%an %(trailers:key=Chandlery-Source,valueonly)", "published"))
                    .startsWith("Templates " + repo.head());

            repo.write("chandlery.yaml", "kind: Registry\n").commit("Break it");
            Pushed broken = push("main");
            assertThat(broken.code()).isZero();
            assertThat(broken.told()).contains("chandlery.yaml", "not all of it is published");
            assertThat(git("rev-list", "--count", "published").strip()).isEqualTo("1");
        }
    }
}
