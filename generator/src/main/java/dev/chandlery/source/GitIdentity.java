package dev.chandlery.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * Who makes a commit.
 *
 * @param name the name
 * @param email the address
 */
public record GitIdentity(String name, String email) {
    private static final String USER = "user";

    /**
     * Finds out who somebody is to git: from {@code GIT_AUTHOR_NAME} and {@code GIT_AUTHOR_EMAIL} (or {@code EMAIL}), else from
     * {@code user.name} and {@code user.email} of the repository around a folder, or of the user's own configuration.
     *
     * @param folder a folder; it may lie outside of all repositories
     * @param environment the environment variables
     * @throws SourceException when a name or an address is not to be found
     */
    public static GitIdentity of(Path folder, Map<String, String> environment) {
        HermeticSystemReader.install();
        List<Config> configs = new ArrayList<>();
        if (folder.getFileSystem().equals(FileSystems.getDefault())) {
            Optional.ofNullable(new FileRepositoryBuilder()
                            .findGitDir(folder.toFile())
                            .getGitDir())
                    .ifPresent(git -> configs.addAll(read(new File(commonDirectory(git), "config"))));
        }
        Optional<String> home = given(environment, "HOME");
        home.ifPresent(path -> configs.addAll(read(new File(path, ".gitconfig"))));
        given(environment, "XDG_CONFIG_HOME")
                .or(() -> home.map(path -> path + "/.config"))
                .ifPresent(path -> configs.addAll(read(new File(path, "git/config"))));
        return new GitIdentity(
                given(environment, "GIT_AUTHOR_NAME")
                        .or(() -> first(configs, "name"))
                        .orElseThrow(() -> unknown("name")),
                given(environment, "GIT_AUTHOR_EMAIL")
                        .or(() -> first(configs, "email"))
                        .or(() -> given(environment, "EMAIL"))
                        .orElseThrow(() -> unknown("email")));
    }

    /**
     * Returns the address of a remote that has a name in the repository around a folder, or empty when there is no such name.
     *
     * @param folder a folder; it may lie outside of all repositories
     */
    public static Optional<String> remote(Path folder, String name) {
        HermeticSystemReader.install();
        return configs(folder).stream()
                .flatMap(config -> Optional.ofNullable(config.getString("remote", name, "url")).stream())
                .findFirst();
    }

    private static List<Config> configs(Path folder) {
        if (!folder.getFileSystem().equals(FileSystems.getDefault())) {
            return List.of();
        }
        File git = new FileRepositoryBuilder().findGitDir(folder.toFile()).getGitDir();
        return git == null ? List.of() : read(new File(commonDirectory(git), "config"));
    }

    /** A linked work tree has the configuration of its repository. */
    private static File commonDirectory(File git) {
        File parent = git.getParentFile();
        return parent != null && parent.getName().equals("worktrees") && parent.getParentFile() != null
                ? parent.getParentFile()
                : git;
    }

    private static Optional<String> given(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    private static Optional<String> first(List<Config> configs, String key) {
        return configs.stream()
                .flatMap(config -> Optional.ofNullable(config.getString(USER, null, key)).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static List<Config> read(File file) {
        FileBasedConfig config = new FileBasedConfig(file, FS.DETECTED);
        try {
            config.load();
            return List.of(config);
        } catch (IOException | ConfigInvalidException e) {
            return List.of();
        }
    }

    private static SourceException unknown(String key) {
        return new SourceException("git does not know who makes the commit; set it with git config user." + key + ".");
    }
}
