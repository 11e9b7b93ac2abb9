package dev.chandlery.testing;

import java.nio.file.Path;
import java.util.List;

/**
 * A registry with three environments: dev takes all that is new, staging and prod what they pin, in this order. Its first
 * commit, of 2026-01-01T00:00:00Z, holds git 1.0.0; each next step is an hour later.
 */
public final class EnvironmentStory implements AutoCloseable {
    private final Monorepo repo;

    private EnvironmentStory(Monorepo repo) {
        this.repo = repo;
    }

    /**
     * Begins a registry.
     *
     * @param prod further lines of the spec of prod, two spaces in
     */
    public static EnvironmentStory begin(Path folder, String prod) {
        EnvironmentStory story = new EnvironmentStory(Monorepo.create(folder));
        story.repo.write("chandlery.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Registry
                metadata: {name: acme}
                spec: {packages: ["templates/{team}/{package}"]}
                """);
        story.environment("dev", """
                  track: [{packages: ["*"], versions: ">=0", keep: 1}]
                """);
        story.environment("staging", "  promotesFrom: dev\n");
        story.environment("prod", "  promotesFrom: staging\n" + prod);
        return story.release("git", "1.0.0");
    }

    /** Writes an environment with two clusters, for the next commit. */
    public EnvironmentStory environment(String name, String more) {
        repo.write("environments/" + name + "/environment.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Environment
                metadata: {name: %1$s}
                spec:
                  clusters:
                    - {name: %1$s-eu, server: "https://%1$s-eu.acme.example:6443", labels: {region: eu}}
                    - {name: %1$s-us, server: "https://%1$s-us.acme.example:6443", labels: {region: us}}
                """.formatted(name) + more);
        return this;
    }

    /** Commits a release of a package of the team platform, with a template of its own content. */
    public EnvironmentStory release(String name, String version, String... needs) {
        StringBuilder yaml = new StringBuilder("""
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: %s}
                spec:
                  version: %s
                  description: Does what %s does.
                """.formatted(name, version, name));
        if (needs.length > 0) {
            yaml.append("  dependencies:\n");
            for (String need : needs) {
                yaml.append("    - {name: ").append(need).append(", version: \">=0\"}\n");
            }
        }
        repo.write("templates/platform/" + name + "/package.yaml", yaml.toString());
        return template(name, version, "").commit("Release " + name + " " + version);
    }

    /**
     * Writes the template of a package, for the next commit.
     *
     * @param more further lines of its template {@code main}, six spaces in
     */
    public EnvironmentStory template(String name, String tag, String more) {
        repo.write("templates/platform/" + name + "/template.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: %s}
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      container: {image: "registry.acme.example/%s:%s", command: ["/run"]}
                """.formatted(name, name, tag) + more);
        return this;
    }

    /** Writes releases.yaml of an environment, for the next commit. */
    public EnvironmentStory pins(String environment, String... entries) {
        StringBuilder yaml = new StringBuilder("""
                apiVersion: chandlery.dev/v1
                kind: ReleaseSet
                spec:
                """);
        yaml.append(entries.length == 0 ? "  releases: []\n" : "  releases:\n");
        List.of(entries)
                .forEach(entry -> yaml.append("    - {").append(pin(entry)).append("}\n"));
        repo.write("environments/" + environment + "/releases.yaml", yaml.toString());
        return this;
    }

    /** Writes freeze.yaml of an environment, for the next commit. */
    public EnvironmentStory freeze(String environment, String until) {
        repo.write("environments/" + environment + "/freeze.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Freeze
                spec: {until: "%s", reason: The year is being closed}
                """.formatted(until));
        return this;
    }

    private static String pin(String entry) {
        int space = entry.indexOf(' ');
        String release = space < 0 ? entry : entry.substring(0, space);
        int at = release.indexOf('@');
        return "package: " + release.substring(0, at) + ", version: " + release.substring(at + 1)
                + (space < 0 ? "" : ", " + entry.substring(space + 1));
    }

    /** Commits what was written. */
    public EnvironmentStory commit(String message) {
        repo.commit(message);
        return this;
    }

    /** Returns the repository. */
    public Monorepo repo() {
        return repo;
    }

    @Override
    public void close() {
        repo.close();
    }
}
