package dev.chandlery.server;

import dev.chandlery.cli.ChandleryCommand;
import dev.chandlery.cli.Console;
import dev.chandlery.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Does once what people do every day, so that the start-up archive, which the JVM writes at the end, knows the classes of
 * all of it. The launcher runs it at the end of a build.
 */
public final class WarmUp {
    private static final String BUMPED = "templates/platform/slack/package.yaml";
    private static final String VERSION = "(?m)^  version: (\\d+\\.\\d+)\\.\\d+$";

    /** A first draft as people write it, with mistakes of which most have a suggestion. */
    private static final String DRAFT = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata:
              name: draft
            spec:
              entrypoint: man
              arguments:
                parameters:
                  - name: city
              templates:
                - name: main
                  inputs:
                    parameters: [{name: unused}]
                  dag:
                    tasks:
                      - {name: fetch, template: feth, arguments: {parameters: [{name: url, value: "{{workflow.parameters.town}}"}]}}
                      - {name: shape, template: shape, depends: fetch.Succeded, when: "{{tasks.other.status}} == Succeeded"}
                      - {name: away, templateRef: {name: elsewhere, template: main}}
                - name: fetch
                  container: {image: alpine, imagePullPolice: Always, command: sh}
                - name: shape
                  script: {image: "alpine:latest", command: [sh], source: "echo {{inputs.parameters.place}} {{=nope(1)}}"}
            """;

    private final Path registry;
    private final Console console;

    private WarmUp(Path folder) {
        this.registry = folder.resolve("registry");
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        this.console = new Console(nowhere, nowhere, false, false, folder, Map.of());
    }

    /**
     * Runs commands on a copy of the example registry, and writes nothing else.
     *
     * @param arguments the folder of the example registry
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("chandlery-warm-up");
        try {
            new WarmUp(folder).run(Path.of(arguments[0]));
        } finally {
            delete(folder);
        }
    }

    private void run(Path example) throws IOException, InterruptedException {
        copy(example, registry);
        replace("chandlery.yaml", "versioning: tree", "versioning: history");
        boolean committed = git("init", "--quiet") && commit();
        command("check", "--repo", "registry");
        command("check", "--external", "*", "registry/templates/ci/kaniko-build");
        Files.createDirectory(registry.resolve("drafts"));
        Files.writeString(registry.resolve("drafts/draft.yaml"), DRAFT);
        command(ExitCode.FINDINGS, "check", "registry/drafts");
        delete(registry.resolve("drafts"));
        command("list", "--repo", "registry");
        command("generate", "--repo", "registry", "--out", "out");
        replace(BUMPED, VERSION, "  version: $1.999");
        if (committed && commit()) {
            command("plan", "--repo", "registry", "--base", "HEAD~1");
        }
        command("generate", "--repo", "registry", "--out", "out");
        command("generate", "--repo", "registry", "--out", "out");
        command("status", "--repo", "registry", "--output", "json");
    }

    private void command(String... words) {
        command(ExitCode.OK, words);
    }

    private void command(int expected, String... words) {
        int code = ChandleryCommand.run(console, List.of(new ServeCommand(console)), words);
        if (code != expected) {
            throw new IllegalStateException(String.join(" ", words) + " exited with " + code);
        }
    }

    private boolean commit() throws IOException, InterruptedException {
        return git("add", "--all")
                && git(
                        "-c",
                        "user.name=Ada",
                        "-c",
                        "user.email=ada@acme.example",
                        "commit",
                        "--quiet",
                        "-m",
                        "Release");
    }

    /** Runs git, without the settings of the user; says whether it could. Where there is no git the folder is a plain one. */
    private boolean git(String... words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(registry.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().keySet().removeIf(name -> name.equals("GIT_DIR") || name.equals("GIT_WORK_TREE"));
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void replace(String file, String pattern, String replacement) throws IOException {
        Path path = registry.resolve(file);
        String text = Files.readString(path);
        String changed = text.replaceAll(pattern, replacement);
        if (changed.equals(text)) {
            throw new IllegalStateException("nothing to replace in " + file);
        }
        Files.writeString(path, changed);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
