package dev.chandlery.overlay;

import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code policies/<env>/}: the policies by which the API servers of an environment keep what the registry promises. The
 * directory itself holds a ValidatingAdmissionPolicy with its binding (admissionregistration.k8s.io/v1, Kubernetes 1.30),
 * {@code kyverno/} the same as a ValidatingPolicy (policies.kyverno.io/v1, Kyverno 1.17), for clusters that use Kyverno.
 */
final class AdmissionPolicies {
    private static final String NATIVE = "validating-admission-policy.yaml";
    private static final String KYVERNO = "validating-policy.yaml";

    private final String directory;
    private final String name;
    private final AdmissionRules rules;
    private final List<String> namespaces;

    private AdmissionPolicies(RegistrySettings settings, Environment environment, List<Overlay> overlays) {
        this.directory = "gitops/" + Paths.policies(environment.name().value()) + "/";
        this.name = ArgoCdNames.project(settings, environment);
        this.rules = AdmissionRules.of(settings, overlays);
        this.namespaces = overlays.stream()
                .filter(overlay -> !overlay.isClusterScope())
                .map(Overlay::scope)
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the files of an environment; none when it has no namespace, where a policy would hold for nothing. */
    static List<OutputFile> files(RegistrySettings settings, Environment environment, List<Overlay> overlays) {
        AdmissionPolicies policies = new AdmissionPolicies(settings, environment, overlays);
        return policies.namespaces.isEmpty() ? List.of() : policies.files();
    }

    private List<OutputFile> files() {
        return List.of(
                file("kustomization.yaml", kustomization(NATIVE)),
                file(NATIVE, policy(), binding()),
                file("kyverno/kustomization.yaml", kustomization(KYVERNO)),
                file("kyverno/" + KYVERNO, kyverno()));
    }

    private OutputFile file(String path, Nodes... documents) {
        return OutputFile.of(
                directory + path,
                Role.CONTENT,
                () -> YamlWriter.writeAll(Stream.of(documents).map(Nodes::node).toList())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Nodes kustomization(String resource) {
        return Nodes.map()
                .put("apiVersion", "kustomize.config.k8s.io/v1beta1")
                .put("kind", "Kustomization")
                .strings("resources", List.of(resource));
    }

    private Nodes policy() {
        Nodes spec = Nodes.map().put("failurePolicy", "Fail").put("matchConstraints", constraints());
        return object("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy")
                .put("spec", withRules(spec));
    }

    private Nodes binding() {
        return object("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicyBinding")
                .put(
                        "spec",
                        Nodes.map()
                                .put("policyName", name)
                                .strings("validationActions", List.of("Deny"))
                                .put("matchResources", Nodes.map().put("namespaceSelector", namespaceSelector())));
    }

    private Nodes kyverno() {
        Nodes spec = Nodes.map()
                .strings("validationActions", List.of("Deny"))
                .put("failurePolicy", "Fail")
                .put("matchConstraints", constraints().put("namespaceSelector", namespaceSelector()));
        return object("policies.kyverno.io/v1", "ValidatingPolicy").put("spec", withRules(spec));
    }

    private static Nodes constraints() {
        return Nodes.map()
                .list(
                        "resourceRules",
                        List.of(Nodes.map()
                                .strings("apiGroups", List.of("argoproj.io"))
                                .strings("apiVersions", List.of("*"))
                                .strings("operations", List.of("CREATE", "UPDATE"))
                                .strings("resources", List.of("clusterworkflowtemplates", "workflowtemplates"))));
    }

    /** Objects outside namespaces are not held back by it (Kubernetes API, MatchResources.namespaceSelector). */
    private Nodes namespaceSelector() {
        return Nodes.map()
                .list(
                        "matchExpressions",
                        List.of(Nodes.map()
                                .put("key", "kubernetes.io/metadata.name")
                                .put("operator", "In")
                                .strings("values", namespaces)));
    }

    private Nodes withRules(Nodes spec) {
        return spec.list(
                        "matchConditions",
                        List.of(Nodes.map().put("name", "of-the-registry").put("expression", rules.matchCondition())))
                .list(
                        "variables",
                        rules.variables().stream()
                                .map(each ->
                                        Nodes.map().put("name", each.name()).put("expression", each.expression()))
                                .toList())
                .list(
                        "validations",
                        rules.validations().stream()
                                .map(each -> Nodes.map()
                                        .put("expression", each.expression())
                                        .put("message", each.message()))
                                .toList());
    }

    private Nodes object(String apiVersion, String kind) {
        return Nodes.map()
                .put("apiVersion", apiVersion)
                .put("kind", kind)
                .put("metadata", Nodes.map().put("name", name));
    }
}
