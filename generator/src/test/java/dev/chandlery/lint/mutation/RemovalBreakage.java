package dev.chandlery.lint.mutation;

import dev.chandlery.lint.mutation.Parts.Call;
import java.util.List;

/** Parts taken away that Argo, or another part, needs. */
final class RemovalBreakage implements Breakage {
    private static final String FIELD = "remove a required field";

    /** Fields that Argo, or Kubernetes for a pod, requires wherever what holds them stands. */
    private static final List<String> REQUIRED = List.of(
            "templates[].name",
            "steps[][].name",
            "tasks[].name",
            "parameters[].name",
            "artifacts[].name",
            "containers[].name",
            "containers[].image",
            "sidecars[].name",
            "sidecars[].image",
            "initContainers[].name",
            "initContainers[].image",
            "volumes[].name",
            "volumeMounts[].name",
            "volumeMounts[].mountPath",
            "env[].name",
            "script.source",
            "resource.action",
            "http.url",
            "git.repo",
            "raw.data",
            "templateRef.name",
            "templateRef.template",
            "workflowTemplateRef.name",
            "configMapKeyRef.key",
            "secretKeyRef.key",
            "spec.schedules",
            "spec.workflowSpec",
            "spec.event",
            "spec.event.selector",
            "spec.submit.workflowTemplateRef",
            "prometheus[].name",
            "prometheus[].help",
            "gauge.value",
            "counter.value",
            "histogram.value",
            "memoize.key",
            "memoize.cache",
            "manifestFrom.artifact",
            "data.source",
            "executorPlugins[].metadata",
            "sidecar.container");

    @Override
    public void of(Subject subject, Mutants into) {
        for (Place place : subject.top().tree()) {
            if (place.isBelow("withItems", "plugin", "value")) {
                continue;
            }
            if (REQUIRED.stream().anyMatch(end -> ("." + place.pattern()).endsWith("." + end))) {
                into.without(FIELD, place);
            }
            if (List.of("apiVersion", "kind", "spec").contains(place.pattern())) {
                into.without(FIELD, place);
            }
            if (place.keyAbove(1).equals("valueFrom")
                    && place.keyAbove(3).equals("outputs")
                    && !place.key().equals("default")) {
                into.without(FIELD, place);
            }
        }
        Parts parts = new Parts(subject);
        entrypoint(subject, parts, into);
        parts.templates().forEach(template -> template(template, subject, into));
        parts.runs().forEach(run -> run(run, into));
        parts.calls().forEach(call -> call(call, into));
        defined(subject, parts, into);
    }

    private static void entrypoint(Subject subject, Parts parts, Mutants into) {
        parts.spec()
                .filter(spec -> !spec.has("workflowTemplateRef") && !subject.isLibrary())
                .flatMap(spec -> spec.at("entrypoint"))
                .ifPresent(entrypoint -> into.without(FIELD, entrypoint));
    }

    private static void template(Place template, Subject subject, Mutants into) {
        Parts.bodies(template)
                .forEach(body -> into.without(
                        "remove what a template does", template.at(body).orElseThrow()));
        boolean defaults =
                subject.visible().anyMatch(object -> object.toString().contains("templateDefaults"));
        for (String body : List.of("container", "script")) {
            template.at(body, "image").filter(image -> !defaults).ifPresent(image -> into.without(FIELD, image));
        }
        if (Parts.isLeaf(template)) {
            for (String list : List.of("inputs", "outputs")) {
                template.items(list, "artifacts")
                        .forEach(artifact -> artifact.at("path").ifPresent(path -> into.without(FIELD, path)));
            }
        }
        template.items("outputs", "parameters")
                .forEach(parameter -> parameter
                        .at("valueFrom")
                        .filter(from -> !parameter.has("value"))
                        .ifPresent(from -> into.without(FIELD, from)));
        template.at("resource", "manifest")
                .filter(manifest -> !List.of("get", "delete")
                        .contains(template.at("resource").orElseThrow().text("action")))
                .ifPresent(manifest -> into.without(FIELD, manifest));
        template.at("dag").ifPresent(dag -> dag.at("tasks").ifPresent(tasks -> into.without(FIELD, tasks)));
    }

    private static void run(Place run, Mutants into) {
        if (!run.has("inline")) {
            run.at("template")
                    .ifPresent(template -> into.without("remove the template of a step, task or hook", template));
            run.at("templateRef")
                    .ifPresent(template -> into.without("remove the template of a step, task or hook", template));
        }
        if (run.keyAbove(1).equals("hooks") && !run.key().equals("exit")) {
            run.at("expression").ifPresent(expression -> into.without(FIELD, expression));
        }
        run.items("arguments", "parameters")
                .forEach(argument -> argument.at("value")
                        .filter(value -> !argument.has("valueFrom"))
                        .ifPresent(value -> into.without("remove the value of an argument", value)));
        run.items("arguments", "artifacts")
                .forEach(argument ->
                        argument.at("from").ifPresent(from -> into.without("remove the value of an argument", from)));
    }

    private static void call(Call call, Mutants into) {
        call.place().at("withSequence").ifPresent(sequence -> {
            for (String end : List.of("count", "end")) {
                sequence.at(end).ifPresent(place -> into.without(FIELD, place));
            }
        });
    }

    /** Definitions that something else names. */
    private static void defined(Subject subject, Parts parts, Mutants into) {
        for (Definition definition : Definition.all(subject, parts)) {
            into.without("remove a " + definition.word() + " that is used", definition.place());
        }
    }
}
