package dev.chandlery.overlay;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.PackageSettings;
import dev.chandlery.kustomize.KustomizeBuilder;
import dev.chandlery.kustomize.KustomizeBuilder.Built;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The overlays of a plan, and what Argo CD needs to apply them. Of each environment:
 *
 * <ul>
 *   <li>{@code gitops/environments/<env>/<cluster>/<namespace>/}: {@code kustomization.yaml} and {@code target.json};
 *   <li>{@code gitops/environments/<env>/<cluster>/cluster-scope/}: the same for objects outside namespaces;
 *   <li>{@code rendered/<env>/<cluster>/<namespace>/manifests.yaml}, when it is asked for: the overlay as it is built;
 *   <li>{@code gitops/environments/<env>/status.json};
 *   <li>{@code gitops/policies/<env>/}: admission policies, when something runs in a namespace;
 *   <li>{@code gitops/argocd/<env>.yaml}, when the environment names the repository.
 * </ul>
 */
public final class Overlays {
    /** From here on Kustomize, and the list of objects that Argo CD keeps in an Application, grow uncomfortable. */
    private static final int MANY_OBJECTS = 500;

    /** Raised when the form of any file of this package changes: then all of them are made again. */
    private static final String FORMAT = "overlay 3";

    /** Raised when overlays are rendered in another way. */
    private static final String RENDERING = "rendering 1";

    private final OverlayInput input;
    private final Layout layout;

    private Overlays(OverlayInput input) {
        this.input = input;
        this.layout = Layout.of(input);
    }

    /** Lays out a plan. */
    public static Overlays of(OverlayInput input) {
        return new Overlays(input);
    }

    /** Returns the files, in no particular order; content is made when it is asked for. */
    public List<OutputFile> files() {
        List<OutputFile> files = new ArrayList<>(Aliases.files(layout.overlays(), input.published()));
        BaseObjects objects = new BaseObjects(input.published());
        Map<String, List<Overlay>> ofEnvironment = new TreeMap<>();
        for (Overlay overlay : layout.overlays()) {
            files.addAll(overlayFiles(input, overlay, objects));
            ofEnvironment
                    .computeIfAbsent(overlay.environment().name().value(), e -> new ArrayList<>())
                    .add(overlay);
        }
        Map<String, List<Deployment>> deployments =
                input.plan().deployments().stream().collect(Collectors.groupingBy(Deployment::environment));
        for (Environment environment : input.plan().environments()) {
            String name = environment.name().value();
            List<Overlay> overlays = ofEnvironment.getOrDefault(name, List.of());
            files.add(status(name, deployments.getOrDefault(name, List.of())));
            files.addAll(AdmissionPolicies.files(input.settings(), environment, overlays));
            if (!environment.argocd().repoUrl().isEmpty()) {
                files.add(argocd(input, environment, overlays));
            }
        }
        return files;
    }

    /**
     * Returns {@code rendered/<env>/<cluster>/<namespace>/manifests.yaml} for each overlay: what {@code kustomize build} prints
     * of it. What overlays share is read and written once.
     *
     * @param content returns the content of a file of the output by its path, or empty when there is none
     */
    public List<OutputFile> rendered(Function<String, Optional<byte[]>> content) {
        KustomizeBuilder builder = new KustomizeBuilder(new OutputLookup(content));
        return layout.overlays().stream().map(o -> rendered(builder, o)).toList();
    }

    private static OutputFile rendered(KustomizeBuilder builder, Overlay overlay) {
        String directory = "gitops/" + overlay.directory();
        Fingerprint fingerprint = fingerprint(overlay).add(RENDERING);
        overlay.parts().forEach(part -> fingerprint.add(part.release().bundle().contentDigest()));
        return new OutputFile(overlay.rendered(), Role.CONTENT, fingerprint.hex(), () -> {
            Built built = builder.build(new TreePath(directory));
            if (!built.findings().isEmpty()) {
                throw new IllegalStateException(
                        directory + ": " + built.findings().get(0).message());
            }
            return built.manifests();
        });
    }

