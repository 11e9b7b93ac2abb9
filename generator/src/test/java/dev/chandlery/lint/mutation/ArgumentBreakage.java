package dev.chandlery.lint.mutation;

import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/** Calls that do not give a template what it asks for. */
final class ArgumentBreakage implements Breakage {
    private static final String REMOVE = "remove a required argument";
    private static final String RENAME = "rename an argument";

    @Override
    public void of(Subject subject, Mutants into) {
        Parts parts = new Parts(subject);
        for (Place run : parts.runs()) {
            parts.callee(run).ifPresent(callee -> call(run, callee, into));
        }
        parts.spec().ifPresent(spec -> {
            entered(subject, spec, into);
            referred(parts, spec, into);
        });
    }

    private static void call(Place run, YamlMapping callee, Mutants into) {
        for (String list : List.of("parameters", "artifacts")) {
            List<String> required = Parts.required(callee, list);
            List<Place> inputs = new Place(List.of(), callee).items("inputs", list);
            for (Place argument : run.items("arguments", list)) {
                String name = argument.text("name");
                if (required.contains(name)) {
                    into.without(REMOVE, argument);
                }
                argument.at("name").ifPresent(place -> into.text(RENAME, place, Spelling.longer(name)));
                boolean listed =
                        inputs.stream().anyMatch(input -> input.text("name").equals(name) && input.has("enum"));
                argument.at("value")
                        .filter(value -> listed)
                        .ifPresent(value -> into.text("give a value outside the enum", value, "none of these"));
            }
            if (!required.isEmpty()) {
                run.at("arguments").ifPresent(arguments -> into.without(REMOVE, arguments));
            }
        }
    }

    /** The inputs of the template with which a workflow begins; those of a library may come from whoever runs it. */
    private static void entered(Subject subject, Place spec, Mutants into) {
        Optional<Place> entry = spec.items("templates").stream()
                .filter(template -> template.text("name").equals(spec.text("entrypoint")))
                .findFirst();
        if (subject.isLibrary() || entry.isEmpty()) {
            return;
        }
        for (String list : List.of("parameters", "artifacts")) {
            List<String> required = Parts.required((YamlMapping) entry.get().node(), list);
            for (Place argument : spec.items("arguments", list)) {
                if (required.contains(argument.text("name"))) {
                    into.without(REMOVE, argument);
                    argument.at("name").ifPresent(name -> into.text(RENAME, name, Spelling.longer(name.text())));
                }
            }
        }
    }

    /** The arguments of a WorkflowTemplate that a workflow runs as a whole. */
    private static void referred(Parts parts, Place spec, Mutants into) {
        Optional<YamlMapping> library = spec.at("workflowTemplateRef").flatMap(parts::referenced);
        if (library.isEmpty()) {
            return;
        }
        for (Place declared : new Place(List.of(), library.get()).items("spec", "arguments", "parameters")) {
            for (Place argument : spec.items("arguments", "parameters")) {
                if (argument.text("name").equals(declared.text("name"))) {
                    argument.at("name").ifPresent(name -> into.text(RENAME, name, Spelling.longer(name.text())));
                }
            }
        }
    }
}
