package dev.chandlery.cli;

import dev.chandlery.testing.Monorepo;
import java.nio.file.Path;

/** A small registry with a history: git depends on slack, dev takes all that is new, prod what it pins. */
final class TwoPackages {
    static final String GIT = "templates/platform/git";
    static final String SLACK = "templates/platform/slack";

    private TwoPackages() {}

    /** Writes five releases and two environments. */
    static Monorepo create(Path folder) {
        return Monorepo.create(folder)
                .write("chandlery.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: Registry
                        metadata: {name: acme}
                        spec: {packages: ["templates/{team}/{package}"]}
                        """)
                .write("environments/dev/environment.yaml", environment("dev", """
                          track: [{packages: ["*"], versions: ">=0", keep: 1}]
                        """))
                .write("environments/prod/environment.yaml", environment("prod", ""))
                .write(SLACK + "/package.yaml", packageYaml("slack", "1.0.0", ""))
                .write(SLACK + "/slack.yaml", template("slack", "3.20"))
                .commit("Add slack")
                .write(
                        GIT + "/package.yaml",
                        packageYaml("git", "1.0.0", "dependencies: [{name: slack, version: ^1.0.0}]"))
                .write(GIT + "/git.yaml", template("git", "3.20"))
                .commit("Add git")
                .write(SLACK + "/package.yaml", packageYaml("slack", "1.1.0", ""))
                .write(SLACK + "/slack.yaml", template("slack", "3.21"))
                .commit("Give slack a newer image")
                .write(
                        GIT + "/package.yaml",
                        packageYaml("git", "1.1.0", "dependencies: [{name: slack, version: ^1.0.0}]"))
                .write(GIT + "/git.yaml", template("git", "3.21"))
                .commit("Give git a newer image")
                .write(SLACK + "/package.yaml", packageYaml("slack", "2.0.0-rc.1", ""))
                .write("environments/prod/releases.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: ReleaseSet
                        spec: {releases: [{package: git, version: 1.0.0}]}
                        """)
                .commit("Try slack 2");
    }

    static String packageYaml(String name, String version, String more) {
        return """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: %s}
                spec:
                  version: %s
                  %s
                """.formatted(name, version, more);
    }

    static String template(String name, String image) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: %s}
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      container: {image: "alpine:%s"}
                """.formatted(name, image);
    }

    private static String environment(String name, String more) {
        return """
                apiVersion: chandlery.dev/v1
                kind: Environment
                metadata: {name: %s}
                spec:
                  clusters: [{name: %s-1, server: "https://%s.acme.example:6443"}]
                """.formatted(name, name, name) + more;
    }
}
