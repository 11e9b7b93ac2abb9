package dev.chandlery.catalogue;

import dev.chandlery.argo.ArgoTemplate;
import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.catalogue.ReleaseView.Snippet;
import dev.chandlery.registry.ReleaseId;
import java.util.ArrayList;
import java.util.List;

/** The ways to use a release, each with a text to copy. */
final class Uses {
    private Uses() {}

    /**
     * Returns all ways; the first is shown at once.
     *
     * @param detail the release's content
     * @param callee the names on the cluster
     * @param url the registry's address, or empty
     * @param id the release
     * @param more a sentence about other templates, for a release that has more than one
     */
    static List<Snippet> of(ReleaseDetail detail, Callee callee, String url, ReleaseId id, String more) {
        List<Snippet> snippets = new ArrayList<>();
        detail.templates().stream()
                .filter(owner -> !owner.templates().isEmpty())
                .findFirst()
                .ifPresent(owner -> snippets.add(new Snippet(
                        "Call it from your own template",
                        Snippets.step(
                                callee.clusterName(owner.kind(), owner.name()), owner.clusterScoped(), first(owner)),
                        detail.templates().size() + owner.templates().size() > 2 ? more : "",
                        true)));
        for (ArgoWorkflowTemplate owner : detail.templates()) {
            if (!owner.entrypoint().isEmpty()) {
                String name = callee.clusterName(owner.kind(), owner.name());
                snippets.add(new Snippet(
                        "Run " + owner.name() + " as a Workflow", Snippets.workflow(name, owner), "", false));
                snippets.add(
                        new Snippet("Submit " + owner.name() + " with argo", Snippets.submit(name, owner), "", false));
            }
        }
        snippets.addAll(install(url, id));
        return snippets;
    }

    /** Returns the ways to bring a release to a cluster. */
    private static List<Snippet> install(String url, ReleaseId id) {
        return List.of(
                new Snippet(
                        "Install with Helm",
                        Snippets.helm(url, id),
                        url.isEmpty() ? "REGISTRY holds the address of this registry." : "",
                        false),
                new Snippet(
                        "Add to a kustomization",
                        Snippets.kustomize(id),
                        "The path is relative to the folder that Chandlery writes.",
                        false));
    }

    private static ArgoTemplate first(ArgoWorkflowTemplate owner) {
        return owner.templates().stream()
                .filter(t -> t.name().equals(owner.entrypoint()))
                .findFirst()
                .orElse(owner.templates().get(0));
    }
}
