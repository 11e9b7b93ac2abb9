package dev.chandlery.cli;

import dev.chandlery.source.SourceException;
import dev.chandlery.usage.ClusterScan;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a live cluster, asked for with kubectl: it knows every way in which clusters let people in. */
final class KubectlObjects {
    private static final Map<String, String> RESOURCES = Map.of(
            "Workflow", "workflows.argoproj.io",
            "CronWorkflow", "cronworkflows.argoproj.io",
            "WorkflowTemplate", "workflowtemplates.argoproj.io",
            "ClusterWorkflowTemplate", "clusterworkflowtemplates.argoproj.io",
            "WorkflowEventBinding", "workfloweventbindings.argoproj.io",
            "Sensor", "sensors.argoproj.io");

    private final String context;
    private final @Nullable Path kubeconfig;
    private final Console console;

    KubectlObjects(String context, @Nullable Path kubeconfig, Console console) {
        this.context = context;
        this.kubeconfig = kubeconfig;
        this.console = console;
    }

    /** Shows all objects of all kinds; a kind that may not be read stays uncovered, one that the cluster does not have is. */
    void show(ClusterScan scan) {
        for (String kind : ClusterScan.KINDS) {
            show(kind, scan);
        }
    }

    private void show(String kind, ClusterScan scan) {
        List<String> command = new ArrayList<>(List.of("kubectl", "--context", context));
        if (kubeconfig != null) {
            command.addAll(List.of("--kubeconfig", console.resolve(kubeconfig).toString()));
        }
        command.addAll(List.of("get", String.valueOf(RESOURCES.get(kind)), "--all-namespaces", "-o", "json"));
        Path objects = null;
        Path errors = null;
        try {
            objects = Files.createTempFile("chandlery", ".json");
            errors = Files.createTempFile("chandlery", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(objects.toFile()).redirectError(errors.toFile());
            builder.environment().putAll(console.environment());
            if (builder.start().waitFor() == 0) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(objects), 1 << 16)) {
                    scan.read("of " + kind, in);
                }
                scan.covers(kind);
                return;
            }
            failed(kind, Files.readString(errors, StandardCharsets.UTF_8), scan);
        } catch (IOException e) {
            throw new SourceException("kubectl is needed to ask a cluster, and could not be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException("asking the cluster was interrupted.", e);
        } finally {
            delete(objects);
            delete(errors);
        }
    }

    private static void failed(String kind, String said, ClusterScan scan) {
        String words = said.toLowerCase(Locale.ROOT);
        if (words.contains("the server doesn't have a resource type")) {
            scan.covers(kind);
        } else if (!words.contains("forbidden")) {
            throw new SourceException("kubectl could not read the objects of the kind " + kind + ": "
                    + said.lines()
                            .findFirst()
                            .map(line -> line.replaceAll("\\p{Cntrl}", "?"))
                            .orElse("it said nothing")
                    + ". Nothing was written.");
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It lies in the folder for temporary files.
        }
    }
}
