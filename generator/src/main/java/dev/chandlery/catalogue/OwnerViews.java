package dev.chandlery.catalogue;

import dev.chandlery.argo.ArgoArtifact;
import dev.chandlery.argo.ArgoCall;
import dev.chandlery.argo.ArgoParameter;
import dev.chandlery.argo.ArgoTemplate;
import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.catalogue.OwnerView.CallView;
import dev.chandlery.catalogue.OwnerView.ParameterTable;
import dev.chandlery.catalogue.OwnerView.ParameterView;
import dev.chandlery.catalogue.OwnerView.TemplateView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the description of a release's templates. */
final class OwnerViews {
    private final Callee callee;
    private final Markdown markdown;

    OwnerViews(Callee callee, Markdown markdown) {
        this.callee = callee;
        this.markdown = markdown;
    }

    OwnerView of(ArgoWorkflowTemplate owner) {
        String clusterName = callee.clusterName(owner.kind(), owner.name());
        boolean local = owner.templates().stream().anyMatch(t -> t.name().equals(owner.entrypoint()));
        return new OwnerView(
                Links.owner(owner.name()),
                owner.kind(),
                owner.name(),
                clusterName,
                owner.title().isBlank() ? owner.name() : owner.title(),
                markdown.description(owner.description()),
                owner.entrypoint(),
                local ? "#" + Links.template(owner.name(), owner.entrypoint()) : "",
                owner.serviceAccount().isEmpty() ? "" : callee.clusterName("ServiceAccount", owner.serviceAccount()),
                new ParameterTable("Workflow arguments", false, rows(owner.arguments(), owner.artifacts(), false)),
                owner.templates().stream()
                        .map(t -> template(owner, clusterName, t))
                        .toList());
    }

    private TemplateView template(ArgoWorkflowTemplate owner, String clusterName, ArgoTemplate template) {
        return new TemplateView(
                Links.template(owner.name(), template.name()),
                template.name(),
                template.type(),
                markdown.description(template.description()),
                new ParameterTable("Inputs", false, rows(template.parameters(), template.artifacts(), false)),
                new ParameterTable(
                        "Outputs", true, rows(template.outputParameters(), template.outputArtifacts(), true)),
                template.calls().stream().map(c -> call(owner.name(), c)).toList(),
                template.type().equals("steps"),
                template.images().stream().distinct().toList(),
                Snippets.step(clusterName, owner.clusterScoped(), template));
    }

    private static List<ParameterView> rows(
            List<ArgoParameter> parameters, List<ArgoArtifact> artifacts, boolean output) {
        List<ParameterView> rows = new ArrayList<>();
        for (ArgoParameter p : parameters) {
            rows.add(new ParameterView(
                    p.name(),
                    false,
                    p.required() && !output,
                    Html.inline(p.description()),
                    p.value().isPresent(),
                    p.value().orElse(""),
                    p.options(),
                    p.type(),
                    p.source()));
        }
        for (ArgoArtifact a : artifacts) {
            rows.add(
                    new ParameterView(a.name(), true, a.required() && !output, "", false, "", List.of(), "", a.path()));
        }
        rows.sort(Comparator.comparing((ParameterView row) -> !row.required()));
        return rows;
    }

    private CallView call(String caller, ArgoCall call) {
        String name;
        if (call.template().isEmpty()) {
            name = call.inlineType().isEmpty() ? "inline" : "inline " + call.inlineType();
        } else {
            name = call.owner().isEmpty() ? call.template() : call.owner() + " / " + call.template();
        }
        return new CallView(
                call.name(), call.group() + 1, name, callee.href(caller, call), call.dependencies(), call.when());
    }
}