    /** Returns what is wrong with the overlays, in order of place. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(layout.findings());
        findings.addAll(tooLarge(layout.overlays()));
        findings.addAll(SharedTargets.find(layout.overlays()));
        input.plan().environments().stream()
                .filter(e -> e.argocd().repoUrl().isEmpty())
                .map(e -> OverlayRules.ARGOCD_REPO_UNKNOWN.at(
                        fileOf(e),
                        e.name() + " does not say which repository Argo CD reads.",
                        "Set spec.argocd.repoURL to the repository that holds the gitops folder; then an AppProject and an"
                                + " ApplicationSet are written."))
                .forEach(findings::add);
        return findings.stream().sorted().toList();
    }

    private static List<OutputFile> overlayFiles(OverlayInput input, Overlay overlay, BaseObjects bases) {
        String directory = "gitops/" + overlay.directory() + "/";
        Fingerprint fingerprint = fingerprint(overlay);
        TargetFile target = TargetFile.of(input.settings(), overlay);
        String targetFingerprint = fingerprint().add(target.toString()).hex();
        List<OutputFile> files = new ArrayList<>(List.of(
                file(directory + "kustomization.yaml", fingerprint.hex(), () -> Kustomizations.overlay(overlay, bases)),
                file(directory + "target.json", targetFingerprint, () -> JsonText.of(target))));
        if (overlay.additions().schemas()) {
            files.add(OutputFile.of(directory + OutputLookup.SCHEMAS, Role.CONTENT, ArgoMerge::schemas));
        }
        return files;
    }

    private static Fingerprint fingerprint(Overlay overlay) {
        Fingerprint fingerprint = fingerprint().add(overlay.directory());
        for (ReleaseParts.Part part : overlay.parts()) {
            fingerprint.add(part.directory());
            RetirementPatch.of(overlay.environment(), part)
                    .ifPresent(mark -> fingerprint
                            .add(mark.after().toString())
                            .add(mark.reason())
                            .add(overlay.environment().retention().confirm()));
            if (!part.bindings().isEmpty()) {
                part.bindings().forEach(binding -> add(binding, fingerprint));
                fingerprint.addAll(overlay.namespacesFor(part));
            }
        }
        overlay.additions().components().forEach(fingerprint::add);
        overlay.additions().patches().forEach(patch -> fingerprint.add(YamlWriter.write(patch)));
        if (overlay.additions().schemas()) {
            fingerprint.add(ArgoMerge.digest());
        }
        return fingerprint;
    }

    private static void add(ReleaseObject binding, Fingerprint fingerprint) {
        fingerprint
                .add(binding.apiVersion())
                .add(binding.kind())
                .add(binding.name())
                .add(binding.openSubjects().size());
        binding.openSubjects().forEach(fingerprint::add);
    }

    private static OutputFile status(String environment, List<Deployment> deployments) {
        Fingerprint fingerprint = fingerprint().add(environment);
        for (Deployment each : deployments) {
            fingerprint
                    .add(each.cluster())
                    .add(each.namespace())
                    .add(each.release().name().value())
                    .add(each.release().version().toString())
                    .add(each.current())
                    .add(each.aliased())
                    .addAll(each.reasons());
            if (!each.settings().equals(PackageSettings.NONE)) {
                fingerprint.addAll(each.settings().parameters().keySet());
                fingerprint.addAll(each.settings().parameters().values());
                fingerprint.addAll(each.settings().features());
            }
        }
        return file(
                "gitops/" + Paths.environment(environment) + "/status.json",
                fingerprint.hex(),
                () -> JsonText.of(StatusFile.of(environment, deployments)));
    }

    private static OutputFile argocd(OverlayInput input, Environment environment, List<Overlay> overlays) {
        return OutputFile.of(
                "gitops/argocd/" + environment.name() + ".yaml",
                Role.CONTENT,
                () -> new ArgoCdFile(input.settings(), environment, overlays)
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Fingerprint fingerprint() {
        return new Fingerprint().add(FORMAT);
    }

    private static OutputFile file(String path, String fingerprint, Supplier<String> text) {
        return new OutputFile(path, Role.CONTENT, fingerprint, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> tooLarge(List<Overlay> overlays) {
        SortedMap<String, Overlay> largest = new TreeMap<>();
        for (Overlay overlay : overlays) {
            if (overlay.size() > MANY_OBJECTS) {
                largest.merge(
                        overlay.environment().name() + "/" + overlay.scope(),
                        overlay,
                        (a, b) -> a.size() >= b.size() ? a : b);
            }
        }
        return largest.values().stream()
                .map(o -> OverlayRules.OVERLAY_TOO_LARGE.at(
                        fileOf(o.environment()),
                        "The overlay " + o.directory() + " holds " + o.size() + " objects; Argo CD works well up to "
                                + MANY_OBJECTS + ".",
                        "Deploy fewer versions, or spread the packages over more namespaces with spec.namespace."))
                .toList();
    }

    private static Place fileOf(Environment environment) {
        return Place.file("environments/" + environment.name() + "/environment.yaml");
    }
}
