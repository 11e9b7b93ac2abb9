package dev.chandlery.lint.mutation;

import dev.chandlery.lint.mutation.Parts.Call;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields beside others that exclude them, and fields where they have no meaning. */
final class AdditionBreakage implements Breakage {
    private static final String BESIDE = "add a field that excludes another";
    private static final String UNSUPPORTED = "add a field that a template cannot have";

    @Override
    public void of(Subject subject, Mutants into) {
        Parts parts = new Parts(subject);
        parts.templates().forEach(template -> template(template, into));
        parts.calls().forEach(call -> call(call, into));
        for (Place run : parts.runs()) {
            if (!run.has("inline") && run.has("templateRef")) {
                into.with(BESIDE, run, "template", text("x"));
            }
            run.at("templateRef").ifPresent(reference -> scope(parts, reference, into));
        }
        parts.spec().ifPresent(spec -> {
            if (spec.has("workflowTemplateRef")) {
                into.with(BESIDE, spec, "templates", YamlSequence.of(List.of(mapping("name", text("x")))));
                scope(parts, spec.at("workflowTemplateRef").orElseThrow(), into);
            }
        });
    }

    /** Looks for a template among those of the cluster in place of those of the namespace, or the reverse. */
    private static void scope(Parts parts, Place reference, Mutants into) {
        if (parts.referenced(reference).isPresent()) {
            boolean cluster = reference.text("clusterScope").equals("true");
            into.with("look for a template in another scope", reference, "clusterScope", YamlScalar.bool(!cluster));
        }
    }

    private static void template(Place template, Mutants into) {
        for (String body : List.of("suspend", "dag", "http")) {
            if (!template.has(body)) {
                into.with(BESIDE, template, body, body.equals("http") ? mapping("url", text("http://x")) : mapping());
            }
        }
        if (Parts.isLeaf(template)) {
            into.with(UNSUPPORTED, template, "parallelism", YamlScalar.integer(2));
            for (Place sidecar : template.items("sidecars")) {
                into.with("give a name that Argo itself uses", sidecar, "name", text("wait"));
            }
        } else {
            into.with(UNSUPPORTED, template, "timeout", text("10m"));
            if (!template.has("suspend")) {
                into.with(UNSUPPORTED, template, "activeDeadlineSeconds", YamlScalar.integer(10));
            }
            template.items("inputs", "artifacts")
                    .forEach(artifact -> into.with(UNSUPPORTED, artifact, "path", text("/tmp/x")));
        }
        template.items("inputs", "artifacts")
                .forEach(artifact -> into.with(UNSUPPORTED, artifact, "from", text("{{workflow.name}}")));
        into.with(UNSUPPORTED, template, "retryStrategy", mapping("retryPolicy", text("Sometimes")));
        template.items("outputs", "parameters").stream()
                .filter(output -> output.has("valueFrom"))
                .forEach(output -> into.with(BESIDE, output, "value", text("x")));
        template.at("resource")
                .filter(resource ->
                        resource.has("manifest") && !List.of("get", "delete").contains(resource.text("action")))
                .ifPresent(resource ->
                        into.with(BESIDE, resource, "manifestFrom", mapping("artifact", mapping("name", text("x")))));
        for (String list : List.of("inputs", "outputs")) {
            for (Place artifact : template.items(list, "artifacts")) {
                if (artifact.has("s3") || artifact.has("git") || artifact.has("raw") || artifact.has("gcs")) {
                    into.with(BESIDE, artifact, "http", mapping("url", text("http://x")));
                }
            }
        }
        mounts(template, into);
    }

    private static void mounts(Place template, Mutants into) {
        template.at("container").ifPresent(container -> {
            for (Place artifact : template.items("inputs", "artifacts")) {
                YamlNode mount = YamlMapping.of(Map.of("name", text("x"), "mountPath", text(artifact.text("path"))));
                List<Place> old = container.items("volumeMounts");
                if (old.isEmpty() && !artifact.text("path").isEmpty()) {
                    into.with(
                            "mount a volume where an artifact is",
                            container,
                            "volumeMounts",
                            YamlSequence.of(List.of(mount)));
                }
            }
        });
    }

    private static void call(Call call, Mutants into) {
        Place place = call.place();
        if (place.has("withItems")) {
            into.with(BESIDE, place, "withParam", text("[1, 2]"));
        } else if (place.has("withParam") || place.has("withSequence")) {
            into.with(BESIDE, place, "withItems", YamlSequence.ofStrings(List.of("a")));
        }
        place.at("withSequence")
                .ifPresent(sequence -> into.with(BESIDE, sequence, sequence.has("count") ? "end" : "count", text("3")));
        if (place.has("depends")) {
            into.with(BESIDE, place, "dependencies", YamlSequence.ofStrings(List.of("x")));
            into.with(BESIDE, place, "continueOn", mapping("failed", YamlScalar.bool(true)));
        } else if (place.has("dependencies")) {
            into.with(
                    BESIDE,
                    place,
                    "depends",
                    text(place.items("dependencies").get(0).text()));
        }
        place.items("arguments", "artifacts").stream()
                .filter(artifact -> artifact.has("from"))
                .forEach(
                        artifact -> into.with(BESIDE, artifact, "fromExpression", text("tasks.a.outputs.artifacts.b")));
    }

    private static YamlNode text(String text) {
        return YamlScalar.string(text);
    }

    private static YamlMapping mapping() {
        return YamlMapping.of(Map.of());
    }

    private static YamlMapping mapping(String key, YamlNode value) {
        Map<String, YamlNode> one = new LinkedHashMap<>();
        one.put(key, value);
        return YamlMapping.of(one);
    }
}
