package dev.chandlery.cli;

import dev.chandlery.generate.Overview;
import dev.chandlery.registry.PackageName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery init}: the first files of a registry or of a package. */
@Command(
        name = "init",
        description = "Write the first files of a registry or of a package. Never overwrites a file.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery init templates                 a new registry in that folder",
            "  chandlery init --adopt .                 of the manifests here; moves nothing",
            "  chandlery init --package platform/git    a package of the team platform"
        })
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The top of the registry. Default: this folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--adopt", description = "Adopt the manifests that are there, without moving them.")
    private boolean adopt;

    @Option(names = "--package", paramLabel = "TEAM/NAME", description = "Write a package of this team and name.")
    private @Nullable String packageName;

    @Option(names = "--name", paramLabel = "NAME", description = "The registry's name. Default: the folder's name.")
    private @Nullable String name;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path target = console.resolve(folder);
        if (packageName != null) {
            return initPackage(target, packageName);
        }
        String registry = name == null ? defaultName(target) : name;
        if (PackageName.parse(registry).isEmpty()) {
            return usage("The registry's name " + registry
                    + " is not lower-case letters, digits and dashes; give one with --name.");
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("chandlery.yaml", adopt ? "registry/adopted.yaml" : "registry/chandlery.yaml");
        if (!adopt) {
            files.put("environments/dev/environment.yaml", "registry/environment.yaml");
            return write(target, files, registry, "Next: chandlery init --package TEAM/NAME " + folder);
        }
        if (!Files.isDirectory(target)) {
            return usage(target + " is not a folder; --adopt needs one that holds manifests.");
        }
        int code = write(target, files, registry, "Next: chandlery check --repo " + folder);
        if (code == ExitCode.OK) {
            Overview overview = Overview.ofFolder(target);
            if (overview.packages().isEmpty()) {
                console.err().println(OverviewText.NO_PACKAGES);
            } else {
                console.out().print(OverviewText.packages(overview));
            }
        }
        return code;
    }

    private int initPackage(Path target, String teamAndName) {
        int slash = teamAndName.indexOf('/');
        String team = teamAndName.substring(0, Math.max(slash, 0));
        String base = teamAndName.substring(slash + 1);
        if (PackageName.parse(team).isEmpty() || PackageName.parse(base).isEmpty()) {
            return usage(
                    "--package takes TEAM/NAME in lower-case letters, digits and dashes, not " + teamAndName + ".");
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : List.of("package.yaml", "workflow-template.yaml", "README.md")) {
            files.put("templates/" + team + "/" + base + "/" + file, "package/" + file);
        }
        return write(target, files, base, "Next: chandlery check --repo " + folder);
    }

    private int write(Path target, Map<String, String> files, String registry, String next) {
        List<Path> existing = Scaffold.write(target, files, registry);
        if (!existing.isEmpty()) {
            console.err().println("chandlery: " + existing.get(0) + " exists already; nothing was written.");
            return ExitCode.FAILED;
        }
        files.keySet().forEach(file -> console.out().println("wrote " + target.resolve(file)));
        console.err().println(next);
        return ExitCode.OK;
    }

    private int usage(String sentence) {
        console.err().println("chandlery: " + sentence);
        return ExitCode.USAGE;
    }

    private static String defaultName(Path target) {
        Path last = target.getFileName();
        String text = last == null ? "templates" : last.toString().toLowerCase(Locale.ROOT);
        return text.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }
}
